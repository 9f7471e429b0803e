import { oreAv } from '$lib/domain/cellslag';
import { antal, belopp, tal, type Beloppsenhet } from '$lib/domain/format';
import { grupperade } from '$lib/domain/grupper';
import type { Bunden } from './rapporttext';
import { kolumnAv, mattAv, slagAv, type Siffra, type Siffror } from './siffror';
import { talen, type Enhet, type Taltext } from './taltext';

// Which figures a text mentions, and which of those have changed since it was written.

/** A figure that has changed since the text was written. */
export interface Andrad {
	siffra: string;
	/** The values as they are shown: "143", "2 105 tkr"; `nu` is null when the figure is missing. */
	da: string;
	nu: string | null;
	/**
	 * The numbers to replace in the text. Empty when the text does not hold the old value, or when the number may
	 * also be another figure's, whose value is now a different one.
	 */
	byten: Byte[];
	/** The text holds such a number, but only the writer can tell which figure it is. */
	oklar: boolean;
}

/** A number in a text, and what to replace it with. */
export interface Byte {
	start: number;
	fran: string;
	till: string;
}

/** The figures whose values the text holds. */
export function namnda(text: string, { alla }: Siffror): Siffra[] {
	const hela = text.toLocaleLowerCase('sv');
	return talen(text).flatMap((ett) => {
		const lika = alla.filter((siffra) => skrivenSom(ett, siffra.siffra, siffra.varde));
		const avsedda = iSatsen(text, ett, lika);
		if (avsedda.length > 0) return avsedda;
		// The sentence names no row and no headline figure has the number. The row may be named elsewhere in the
		// text, as above a list.
		const namngivna = lika.filter(({ rad }) => namns(rad, hela));
		if (namngivna.length > 0) return namngivna;
		// No row is named at all: accept the number only when it fits a single row, and is no small count.
		const rader = new Set(lika.map(({ rad }) => rad));
		const kvartal = lika.some(({ rad }) => /^\d{4}/.test(rad));
		return rader.size === 1 && !kvartal && Math.abs(lika[0]!.varde) >= 10 ? lika : [];
	});
}

/** Among figures with the same value, prefer those whose row the sentence names, else the headline ones. */
function iSatsen<T extends Pick<Siffra, 'rad' | 'huvud'>>(
	text: string,
	{ start }: Taltext,
	lika: readonly T[]
): T[] {
	const sats = satsen(text, start).toLocaleLowerCase('sv');
	const egna = lika.filter(({ rad, huvud }) => !huvud && namns(rad, sats));
	return egna.length > 0 ? egna : lika.filter(({ huvud }) => huvud);
}

/**
 * Binds a written text to the figures whose numbers it holds. A text without numbers, or one that has taken
 * over the section's own sentences, is bound to the figures of those sentences. A figure that has changed
 * keeps its old value until the text is updated.
 * @param egna the program's own sentences of the section
 * @param forr what the text was bound to before
 */
export function bind(
	text: string,
	siffror: Siffror,
	{ egna, overtagen = false }: { egna: string; overtagen?: boolean },
	forr: readonly Bunden[]
): Bunden[] {
	if (text.trim() === '') return [];
	const sagda = namnda(text, siffror);
	const utanTal =
		sagda.length === 0 && !forr.some(({ siffra, varde }) => star(text, siffra, varde));
	const nu = new Map<string, number | string | null>(
		[...(overtagen || utanTal ? namnda(egna, siffror) : []), ...sagda].map(({ siffra, varde }) => [
			siffra,
			varde
		])
	);
	const gamla = forr.filter(({ siffra, varde }) => {
		if (varde === nu.get(siffra)) return false;
		if (star(text, siffra, varde)) return true;
		// The number is written in another form: the figure stays bound until the text holds the new value.
		const nytt = vardeNu(siffra, siffror);
		return varde !== nytt && nu.has(siffra) && !star(text, siffra, nytt);
	});
	for (const { siffra, varde } of gamla) nu.set(siffra, varde);
	return [...nu].map(([siffra, varde]) => ({ siffra, varde }));
}

