import { oreAv } from '$lib/domain/cellslag';
import { antal, belopp, tal, type Beloppsenhet } from '$lib/domain/format';
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
	/** The numbers to put instead of those in the text; none when the text has no such number. */
	byten: { start: number; fran: string; till: string }[];
}

/** The figures that the text has the numbers of. */
export function namnda(text: string, { alla }: Siffror): Siffra[] {
	const lag = text.toLocaleLowerCase('sv');
	return talen(text).flatMap((ett) => {
		const lika = alla.filter((siffra) => skrivenSom(ett, siffra.siffra, siffra.varde));
		const egna = lika.filter(({ rad, huvud }) => !huvud && namns(rad, lag));
		if (egna.length > 0) return egna;
		const huvud = lika.filter((siffra) => siffra.huvud);
		if (huvud.length > 0) return huvud;
		// A number of a row that is not named: only when it can be no other, and is no small count.
		const rader = new Set(lika.map(({ rad }) => rad));
		const kvartal = lika.some(({ rad }) => /^\d{4}/.test(rad));
		return rader.size === 1 && !kvartal && Math.abs(lika[0]!.varde) >= 10 ? lika : [];
	});
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
		const nytt = siffror.alla.find((one) => one.siffra === siffra)?.varde ?? null;
		return varde !== nytt && nu.has(siffra) && !star(text, siffra, nytt);
	});
	for (const { siffra, varde } of gamla) nu.set(siffra, varde);
	return [...nu].map(([siffra, varde]) => ({ siffra, varde }));
}

/** The text bound to the figures as they are now: what it was bound to, whether or not it has the numbers. */
export function bindOm(bundna: readonly Bunden[], siffror: Siffror): Bunden[] {
	return bundna.map(({ siffra, varde }) => ({
		siffra,
		varde: siffror.svarade.has(mattAv(siffra))
			? (siffror.alla.find((one) => one.siffra === siffra)?.varde ?? null)
			: varde
	}));
}

/** The figures that are others than when the text was written. */
export function andrade(
	text: string,
	bundna: readonly Bunden[],
	{ alla, svarade }: Siffror,
	enhet: Beloppsenhet
): Andrad[] {
	const sedda = new Set<string>();
	return bundna.flatMap(({ siffra, varde }): Andrad[] => {
		if (typeof varde !== 'number' || !svarade.has(mattAv(siffra))) return [];
		const nu = alla.find((one) => one.siffra === siffra)?.varde ?? null;
		if (nu === varde) return [];
		const iTexten = talen(text).filter((ett) => skrivenSom(ett, siffra, varde));
		// In thousands, or whole percent, it may read the same still.
		if (nu !== null && iTexten.length > 0 && iTexten.every((ett) => skrivenSom(ett, siffra, nu)))
			return [];
		const [da, blev] = [visad(siffra, varde, enhet), nu === null ? null : visad(siffra, nu, enhet)];
		if (da === blev) return [];
		// Another column may say the same of the same thing: told once.
		const sagd = `${da} ${blev}`;
		if (sedda.has(sagd)) return [];
		sedda.add(sagd);
		// "12 fler" would not be "5 fler" when it is 5 fewer now.
		const vant = nu === null || Math.sign(nu) * Math.sign(varde) < 0;
		const byten = vant
			? []
			: iTexten.map((ett) => ({
					start: ett.start,
					fran: ett.text,
					till: omskriven(ett, siffra, nu)
				}));
		return [{ siffra, da, nu: blev, byten }];
	});
}

/** The text with the new numbers instead of the old. */
export function medByten(text: string, byten: Andrad['byten']): string {
	return [...byten]
		.sort((a, b) => b.start - a.start)
		.reduce(
			(nu, { start, fran, till }) => nu.slice(0, start) + till + nu.slice(start + fran.length),
			text
		);
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

function namns(rad: string, lag: string): boolean {
	const delar = rad.toLocaleLowerCase('sv').split(', ');
	return rad !== '' && lag.includes(delar.at(-1)!);
}
