import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { overforingsnoter } from '$lib/catalogue/agreements/overforingar';
import type { Skillnad } from '$lib/domain/skillnad';
import {
	difference,
	economyNotes,
	ECONOMY,
	ECONOMY_QUERIES,
	ECONOMY_REMARKS,
	noEconomyRows,
	totalOf
} from '../economy';
import { totalYear } from '../helar';
import { financingFiles, financingNotes, finansiarer, INCOME_QUERIES } from '../intakter';
import { COST_ROWS, forecastNotes, poster } from '../kostnader';
import type { Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { forArsslut, kolumn } from '../tabell';

/** The rows, and the kind of difference in each: more is good for an income, and bad for a cost. */
const RADER = {
	Intäkter: 'intakt',
	Kostnader: 'kostnad_budget',
	Resultat: 'resultat',
	'Ingående överföring': 'intakt',
	'Utgående överföring': 'kostnad_budget'
} as const satisfies Record<string, Skillnad>;
type Radnamn = keyof typeof RADER;

const KOLUMNER = kolumner(
	{
		...{ id: 'rad', rubrik: 'Slag', slag: 'text' },
		varde: z.enum(Object.keys(RADER) as Radnamn[])
	},
	kolumn('budget_ar_ore'),
	// The finding is about the outcome so far.
	{ ...kolumn('utfall_ack_ore'), framst: true },
	// The forecast is compared with the budget, so it stands beside the deviation.
	{ ...kolumn('prognos_ar_ore'), framst: true, visas: forArsslut },
	{
		...kolumn('avvikelse_ar_ore'),
		framst: true,
		skillnad: ({ rad }: { rad: Radnamn }) => RADER[rad]
	}
);
export type Resultat = Rad<typeof KOLUMNER>;
type Belopp = Pick<Resultat, 'budget_ar_ore' | 'utfall_ack_ore' | 'prognos_ar_ore'>;

export const resultat: Measure<Resultat> = {
	id: 'resultat',
	title: 'Resultat',
	...ECONOMY,
	clause: '§ 5 och Bilaga 1',
	definition:
		'Intäkter minus kostnader. Kostnaderna är summan av posterna. Intäkterna är summan av finansiärerna, räknade efter samma regler. Finns ingen budget för intäkterna inläst är den avtalets egen finansiering, och finns inget utfall inläst saknas det. Avvikelsen är prognosen mot budgeten; i filer betyder plus bättre än budget, för intäkter alltså mer än budgeten.',
	remarks: ECONOMY_REMARKS,
	sources: ['ekonomi', 'lpix'],
	nyckel: ['rad'],
	...radOchTabell(KOLUMNER, {
		namn: 'Resultat',
		rubrik: ({ enhet }) => `Resultat, ${enhet}`,
		summa: ({ rad }) => rad === 'Resultat'
	}),
	queries: { ...ECONOMY_QUERIES, ...INCOME_QUERIES, kostnader: COST_ROWS },
	files: financingFiles,
	notes: (inputs, params, { prognoser }) => [
		...economyNotes(inputs, params, ['kostnad', 'intakt']),
		...financingNotes(inputs, params),
		...forecastNotes(inputs.kostnader!, params, prognoser),
		...overforingsnoter(params.avtal!, params.kvartal.ar)
	],
	compute(inputs, params, { prognoser }) {
		if (inputs.antal![0]!.antal === 0) return noEconomyRows(params);
		const inn = totalYear(finansiarer(inputs, params));
		const ut = totalYear(poster(inputs.kostnader!, params, prognoser));
		const netto: Belopp = {
			budget_ar_ore: difference(inn.budget_ar_ore, ut.budget_ar_ore),
			utfall_ack_ore: difference(inn.utfall_ack_ore, ut.utfall_ack_ore),
			prognos_ar_ore: difference(inn.prognos_ar_ore, ut.prognos_ar_ore)
		};
		return [
			row('Intäkter', inn, difference(inn.prognos_ar_ore, inn.budget_ar_ore)),
			row('Kostnader', ut, difference(ut.budget_ar_ore, ut.prognos_ar_ore)),
			row('Resultat', netto, difference(netto.prognos_ar_ore, netto.budget_ar_ore)),
			...transfers(params.avtal!, params.kvartal.ar)
		];
	}
};

/** The year's transfers. A transfer that is supported but not booked has no outcome yet. */
function transfers({ overforingar }: Agreement, ar: number): Resultat[] {
	return (['Ingående överföring', 'Utgående överföring'] as const).flatMap((rad) => {
		const dessa = overforingar.filter((en) => en.ar === ar && en.riktning === RIKTNING[rad]);
		if (dessa.length === 0) return [];
		const ore = totalOf(dessa.map(({ belopp_kr }) => belopp_kr * 100));
		const bokford = dessa.every(({ status }) => status === 'bokförd');
		const belopp = {
			budget_ar_ore: ore,
			utfall_ack_ore: bokford ? ore : null,
			prognos_ar_ore: ore
		};
		return [row(rad, belopp, 0)];
	});
}

const RIKTNING = { 'Ingående överföring': 'ingående', 'Utgående överföring': 'utgående' } as const;

function row(
	rad: Resultat['rad'],
	{ budget_ar_ore, utfall_ack_ore, prognos_ar_ore }: Belopp,
	avvikelse_ar_ore: number | null
): Resultat {
	return { rad, budget_ar_ore, utfall_ack_ore, prognos_ar_ore, avvikelse_ar_ore };
}
