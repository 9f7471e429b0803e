import { antal, gemen, kvot, uppraknade } from '$lib/domain/format';
import { uppraknat, type Lank } from '$lib/domain/lpix';

/** A calculation shown line by line, with its real numbers. */
export interface Raknesteg {
	rubrik: string;
	rader: string[];
}

/** The steps with a text put first in each heading. */
export function rubricerade(steg: readonly Raknesteg[], forst: string): Raknesteg[] {
	return steg.map(({ rubrik, rader }) => ({
		rubrik: forst + gemen(rubrik),
		rader
	}));
}

/**
 * How an amount in the price year's kronor became that of the last year in the chain: the unrounded factor year
 * by year, and the single rounding at the end.
 * @param kallor the source of each year's LPIX, where known
 */
export function indexsteg(
	vad: string,
	belopp_kr: number,
	lankar: readonly Lank[],
	kallor: ReadonlyMap<number, string> = new Map()
): Raknesteg {
	const [prisar, ...senare] = lankar;
	const sista = lankar.at(-1)!;
	return {
		rubrik: `${vad}, uppräknat`,
		rader: [
			`${antal(belopp_kr)}\u00a0kr i ${prisar!.ar} års priser.`,
			...senare.map((lank, i) => {
				const aren = lank.index ? [prisar!.ar, lank.ar] : [lank.ar];
				return punkt(faktorn(lank, lankar[i]!)) + kallan(aren.map((ar) => kallor.get(ar) ?? ''));
			}),
			`${antal(belopp_kr)} × ${kvot(sista.faktor)} = ${antal(Number(uppraknat(BigInt(belopp_kr), sista.faktor)))}\u00a0kr, avrundat en gång till hela kronor.`
		]
	};
}

/** "2025: faktorn är 1,02 × 1,03 = 1,0506" @param fore the previous link */
function faktorn({ ar, steg, faktor, index }: Lank, fore: Lank): string {
	if (index)
		return `${ar}: faktorn är index ${ar} ÷ index ${fore.ar} = ${mikro(steg!.taljare)} ÷ ${mikro(steg!.namnare)} = ${kvot(faktor)}`;
	if (fore.steg === null) return `${ar}: faktorn är ${kvot(steg!)}`;
	return `${ar}: faktorn är ${kvot(fore.faktor)} × ${kvot(steg!)} = ${kvot(faktor)}`;
}

/** " Källa: Regionplan 2025." */
function kallan(kallor: readonly string[]): string {
	const sagda = [...new Set(kallor.filter(Boolean))];
	return sagda.length > 0 ? ` Källa: ${punkt(uppraknade(sagda))}` : '';
}

/**
 * How kronor were split by weight with the largest remainder: each one's quota with two decimals, what it got,
 * and who got the spare kronor.
 */
export function fordelningssteg(
	vad: string,
	belopp_kr: number,
	delar: readonly { namn: string; vikt: number; belopp_kr: number }[]
): Raknesteg {
	const summa = delar.reduce((sum, { vikt }) => sum + vikt, 0);
	const nedat = (vikt: number) => (BigInt(belopp_kr) * BigInt(vikt)) / BigInt(summa);
	const fick = delar.filter(({ vikt, belopp_kr }) => BigInt(belopp_kr) > nedat(vikt));
	return {
		rubrik: `${vad}, fördelat`,
		rader: [
			...delar.map(({ namn, vikt, belopp_kr: fatt }) => {
				const exakt = { taljare: BigInt(belopp_kr) * BigInt(vikt), namnare: BigInt(summa) };
				return `${namn}: ${antal(belopp_kr)} × ${antal(vikt)} ÷ ${antal(summa)} = ${kvot(exakt, 2)}, alltså ${antal(fatt)}\u00a0kr.`;
			}),
			overblivna(fick.map(({ namn }) => namn))
		]
	};
}

/** An index in millionths as a decimal number. */
function mikro(index: bigint): string {
	return kvot({ taljare: index, namnare: 1_000_000n });
}

/** The text with a full stop; a number that was cut already ends with an ellipsis. */
function punkt(text: string): string {
	return /[….]$/.test(text) ? text : `${text}.`;
}

function overblivna(fick: readonly string[]): string {
	if (fick.length === 0) return 'Kvoterna gick jämnt upp.';
	const vilka =
		fick.length === 1
			? 'den krona som blev över gick till den största resten'
			: `de ${fick.length} kronor som blev över gick till de största resterna`;
	return `Kvoterna avrundas nedåt, och ${vilka}: ${uppraknade(fick)}.`;
}