/** The same binding with the figures' values of now, whether or not the text holds those numbers. */
export function bindOm(bundna: readonly Bunden[], siffror: Siffror): Bunden[] {
	return bundna.map(({ siffra, varde }) => ({
		siffra,
		varde: siffror.svarade.has(mattAv(siffra)) ? vardeNu(siffra, siffror) : varde
	}));
}

/** A figure's value now; null when the figure is missing. */
function vardeNu(siffra: string, { alla }: Siffror): number | null {
	return alla.find((one) => one.siffra === siffra)?.varde ?? null;
}

/** The numbers in a text that match a bound figure's old value, each with the figures it may be. */
function tolkade(
	text: string,
	bundna: readonly Bunden[],
	{ alla }: Siffror
): { ett: Taltext; avsedda: Bunden[] }[] {
	return talen(text).map((ett) => {
		const lika = bundna.flatMap((en) => {
			if (typeof en.varde !== 'number' || !skrivenSom(ett, en.siffra, en.varde)) return [];
			const { rad = '', huvud = false } = alla.find(({ siffra }) => siffra === en.siffra) ?? {};
			return [{ en, rad, huvud }];
		});
		const avsedda = iSatsen(text, ett, lika);
		return { ett, avsedda: (avsedda.length > 0 ? avsedda : lika).map(({ en }) => en) };
	});
}

/** The number to put in place of a figure's old one; null when no number would fit the same sentence. */
function blir(ett: Taltext, { siffra, varde }: Bunden, siffror: Siffror): string | null {
	if (typeof varde !== 'number' || !siffror.svarade.has(mattAv(siffra))) return ett.text;
	const nu = vardeNu(siffra, siffror);
	// "12 fler" cannot become "5 fler" when there are 5 fewer.
	if (nu === null || Math.sign(nu) * Math.sign(varde) < 0) return null;
	return skrivenSom(ett, siffra, nu) ? ett.text : omskriven(ett, siffra, nu);
}

/** The bound figures that have changed since the text was written. */
export function andrade(
	text: string,
	bundna: readonly Bunden[],
	siffror: Siffror,
	enhet: Beloppsenhet
): Andrad[] {
	const { svarade } = siffror;
	const tolkning = tolkade(text, bundna, siffror);
	const ensamma = bundna.flatMap((en): Andrad[] => {
		const { siffra, varde } = en;
		if (typeof varde !== 'number' || !svarade.has(mattAv(siffra))) return [];
		const nu = vardeNu(siffra, siffror);
		if (nu === varde) return [];
		const egna = tolkning.filter(({ avsedda }) => avsedda.includes(en));
		const iTexten = egna.map(({ ett }) => ett);
		// In thousands or whole percent the number may read the same as before.
		if (nu !== null && iTexten.length > 0 && iTexten.every((ett) => skrivenSom(ett, siffra, nu)))
			return [];
		const [da, blev] = [visad(siffra, varde, enhet), nu === null ? null : visad(siffra, nu, enhet)];
		if (da === blev) return [];
		const svaren = egna.map(({ ett, avsedda }) => ({
			ett,
			till: [...new Set(avsedda.map((one) => blir(ett, one, siffror)))]
		}));
		const byten = svaren.flatMap(({ ett, till: [till, ...andra] }): Byte[] =>
			andra.length > 0 || !till || till === ett.text
				? []
				: [{ start: ett.start, fran: ett.text, till }]
		);
		const oklar = svaren.some(({ till }) => till.length > 1);
		return [{ siffra, da, nu: blev, byten, oklar }];
	});
	// Another column may hold the same change: report it once.
	return [...grupperade(ensamma, ({ da, nu }) => `${da} ${nu}`).values()].map((lika) => ({
		...lika[0]!,
		byten: lika.flatMap((en) => en.byten),
		oklar: lika.some((en) => en.oklar)
	}));
}

/** The text with its old numbers replaced. Several figures may ask for the same replacement. */
export function medByten(text: string, byten: readonly Byte[]): string {
	return [...new Map(byten.map((ett) => [ett.start, ett])).values()]
		.sort((a, b) => b.start - a.start)
		.reduce(
			(nu, { start, fran, till }) => nu.slice(0, start) + till + nu.slice(start + fran.length),
			text
		);
}

