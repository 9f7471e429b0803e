import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { antalOrd } from '$lib/domain/format';
import { flytta, lasKvartal, type Kvartal } from '$lib/domain/kvartal';
import { nyckel } from '$lib/domain/nyckel';
import { agreementOrder } from '../economy';
import { grupperade } from '../helar';
import type { InputRow, Measure } from '../measure';
import sql from './query.sql?raw';

const varde = z.number().nullable();
const Row = z.strictObject({
	post: z.string().nullable(),
	nyckeltal: z.string(),
	varde,
	foregaende: varde,
	samma_ifjol: varde,
	enhet: z.string().nullable(),
	kalla: z.string()
});
export type Nyckeltal = z.infer<typeof Row>;

/** A row of query.sql. */
interface Varde {
	nyckeltal: string;
	period: string | null;
	varde_mikro: number;
	enhet: string | null;
}

export const nyckeltal: Measure<Nyckeltal> = {
	id: 'nyckeltal',
	title: 'Nyckeltal',
	unit: 'olika enheter',
	clause: '§ 2 och § 5',
	definition:
		'Inlästa nyckeltal för kvartalet, kvartalet före och samma kvartal i fjol, under den budgetpost som avtalet knyter dem till. Står ett nyckeltal två gånger för samma kvartal gäller det som står sist.',
	remarks: ['Inlästa som de är: de räknas inte av programmet.'],
	sources: ['nyckeltal'],
	needs: [['nyckeltal']],
	row: Row,
	queries: { rader: sql },
	// A quarter's value counts while the quarter is under way too, as a month's outcome does.
	compute({ rader }, { kvartal, avtal }) {
		const fragade = [kvartal, flytta(kvartal, -1), flytta(kvartal, -4)].map(({ id }) => id);
		const poster = postsOf(avtal);
		// Capitals do not make another series: the first in the files names it. No more is folded than
		// that, since one of two series that were taken for one would be lost.
		const serier = grupperade(rader as unknown as Varde[], (rad) => rad.nyckeltal.toLowerCase());
		return [...serier]
			.map(([serie, varden]) => ({ ...poster.get(nyckel(serie)), ...rowOf(varden, fragade) }))
			.filter((rad) => rad.varde !== null || rad.foregaende !== null || rad.samma_ifjol !== null)
			.map((rad) => ({ post: null, ordning: null, ...rad }))
			.sort(agreementOrder((rad) => rad.nyckeltal))
			.map(({ ordning: _, ...rad }) => rad);
	},
	notes: ({ rader }) => notCounted(rader!)
};

function rowOf(varden: readonly Varde[], fragade: readonly string[]): Omit<Nyckeltal, 'post'> {
	// Without a value in the quarter the unit is that of the one it is compared with.
	const [nu, forra, ifjol] = fragade.map((id) =>
		varden.findLast(({ period }) => quarterOf(period)?.id === id)
	);
	const tal = (rad: Varde | undefined) => (rad ? rad.varde_mikro / 1_000_000 : null);
	return {
		nyckeltal: varden[0]!.nyckeltal,
		varde: tal(nu),
		foregaende: tal(forra),
		samma_ifjol: tal(ifjol),
		enhet: (nu ?? forra ?? ifjol)?.enhet ?? null,
		kalla: 'nyckeltal'
	};
}

/** The posts that key figures tell of, by the key figure's folded name. */
function postsOf(avtal: Agreement | null): Map<string, { post: string; ordning: number }> {
	return new Map(
		(avtal?.budget.poster ?? []).flatMap(({ namn, nyckeltal }, ordning) =>
			nyckeltal.map((name) => [nyckel(name), { post: namn, ordning }] as const)
		)
	);
}

function quarterOf(period: string | null): Kvartal | null {
	return period === null ? null : lasKvartal(period);
}

/**
 * A month's value is none of the quarter's: visitors would be summed and followers not, and
 * nothing says which.
 */
function notCounted(rows: readonly InputRow[]): string[] {
	const antal = rows.filter(({ period }) => !quarterOf(period as string | null)).length;
	return antal === 0
		? []
		: [
				`${antalOrd(antal, 'inläst värde är', 'inlästa värden är')} inte för ett kvartal och visas inte: skriv perioden som 2024-K3.`
			];
}
