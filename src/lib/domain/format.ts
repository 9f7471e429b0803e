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

/** sv-SE with a true minus and non-breaking spaces, whatever the ICU version writes. */
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

/** A rate with one decimal, also when that is none: 9,2 and 3,0 beside each other. */
export function enDecimalFast(value: number): string {
	return svenska(fastDecimal, value);
}

/** A percentage with at most three decimals and its sign kept: −3,2 %. */
export function procent(value: number): string {
	return `${svenska(treDecimaler, value)}${NBSP}%`;
}

/** What an amount's column or small line says of its unit. */
export function beloppsrubrik(enhet: Beloppsenhet): string {
	return enhet === 'kr' ? 'Kronor' : 'Tusental kronor';
}

/** Of a figure whose picture is rounded, and has its unit at its amounts. */
export function tabellenI(enhet: Beloppsenhet): string {
	return `Tabellen i ${gemen(beloppsrubrik(enhet))}`;
}

/**
 * A share of a whole as whole percent, half up. One that is not all of it is never 100: "100 procent i
 * tid" beside a late one would be untrue.
 */
export function helaProcent(del: number, hela: number): number {
	const procent = Math.round((100 * del) / hela);
	return del < hela ? Math.min(99, procent) : procent;
}

/** The same as it is shown; null when there is no whole. */
export function andel(del: number, hela: number): string | null {
	return hela === 0 ? null : `${antal(helaProcent(del, hela))}${NBSP}%`;
}

/** The same, written out in a sentence: 66 procent. */
export function andelIOrd(del: number, hela: number): string | null {
	return hela === 0 ? null : `${antal(helaProcent(del, hela))}${NBSP}procent`;
}

/** An amount in öre without its unit, for table cells whose head tells it. */
export function beloppUtanEnhet(ore: number, enhet: Beloppsenhet): string {
	return svenska(heltal, halfUp(ore, enhet === 'kr' ? 100 : 100_000));
}

/** An amount in öre with its unit: 1 505 000 kr, 1 505 tkr. */
export function belopp(ore: number, enhet: Beloppsenhet): string {
	return `${beloppUtanEnhet(ore, enhet)}${NBSP}${enhet}`;
}

/** From so much on, thousands say enough of the whole and of its parts, in öre. */
const HUNDRA_TUSEN = 10_000_000;

/** What a picture has the parts of a whole in: rounded, as a headline is. Its table has them exactly. */
export function bildenhet(hela: number, enhet: Beloppsenhet): Beloppsenhet {
	return Math.abs(hela) >= HUNDRA_TUSEN ? 'tkr' : enhet;
}

/**
 * An amount in öre as a headline has it, rounded as suits the whole that it is part of: 2,50 mkr
 * of millions, 195 tkr of less.
 */
export function runt(ore: number, hela: number): { tal: string; enhet: 'mkr' | 'tkr' } {
	if (Math.abs(hela) < 100_000_000) return { tal: beloppUtanEnhet(ore, 'tkr'), enhet: 'tkr' };
	return { tal: svenska(oren, halfUp(ore, 1_000_000) / 100), enhet: 'mkr' };
}

/** Amounts of one picture, all in the unit that suits the largest: "0,29 av 0,35 mkr" beside one of 1,78. */
export function rundaAv(del: number, hela: number, storst: number): string {
	const { tal, enhet } = runt(hela, storst);
	return `${runt(del, storst).tal} av ${tal}${NBSP}${enhet}`;
}

/** The same with its unit, of an amount by itself; to the krona where thousands would say too little. */
export function avrundat(ore: number): string {
	if (Math.abs(ore) < 1_000_000) return belopp(ore, 'kr');
	const { tal, enhet } = runt(ore, ore);
	return `${tal}${NBSP}${enhet}`;
}

/** An amount in öre to the öre, for checking against the books: 1 234 500,00 kr. */
export function beloppMedOren(ore: number): string {
	return `${svenska(oren, ore / 100)}${NBSP}kr`;
}

function halfUp(value: number, unit: number): number {
	return Math.sign(value) * Math.floor((2 * Math.abs(value) + unit) / (2 * unit));
}

/** An exact fraction as a decimal number: 1,024. Cut with … when it does not end within the decimals. */
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

/** 30 sep. 2024, where there is little room. */
export function kortDatum(date: IsoDate): string {
	return kortFormat.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', NBSP);
}

const langTidpunkt = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short' });

/** 21 november 2026 kl. 12:30, in the reader's own time; from milliseconds since 1970. */
export function tidpunkt(millisekunder: number): string {
	return langTidpunkt.format(millisekunder);
}

/** kvartal 3 2024. */
export function kvartalsnamn(k: Pick<Kvartal, 'ar' | 'nr'>): string {
	return `kvartal${NBSP}${k.nr} ${k.ar}`;
}

/** "Berg, Bräcke och Åre". */
export function uppraknade(delar: readonly string[]): string {
	if (delar.length < 2) return delar[0] ?? '';
	return `${delar.slice(0, -1).join(', ')} och ${delar.at(-1)}`;
}

/** The singular for one, else the plural: 1 hushåll har, 2 hushåll har. */
export function antalOrd(value: number, en: string, flera: string): string {
	return `${antal(value)}${NBSP}${value === 1 ? en : flera}`;
}

/** The same with its number in words, of what is called en: en faktura, fem fakturor, 13 fakturor. */
export function antalIOrd(value: number, en: string, flera: string): string {
	return `${rakneord(value, 'en')} ${value === 1 ? en : flera}`;
}

/** First letter upper case, for a phrase that begins a sentence. */
export function versal(text: string): string {
	return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** First letter lower case, for a phrase within a sentence: names in it keep theirs. */
export function gemen(text: string): string {
	return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

const RAKNEORD = [
	...['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex'],
	...['sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
];

/** "fem", and figures from 13. @param ett the word for one: "en" before what is called en */
export function rakneord(value: number, ett: 'en' | 'ett' = 'ett'): string {
	return value === 1 ? ett : (RAKNEORD[value] ?? antal(value));
}

/** Several of one sentence: all in words, or from 13 on in any of them all in figures. */
export function rakneorden(values: readonly number[], ett: 'en' | 'ett' = 'ett'): string[] {
	const iOrd = values.every((value) => value in RAKNEORD);
	return values.map((value) => (iOrd ? rakneord(value, ett) : antal(value)));
}