/**
 * The binding after numbers have been replaced. A figure gets its new value when every number of it was
 * replaced, so that its old value is not looked for in the new text.
 * @param text as it was before
 */
export function bundnaEfter(
	text: string,
	bundna: readonly Bunden[],
	siffror: Siffror,
	byten: readonly Byte[]
): Bunden[] {
	const tolkning = tolkade(text, bundna, siffror);
	const bytt = (en: Bunden) => {
		const egna = tolkning.filter(({ avsedda }) => avsedda.includes(en));
		return (
			egna.length > 0 && egna.every(({ ett }) => byten.some(({ start }) => start === ett.start))
		);
	};
	return bundna.map((en) => (bytt(en) ? bindOm([en], siffror)[0]! : en));
}

/**
 * How many of the column's units (öre, kronor, or ones) the written unit is; null when the number cannot
 * belong to the column.
 */
function skala(siffra: string, enhet: Enhet | null): number | null {
	if (slagAv(siffra) === 'procent') return enhet === 'procent' ? 1 : null;
	// A key figure has the unit of its row, which may be percent.
	if (enhet === 'procent') return mattAv(siffra) === 'nyckeltal' ? 1 : null;
	const ore = oreAv(slagAv(siffra));
	if (ore === null) return enhet === null ? 1 : null;
	return (100 / ore) * { kr: 1, tkr: 1000, mnkr: 1_000_000 }[enhet ?? 'kr'];
}

/** The value in units of the number's last decimal, half up. */
function avrundat(varde: number, skalan: number, decimaler: number): number {
	return Math.floor((Math.abs(varde) / skalan) * 10 ** decimaler + 0.5);
}

/** Whether a number in a text is the figure's value, rounded as a writer may have done. */
export function skrivenSom(
	{ enheter, decimaler, enhet }: Taltext,
	siffra: string,
	varde: number
): boolean {
	const skalan = skala(siffra, enhet);
	if (skalan === null) return false;
	if (enheter === avrundat(varde, skalan, decimaler)) return true;
	// The need per quarter is rounded up in the program's own sentences.
	const upp = Math.ceil((Math.abs(varde) / skalan) * 10 ** decimaler);
	return kolumnAv(siffra) === 'behovs_per_kvartal' && enheter === upp;
}

/** Whether a figure's value stands in a text. */
export function star(text: string, siffra: string, varde: Bunden['varde']): boolean {
	return typeof varde === 'number' && talen(text).some((ett) => skrivenSom(ett, siffra, varde));
}

/** The new value written with the old number's decimals, unit and spacing. */
function omskriven({ decimaler, enhet }: Taltext, siffra: string, nu: number): string {
	const skalan = skala(siffra, enhet)!;
	const enheter = String(avrundat(nu, skalan, decimaler)).padStart(decimaler + 1, '0');
	const heltal = antal(Number(enheter.slice(0, enheter.length - decimaler)));
	return decimaler === 0 ? heltal : `${heltal},${enheter.slice(-decimaler)}`;
}

/** A figure as the marks in the text show it. */
function visad(siffra: string, varde: number, enhet: Beloppsenhet): string {
	switch (slagAv(siffra)) {
		case 'ore':
			return belopp(varde, enhet);
		case 'kr':
			return belopp(varde * 100, 'kr');
		case 'procent':
			return `${tal(varde)}\u00a0procent`;
		default:
			return tal(varde);
	}
}

/** The sentence or line around a position in a text. */
function satsen(text: string, plats: number): string {
	const fore = text
		.slice(0, plats)
		.split(/(?<=[.!?])\s+|\n/)
		.at(-1)!;
	return fore + text.slice(plats).split(/(?<=[.!?])\s|\n/, 1)[0]!;
}

function namns(rad: string, lag: string): boolean {
	const delar = rad.toLocaleLowerCase('sv').split(', ');
	return rad !== '' && lag.includes(delar.at(-1)!);
}
