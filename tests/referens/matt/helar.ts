import { manadAv } from '../regler/dagar';
import type { Dag, Ekonomirad } from '../varld';

export interface Helar {
	budget_ar: number | null;
	budget_ack: number | null;
	utfall_kvartal: number;
	utfall_ack: number;
	prognos_ar: number | null;
	prognosmetod: string;
}

/** A month of the year, 1–12; the closing period is December. */
const manad = (rad: Ekonomirad): number => Math.min(rad.manad!, 12);

type Belopp = 'budget' | 'utfall' | 'prognos';

function summa(rader: Ekonomirad[], belopp: Belopp): number {
	return rader.reduce((sum, rad) => sum + (rad[belopp] ?? 0), 0);
}

/** The forecast that was given last, of the rows that were given together. */
function givenPrognos(rader: Ekonomirad[], nu: number): number | null {
	const givna = rader
		.filter(({ prognos }) => prognos !== null)
		.map((rad) => ({ rad, nar: rad.manad === null ? 0 : manad(rad) }))
		.filter(({ nar }) => nar <= nu);
	if (givna.length === 0) return null;
	const senast = Math.max(...givna.map(({ nar }) => nar));
	return summa(
		givna.filter(({ nar }) => nar === senast).map(({ rad }) => rad),
		'prognos'
	);
}

/**
 * A group's year.
 * @param egen the agreement's own budget of the group; undefined where budgets are loaded
 */
export function helar(rader: Ekonomirad[], tom: Dag, egen?: number | null): Helar {
	const nu = manadAv(tom);
	const kvartal = Math.ceil(nu / 3);
	const budgetar = rader.filter(({ budget }) => budget !== null);
	const hela = budgetar.filter((rad) => rad.manad === null);
	const perioder = budgetar.filter((rad) => rad.manad !== null);
	const utfall = rader.filter((rad) => rad.manad !== null && manad(rad) <= nu);

	const budget_ar = egen !== undefined ? egen : summa(hela.length > 0 ? hela : perioder, 'budget');
	const budget_ack =
		perioder.length > 0
			? summa(
					perioder.filter((rad) => manad(rad) <= nu),
					'budget'
				)
			: budget_ar === 0
				? 0
				: null;
	const utfall_ack = summa(utfall, 'utfall');
	const utfall_kvartal = summa(
		utfall.filter((rad) => Math.ceil(manad(rad) / 3) === kvartal),
		'utfall'
	);
	const given = givenPrognos(rader, nu);
	const [prognos_ar, prognosmetod] = ((): [number | null, string] => {
		if (nu === 12) return [utfall_ack, 'utfall'];
		if (given !== null) return [given, 'angiven'];
		if (perioder.length > 0) return [utfall_ack + budget_ar! - budget_ack!, 'periodiserad'];
		if (budget_ar === 0 && utfall_ack === 0) return [0, 'ingen'];
		return [null, 'saknas'];
	})();
	return { budget_ar, budget_ack, utfall_kvartal, utfall_ack, prognos_ar, prognosmetod };
}

export const minus = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? null : a - b;

/** The sum, or null when one of them is. */
export function summor(tal: (number | null)[]): number | null {
	return tal.reduce(
		(sum, ett) => (sum === null || ett === null ? null : sum + ett),
		0 as number | null
	);
}
