import { manadAv } from '../regler/dagar';
import type { Dag, Ekonomirad } from '../varld';

export interface Helar {
	budget_ar: number | null;
	budget_ack: number | null;
	utfall_kvartal: number | null;
	utfall_ack: number | null;
	prognos_ar: number | null;
	prognosmetod: string;
}

/** What is put in the place of what no row of a group tells. */
export interface Utan {
	/** The budget: 0 where other budgets are loaded, else the agreement's own; null where there is none. */
	budget: number | null;
	/** An outcome is loaded of the agreement, the year and the slag. */
	utfall: boolean;
}

/** A month of the year, 1–12; the closing period is December. */
const manad = (rad: Ekonomirad): number => Math.min(rad.manad!, 12);

type Belopp = 'budget' | 'utfall' | 'prognos';

function summa(rader: Ekonomirad[], belopp: Belopp): number {
	return rader.reduce((sum, rad) => sum + (rad[belopp] ?? 0), 0);
}

/** A row left out for its period gives nothing to any sum. */
const medraknade = (rader: Ekonomirad[]) => rader.filter(({ lage }) => lage !== 'utelämnad');

/** Some outcome of the rows is counted: it has a period. */
export const harUtfall = (rader: Ekonomirad[]): boolean =>
	medraknade(rader).some(({ utfall, manad }) => utfall !== null && manad !== null);

/**
 * What stands for the budgets that are not loaded: nothing when one is, else the agreement's own, but
 * not where a budget was left out for its period.
 */
export function annars(rader: Ekonomirad[], egen: number | null): number | null {
	const budgetar = rader.filter(({ budget }) => budget !== null);
	if (medraknade(budgetar).length > 0) return 0;
	return budgetar.length > 0 ? null : egen;
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

/** The outcome until a month, and in its quarter. */
export function utfallet(rader: Ekonomirad[], nu: number): [number | null, number | null] {
	if (rader.some(({ lage }) => lage === 'vägrat')) return [null, null];
	const med = medraknade(rader).filter((rad) => rad.manad !== null);
	const ackumulerade = med.filter(({ lage }) => lage === 'ackumulerat');
	const vanliga = med.filter(({ lage }) => lage === null).filter((rad) => manad(rad) <= nu);
	if (ackumulerade.length === 0) {
		const kvartal = Math.ceil(nu / 3);
		const kvartalets = vanliga.filter((rad) => Math.ceil(manad(rad) / 3) === kvartal);
		return [summa(kvartalets, 'utfall'), summa(vanliga, 'utfall')];
	}
	// What is of the year up to its month tells nothing before it, and nothing of a quarter.
	const kanda = ackumulerade.filter((rad) => manad(rad) <= nu);
	if (kanda.length === 0) return [null, null];
	const senast = Math.max(...kanda.map(manad));
	const sist = kanda.filter((rad) => manad(rad) === senast);
	return [null, summa([...vanliga, ...sist], 'utfall')];
}

/** A group's year. */
export function helar(alla: Ekonomirad[], tom: Dag, utan: Utan): Helar {
	const nu = manadAv(tom);
	const rader = medraknade(alla);
	const budgetar = rader.filter(({ budget }) => budget !== null);
	const hela = budgetar.filter((rad) => rad.manad === null);
	const perioder = budgetar.filter((rad) => rad.manad !== null);

	const budget_ar =
		budgetar.length > 0 ? summa(hela.length > 0 ? hela : perioder, 'budget') : utan.budget;
	const budget_ack =
		perioder.length > 0
			? summa(
					perioder.filter((rad) => manad(rad) <= nu),
					'budget'
				)
			: budget_ar === 0
				? 0
				: null;
	const [utfall_kvartal, utfall_ack] = utan.utfall ? utfallet(alla, nu) : [null, null];
	const given = givenPrognos(rader, nu);
	const [prognos_ar, prognosmetod] = ((): [number | null, string] => {
		if (nu === 12) return [utfall_ack, utfall_ack === null ? 'saknas' : 'utfall'];
		if (given !== null) return [given, 'angiven'];
		if (utfall_ack === null) return [null, 'saknas'];
		if (perioder.length > 0) return [utfall_ack + budget_ar! - budget_ack!, 'periodiserad'];
		if (budget_ar === 0 && utfall_ack === 0) return [0, 'ingen'];
		return [null, 'saknas'];
	})();
	return { budget_ar, budget_ack, utfall_kvartal, utfall_ack, prognos_ar, prognosmetod };
}

export const minus = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? null : a - b;

/** The sum, or null when one of them is, or when there is none. */
export function summor(tal: (number | null)[]): number | null {
	if (tal.length === 0) return null;
	return tal.reduce(
		(sum, ett) => (sum === null || ett === null ? null : sum + ett),
		0 as number | null
	);
}
