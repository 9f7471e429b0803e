import type { Kvot } from './lpix';
import type { IsoDate } from './datum';
import type { Kvartal } from './kvartal';

/** Money is shown in whole kronor or in thousands. */
export type Beloppsenhet = 'kr' | 'tkr';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const heltal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
const oren = new Intl.NumberFormat('sv-SE', {
	minimumFractionDigits: 2,
	maximumFractionDigits: 2
});
const enDecimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const fastDecimal = new Intl.NumberFormat('sv-SE', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const treDecimaler = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 3 });
const kortFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeZone: 'UTC' });
const langManad = new Intl.DateTimeFormat('sv-SE', {
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});
const langtDatum = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' });

/** A number in sv-SE with a true minus and non-breaking spaces, whichever the ICU version uses. */
function svenska(format: Intl.NumberFormat, value: number): string {
	const text = format.format(value).replace(/[\s\u202f]/g, NBSP);
	return text === '-0' || text === `${MINUS}0` ? '0' : text.replace('-', MINUS);
}

/** A count: 1 103. */
export function antal(value: number): string {
	return svenska(heltal, value);
}

/** Whole kronor with their unit: 13 412 kr. */
export function kr(kronor: number): string {
	return `${antal(kronor)}\u00a0kr`;
}

/** A number with at most one decimal: 2,5. */
export function tal(value: number): string {
	return svenska(enDecimal, value);
}

/** A rate with exactly one decimal, so that 9,2 and 3,0 align. */
export function enDecimalFast(value: number): string {
	return svenska(fastDecimal, value);
}

/** A percentage with at most three decimals and its sign kept: −3,2 %. */
export function procent(value: number): string {
	return `${svenska(treDecimaler, value)}${NBSP}%`;
}

/** The unit, for the heading of a column of amounts. */
export function beloppsrubrik(enhet: Beloppsenhet): string {
	return enhet === 'kr' ? 'Kronor' : 'Tusental kronor';
}

/** Names the unit of the table beside a rounded picture, whose own amounts show their unit. */
export function tabellenI(enhet: Beloppsenhet): string {
	return `Tabellen i ${gemen(beloppsrubrik(enhet))}`;
}

/**
 * A share as whole percent, rounded half up. A share that is not the whole is at most 99: "100 procent i tid"
 * beside a late one would be untrue.
 */
export function helaProcent(del: number, hela: number): number {
	const procent = Math.round((100 * del) / hela);
	return del < hela ? Math.min(99, procent) : procent;
}

/** A share as shown, "66 %"; null when the whole is 0. */
export function andel(del: number, hela: number): string | null {
	return hela === 0 ? null : `${antal(helaProcent(del, hela))}${NBSP}%`;
}

/** A share written out in a sentence, "66 procent"; null when the whole is 0. */
export function andelIOrd(del: number, hela: number): string | null {
	return hela === 0 ? null : `${antal(helaProcent(del, hela))}${NBSP}procent`;
}

/** An amount in öre without its unit, for table cells whose heading gives it. */
export function beloppUtanEnhet(ore: number, enhet: Beloppsenhet): string {
	return svenska(heltal, halfUp(ore, enhet === 'kr' ? 100 : 100_000));
}

/** An amount in öre with its unit: 1 505 000 kr, 1 505 tkr. */
export function belopp(ore: number, enhet: Beloppsenhet): string {
	return `${beloppUtanEnhet(ore, enhet)}${NBSP}${enhet}`;
}

/** When the whole is at least this, in öre, its parts are shown in thousands in a picture. */
const HUNDRA_TUSEN = 10_000_000;

/** The unit of the parts in a picture of a whole. Rounded like a headline, since the table is exact. */
export function bildenhet(hela: number, enhet: Beloppsenhet): Beloppsenhet {
	return Math.abs(hela) >= HUNDRA_TUSEN ? 'tkr' : enhet;
}

/**
 * An amount in öre for a headline, rounded as suits the whole that it is part of: 2,50 mkr when the whole is
 * millions, 195 tkr when it is less.
 */
export function runt(ore: number, hela: number): { tal: string; enhet: 'mkr' | 'tkr' } {
	if (Math.abs(hela) < 100_000_000) return { tal: beloppUtanEnhet(ore, 'tkr'), enhet: 'tkr' };
	return { tal: svenska(oren, halfUp(ore, 1_000_000) / 100), enhet: 'mkr' };
}

/**
 * A part and its whole, in the unit that suits the picture's largest amount: "0,29 av 0,35 mkr" beside
 * 1,78.
 */
