import { z } from 'zod';
import { arAv, type IsoDate } from '$lib/domain/datum';
import type { Measure } from '../measure';
import { BELOPPEN, insatsernasDag, projektportfolj } from '../projektportfolj/measure';
import { tabell } from '../tabell';
import sql from './query.sql?raw';

const ore = z.int().nullable();
const dag = z.string().nullable();
const Row = z.strictObject({
	namn: z.string(),
	del: z.string(),
	finansiar: z.string().nullable(),
	aren: z.string(),
	/** First and last day; null where the file does not give them. */
	start: dag,
	slut: dag,
	beviljat_ore: ore,
	upparbetat_ore: ore
});
export type PagaendeInsats = z.infer<typeof Row>;

type Belopp = Pick<PagaendeInsats, 'beviljat_ore' | 'upparbetat_ore'>;
/** Whether an undertaking, or a part of several, has been granted something of which it is known how much is used. */
export function medBelopp<T extends Belopp>(
	rad: T
): rad is T & { beviljat_ore: number; upparbetat_ore: number } {
	return Boolean(rad.beviljat_ore) && rad.upparbetat_ore !== null;
}

const { clause, rojs, remarks, sources, needs } = projektportfolj;

/** The undertakings that the project portfolio sums up, one by one. */
export const pagaendeInsatser: Measure<PagaendeInsats> = {
	id: 'pagaende_insatser',
	title: 'Energikontorets pågående insatser',
	unit: 'kronor',
	...{ clause, rojs, remarks, sources, needs, dag: insatsernasDag },
	definition:
		'De insatser som projektportföljen summerar: de pågår den valda dagen, och kolumnen Del säger vad de är. Störst beviljat belopp står först i varje del. Beloppen är hela insatsens, inte årets.',
	umbarliga: BELOPPEN,
	row: Row,
	nyckel: ['namn', 'del'],
	tabell: tabell<PagaendeInsats>({
		namn: 'Pågående insatser',
		rubrik: ({ enhet }) => `Pågående insatser, ${enhet}`,
		kolumner: [
			{ id: 'namn', rubrik: 'Insats', slag: 'text' },
			{ id: 'del', rubrik: 'Del', slag: 'text', ord: true },
			{
				...{ id: 'finansiar', rubrik: 'Finansiär', slag: 'text' },
				visas: (rows) => rows.some(({ finansiar }) => finansiar !== null)
			},
			{ id: 'aren', rubrik: 'År', slag: 'text' },
			{ id: 'beviljat_ore', rubrik: 'Beviljat', slag: 'ore', framst: true },
			{ id: 'upparbetat_ore', rubrik: 'Upparbetat', slag: 'ore', framst: true }
		]
	}),
	queries: { rader: sql },
	compute: ({ rader }) =>
		(rader as unknown as Omit<PagaendeInsats, 'aren'>[]).map((rad) => ({
			...rad,
			aren: aren(ar(rad.start), ar(rad.slut))
		}))
};

const ar = (dag: IsoDate | null) => (dag === null ? null : arAv(dag));

/** "2023–2024", "från 2023" */
function aren(fran: number | null, till: number | null): string {
	if (fran === till) return String(fran ?? '');
	if (fran === null || till === null) return fran === null ? `till ${till}` : `från ${fran}`;
	return `${fran}–${till}`;
}
