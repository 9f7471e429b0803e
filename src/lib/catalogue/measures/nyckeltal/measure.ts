import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { antalIOrd, antalOrd, kvartalsnamn } from '$lib/domain/format';
import { grupperade } from '$lib/domain/grupper';
import { svenskOrdning } from '$lib/domain/kommun';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import { nyckel } from '$lib/domain/nyckel';
import { radgivningskommun } from '$lib/domain/radgivningskommun';
import { agreementOrder } from '../economy';
import type { InputRow, Kontext, Measure } from '../measure';
import type { MeasureParams } from '../params';
import { kolumn, tabell } from '../tabell';
import { kvartalets, manaderna, type Varde } from './manader';
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

export const nyckeltal: Measure<Nyckeltal> = {
	id: 'nyckeltal',
	title: 'Nyckeltal',
	unit: 'olika enheter',
	clause: '§ 2 och § 5',
	rojs: 'oppen',
	definition:
		'Inlästa nyckeltal för kvartalet, kvartalet före och samma kvartal i fjol, under den budgetpost som avtalet knyter dem till. Ett nyckeltal som finns i två enheter har två rader. Månader blir kvartal bara där inställningarna säger hur: summan av de tre månaderna, som alla måste finnas, eller den senaste kända. Står ett nyckeltal två gånger för samma period gäller det som står sist, och ett värde för kvartalet går före månader.',
	remarks: [],
	sources: ['nyckeltal'],
	needs: [['nyckeltal']],
	row: Row,
	nyckel: ['post', 'nyckeltal'],
	tabell: tabell<Nyckeltal>({
		namn: 'Andra nyckeltal',
		jamna: true,
		rubrik: () => 'Andra nyckeltal',
		kolumner: [
			{ id: 'nyckeltal', rubrik: 'Nyckeltal', slag: 'text' },
			{ id: 'varde', rubrik: 'Kvartalet', mening: 'värde', slag: 'tal', framst: true },
			{ id: 'foregaende', rubrik: 'Kvartalet före', slag: 'tal' },
			{ id: 'samma_ifjol', rubrik: 'Samma i fjol', mening: 'samma kvartal i fjol', slag: 'tal' },
			{ ...kolumn('post'), bred: true }
		]
	}),
	queries: { rader: sql },
	// A quarter's value also counts during the quarter, as a month's outcome does.
	compute({ rader }, params, kontext) {
		const poster = postsOf(params.avtal);
		return serier(rader!, params, kontext)
			.filter(({ tal }) => tal.some(({ varde }) => varde !== null))
			.map(({ namn, enhet, tal: [nu, forra, ifjol] }) => {
				const { post = null, ordning = null } = poster.get(nyckel(namn)) ?? {};
				const rad = {
					post,
					nyckeltal: namn,
					varde: nu!.varde,
					foregaende: forra!.varde,
					samma_ifjol: ifjol!.varde,
					enhet,
					kalla: 'nyckeltal'
				};
				return { rad, ordning };
			})
			.sort(ordningen)
			.map(({ rad }) => rad);
	},
	// What may be added over a quarter's months may be added over quarters too. So may a count of advice given,
	// unless the settings say that it is a level.
	aven({ rader }, { nyckeltal }) {
		const laggsIhop = [...perNamn(rader as unknown as Varde[])].flatMap(([namn, rader]) => {
			const satt = manaderna(namn, nyckeltal);
			const rad = radgivningskommun(namn) !== null && rader.some(({ enhet }) => enhet === 'antal');
			return (satt ? satt === 'summa' : rad) ? [namn] : [];
		});
		return laggsIhop.length > 0 ? { laggsIhop } : {};
	},
	notes: ({ rader }, params, kontext) => [
		...notCounted(rader!, kontext),
		...serier(rader!, params, kontext).flatMap(({ namn, tal }) =>
			tal.flatMap(({ kvartal, saknas, olika }) => {
				const kvartalet = kvartalsnamn(parseKvartal(kvartal)!);
				return [
					...(saknas === 0
						? []
						: [
								`${namn} saknas för ${kvartalet}: ${antalIOrd(saknas, 'månad', 'månader')} av tre är inte ${saknas === 1 ? 'känd' : 'kända'}, och kvartalet är summan av dem.`
							]),
					...(olika
						? [`${namn} har olika värden för ${kvartalet} i filerna. Det som står sist räknas.`]
						: [])
				];
			})
		)
	]
};

/**
 * The key figures, each in the chosen quarter, the one before and the same one a year ago. Names that differ
 * only in case are one key figure, named as in the first file. Nothing more is folded: if two were taken for
 * one, one of them would be lost; and values in different units cannot be compared.
 */
function serier(rader: readonly InputRow[], { kvartal, tom }: MeasureParams, kontext: Kontext) {
	const kvartalen = [kvartal, flytta(kvartal, -1), flytta(kvartal, -4)];
	const grupper = grupperade(rader as unknown as Varde[], ({ nyckeltal, enhet }) =>
		`${nyckeltal}\n${enhet ?? ''}`.toLowerCase()
	);
	return [...grupper.values()].map((varden) => {
		const { nyckeltal: namn, enhet } = varden[0]!;
		const satt = manaderna(namn, kontext.nyckeltal);
		return { namn, enhet, tal: kvartalen.map((ett) => kvartalets(varden, ett, tom, satt)) };
	});
}

/** The values by name: folding a name takes time, and each has a value for every quarter or month. */
const perNamn = (varden: readonly Varde[]) => grupperade(varden, ({ nyckeltal }) => nyckeltal);

/** In the agreement's order, then by name in Swedish order, then by unit. */
function ordningen(a: Ordnad, b: Ordnad): number {
	return iAvtalet(a, b) || svenskOrdning(a.rad.enhet ?? '', b.rad.enhet ?? '');
}
interface Ordnad {
	rad: Nyckeltal;
	ordning: number | null;
}
const iAvtalet = agreementOrder<Ordnad>(({ rad }) => rad.nyckeltal);

/** The key figures that agreements tie to posts: folded name → post, and its order. */
function postsOf(avtal: Agreement | null): Map<string, { post: string; ordning: number }> {
	return new Map(
		(avtal?.budget.poster ?? []).flatMap(({ namn, nyckeltal }, ordning) =>
			nyckeltal.map((name) => [nyckel(name), { post: namn, ordning }] as const)
		)
	);
}

/** The note about months that count in no quarter, because nothing says how they become quarters. */
function notCounted(rows: readonly InputRow[], { nyckeltal }: Kontext): string[] {
	const inga = (rows as unknown as Varde[]).filter(({ period }) => !/-K\d$/.test(period ?? ''));
	const antal = [...perNamn(inga)]
		.map(([namn, rader]) =>
			manaderna(namn, nyckeltal) ? rader.filter(({ period }) => period === null) : rader
		)
		.reduce((sum, { length }) => sum + length, 0);
	return antal === 0
		? []
		: [
				`${antalOrd(antal, 'inläst värde är', 'inlästa värden är')} inte för ett kvartal och visas inte. Skriv perioden som 2024-K3, eller säg under Data hur månader blir kvartal.`
			];
}