export function rundaAv(del: number, hela: number, storst: number): string {
	return `${runt(del, storst).tal} av ${rundat(hela, storst)}`;
}

/** An amount with its unit, rounded as `runt` does for the whole. */
export function rundat(ore: number, hela: number): string {
	const { tal, enhet } = runt(ore, hela);
	return `${tal}${NBSP}${enhet}`;
}

/** An amount in öre rounded for a headline, with its unit; in kronor when it is below ten thousand. */
export function avrundat(ore: number): string {
	return Math.abs(ore) < 1_000_000 ? belopp(ore, 'kr') : rundat(ore, ore);
}

/** An amount in öre, exactly, for checking against the books: 1 234 500,00 kr. */
export function beloppMedOren(ore: number): string {
	return `${svenska(oren, ore / 100)}${NBSP}kr`;
}

/** A number in whole units, half a unit rounded away from zero. */
export function halfUp(value: number, unit: number): number {
	return Math.sign(value) * Math.floor((2 * Math.abs(value) + unit) / (2 * unit));
}

/** An exact fraction as a decimal number: 1,024. Ends with … when further decimals were cut off. */
export function kvot({ taljare, namnare }: Kvot, decimaler = 9): string {
	const scale = 10n ** BigInt(decimaler);
	const whole = (taljare * scale) / namnare;
	const rest = String(whole % scale)
		.padStart(decimaler, '0')
		.replace(/0+$/, '');
	const ended = (taljare * scale) % namnare === 0n;
	const heltal = antal(Number(whole / scale));
	return rest === '' && ended ? heltal : `${heltal},${rest || '0'}${ended ? '' : '…'}`;
}

/** 30 september 2024. */
export function datum(date: IsoDate): string {
	return langtDatum.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', NBSP);
}

/** juni 2025. */
export function manadsnamn(ar: number, manad: number): string {
	const dag = new Date(Date.UTC(ar, manad - 1, 1));
	return langManad.format(dag).replaceAll(' ', NBSP);
}

/** 30 sep. 2024, for narrow places. */
export function kortDatum(date: IsoDate): string {
	return kortFormat.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', NBSP);
}

const langTidpunkt = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short' });

/** A moment in milliseconds since 1970 as 21 november 2026 kl. 12:30, in the reader's own time zone. */
export function tidpunkt(millisekunder: number): string {
	return langTidpunkt.format(millisekunder);
}

/** kvartal 3 2024. */
export function kvartalsnamn(k: Pick<Kvartal, 'ar' | 'nr'>): string {
	return `kvartal${NBSP}${k.nr} ${k.ar}`;
}

/** kv. 3 2024, for tables. */
export function kortKvartal(k: Pick<Kvartal, 'ar' | 'nr'>): string {
	return `kv.${NBSP}${k.nr}${NBSP}${k.ar}`;
}

/** "Berg, Bräcke och Åre". */
export function uppraknade(delar: readonly string[]): string {
	if (delar.length < 2) return delar[0] ?? '';
	return `${delar.slice(0, -1).join(', ')} och ${delar.at(-1)}`;
}

/** A count with its noun, in the singular for 1: 1 hushåll, 2 hushåll. */
export function antalOrd(value: number, en: string, flera: string): string {
	return `${antal(value)}${NBSP}${value === 1 ? en : flera}`;
}

/** A count in words with a noun of the gender "en": en faktura, fem fakturor, 13 fakturor. */
export function antalIOrd(value: number, en: string, flera: string): string {
	return `${rakneord(value, 'en')} ${value === 1 ? en : flera}`;
}

/** The text with its first letter in upper case, to begin a sentence. */
export function versal(text: string): string {
	return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** The text with its first letter in lower case, for use within a sentence. Later letters are kept. */
export function gemen(text: string): string {
	return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

const RAKNEORD = [
	...['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex'],
	...['sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
];

/** "fem"; digits from 13 on. @param ett the word for one: "en" before nouns of that gender */
export function rakneord(value: number, ett: 'en' | 'ett' = 'ett'): string {
	return value === 1 ? ett : (RAKNEORD[value] ?? antal(value));
}

/** Several numbers of one sentence: all in words, or all in digits when any of them is 13 or more. */
export function rakneorden(values: readonly number[], ett: 'en' | 'ett' = 'ett'): string[] {
	const iOrd = values.every((value) => value in RAKNEORD);
	return values.map((value) => (iOrd ? rakneord(value, ett) : antal(value)));
}
