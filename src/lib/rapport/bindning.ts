import { oreAv } from '$lib/domain/cellslag';
import { antal, belopp, tal, type Beloppsenhet } from '$lib/domain/format';
import { grupperade } from '$lib/domain/grupper';
import type { Bunden } from './rapporttext';
import { kolumnAv, mattAv, slagAv, type Siffra, type Siffror } from './siffror';
import { talen, type Enhet, type Taltext } from './taltext';

// Which figures a text speaks of, and which of them are others since it was written.

/** A figure that was one when the text was written and is another now. */
export interface Andrad {
	siffra: string;
	/** As they are shown: "143", "2 105 tkr"; null when the figure is missing. */
	da: string;
	nu: string | null;
	/**
	 * The numbers to put instead of those in the text; none when the text has no such number, or one that
	 * is as well another figure's, which is something else now.
	 */
	byten: Byte[];
	/** The text has such a number, and only the writer can tell which figure it is. */
	oklar: boolean;
}

/** A number in a text, and what is to stand there instead. */
export interface Byte {
	start: number;
	fran: string;
	till: string;
}

/** The figures that the text has the numbers of. */
export function namnda(text: string, { alla }: Siffror): Siffra[] {
	const hela = text.toLocaleLowerCase('sv');
	return talen(text).flatMap((ett) => {
		const lika = alla.filter((siffra) => skrivenSom(ett, siffra.siffra, siffra.varde));
		const avsedda = iSatsen(text, ett, lika);
		if (avsedda.length > 0) return avsedda;
		// What no figure told of first is may be of a row that is named elsewhere, as over a list.
		const namngivna = lika.filter(({ rad }) => namns(rad, hela));
		if (namngivna.length > 0) return namngivna;
		// A number of a row that is not named: only when it can be no other, and is no small count.
		const rader = new Set(lika.map(({ rad }) => rad));
		const kvartal = lika.some(({ rad }) => /^\d{4}/.test(rad));
		return rader.size === 1 && !kvartal && Math.abs(lika[0]!.varde) >= 10 ? lika : [];
	});
}

/** Of figures with the same number those of a row that its sentence names, else those that are told of first. */
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
 * What a text is bound to once it has been written: the figures it has the numbers of. A text
 * without any, or one that has taken over the section's own sentences, speaks of those that they tell.
 * A figure that has changed keeps its old value until the text follows.
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
		// The text had another way of saying it: it stays bound until it tells the new number.
		const nytt = vardeNu(siffra, siffror);
		return varde !== nytt && nu.has(siffra) && !star(text, siffra, nytt);
	});
	for (const { siffra, varde } of gamla) nu.set(siffra, varde);
	return [...nu].map(([siffra, varde]) => ({ siffra, varde }));
}

/** The text bound to the figures as they are now: what it was bound to, whether or not it has the numbers. */
export function bindOm(bundna: readonly Bunden[], siffror: Siffror): Bunden[] {
	return bundna.map(({ siffra, varde }) => ({
		siffra,
		varde: siffror.svarade.has(mattAv(siffra)) ? vardeNu(siffra, siffror) : varde
	}));
}

/** A figure's value as it is now; null when it is missing. */
function vardeNu(siffra: string, { alla }: Siffror): number | null {
	return alla.find((one) => one.siffra === siffra)?.varde ?? null;
}

/** The numbers of a text that are a bound figure's old value, with the figures that each may be. */
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

/** What a figure's number in the text is to be now; null when no number can stand in the same sentence. */
function blir(ett: Taltext, { siffra, varde }: Bunden, siffror: Siffror): string | null {
	if (typeof varde !== 'number' || !siffror.svarade.has(mattAv(siffra))) return ett.text;
	const nu = vardeNu(siffra, siffror);
	// "12 fler" would not be "5 fler" when it is 5 fewer now.
	if (nu === null || Math.sign(nu) * Math.sign(varde) < 0) return null;
	return skrivenSom(ett, siffra, nu) ? ett.text : omskriven(ett, siffra, nu);
}

/** The figures that are others than when the text was written. */
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
		// In thousands, or whole percent, it may read the same still.
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
	// Another column may say the same of the same thing: told once.
	return [...grupperade(ensamma, ({ da, nu }) => `${da} ${nu}`).values()].map((lika) => ({
		...lika[0]!,
		byten: lika.flatMap((en) => en.byten),
		oklar: lika.some((en) => en.oklar)
	}));
}

/** The text with the new numbers instead of the old: one place may be told of by several figures. */
export function medByten(text: string, byten: readonly Byte[]): string {
	return [...new Map(byten.map((ett) => [ett.start, ett])).values()]
		.sort((a, b) => b.start - a.start)
		.reduce(
			(nu, { start, fran, till }) => nu.slice(0, start) + till + nu.slice(start + fran.length),
			text
		);
}

/**
 * What a text is bound to when its numbers are replaced: a figure of which every number is has its value
 * as it is now, so that its old one is not looked for among the new.
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

/** What a unit is in the column's own: öre, kronor, or one. null when the number cannot be of the column. */
function skala(siffra: string, enhet: Enhet | null): number | null {
	if (slagAv(siffra) === 'procent') return enhet === 'procent' ? 1 : null;
	if (enhet === 'procent') return null;
	const ore = oreAv(slagAv(siffra));
	if (ore === null) return enhet === null ? 1 : null;
	return (100 / ore) * { kr: 1, tkr: 1000, mnkr: 1_000_000 }[enhet ?? 'kr'];
}

/** The value in units of the number's last decimal, half up. */
function avrundat(varde: number, skalan: number, decimaler: number): number {
	return Math.floor((Math.abs(varde) / skalan) * 10 ** decimaler + 0.5);
}

/** Whether a number in a text is a figure's value, as one may write it. */
export function skrivenSom(
	{ enheter, decimaler, enhet }: Taltext,
	siffra: string,
	varde: number
): boolean {
	const skalan = skala(siffra, enhet);
	if (skalan === null) return false;
	if (enheter === avrundat(varde, skalan, decimaler)) return true;
	// What is needed per quarter is told rounded up.
	const upp = Math.ceil((Math.abs(varde) / skalan) * 10 ** decimaler);
	return kolumnAv(siffra) === 'behovs_per_kvartal' && enheter === upp;
}

/** Whether a figure's value stands in a text. */
export function star(text: string, siffra: string, varde: Bunden['varde']): boolean {
	return typeof varde === 'number' && talen(text).some((ett) => skrivenSom(ett, siffra, varde));
}

/** The number written anew as it was written: with its decimals and its spaces. */
function omskriven({ decimaler, enhet }: Taltext, siffra: string, nu: number): string {
	const skalan = skala(siffra, enhet)!;
	const enheter = String(avrundat(nu, skalan, decimaler)).padStart(decimaler + 1, '0');
	const heltal = antal(Number(enheter.slice(0, enheter.length - decimaler)));
	return decimaler === 0 ? heltal : `${heltal},${enheter.slice(-decimaler)}`;
}

/** A figure as the marks show it. */
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

/** The sentence or the line that a place in a text is in. */
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
