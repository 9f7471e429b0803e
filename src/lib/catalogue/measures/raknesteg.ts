import { antal, gemen, kvot, uppraknade } from '$lib/domain/format';
import { uppraknat, type Lank } from '$lib/domain/lpix';

/** A calculation told line by line, with its real numbers. */
export interface Raknesteg {
	rubrik: string;
	rader: string[];
}

/** The steps with something said first in each one's heading. */
export function rubricerade(steg: readonly Raknesteg[], forst: string): Raknesteg[] {
	return steg.map(({ rubrik, rader }) => ({
		rubrik: forst + gemen(rubrik),
		rader
	}));
}

/**
 * How an amount in the price year's kronor became that of the chain's last year: the factor year
 * by year, unrounded, and the one rounding at the end.
 */
export function indexsteg(vad: string, belopp_kr: number, lankar: readonly Lank[]): Raknesteg {
	const [prisar, ...senare] = lankar;
	const sista = lankar.at(-1)!;
	return {
		rubrik: `${vad}, uppräknat`,
		rader: [
			`${antal(belopp_kr)}\u00a0kr i ${prisar!.ar} års priser.`,
			...senare.map(({ ar, steg, faktor }, i) =>
				i === 0
					? punkt(`${ar}: faktorn är ${kvot(steg!)}`)
					: punkt(`${ar}: faktorn är ${kvot(lankar[i]!.faktor)} × ${kvot(steg!)} = ${kvot(faktor)}`)
			),
			`${antal(belopp_kr)} × ${kvot(sista.faktor)} = ${antal(Number(uppraknat(BigInt(belopp_kr), sista.faktor)))}\u00a0kr, avrundat en gång till hela kronor.`
		]
	};
}

/**
 * How kronor were split by weight with the largest remainder: each one's quota with two decimals,
 * what it got, and who got the spare kronor.
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

/** With its full stop; a number that is cut ends with three dots already. */
function punkt(text: string): string {
	return text.endsWith('…') ? text : `${text}.`;
}

function overblivna(fick: readonly string[]): string {
	if (fick.length === 0) return 'Kvoterna gick jämnt upp.';
	const vilka =
		fick.length === 1
			? 'den krona som blev över gick till den största resten'
			: `de ${fick.length} kronor som blev över gick till de största resterna`;
	return `Kvoterna avrundas nedåt, och ${vilka}: ${uppraknade(fick)}.`;
}
