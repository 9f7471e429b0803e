import { z } from 'zod';
import {
	agreementOrder,
	economyFiles,
	ECONOMY_NEEDS,
	ECONOMY_ROWS,
	noEconomyRows,
	TOTALT,
	totalOf
} from '../economy';
import type { Measure } from '../measure';
import sql from './query.sql?raw';

const Row = z.strictObject({
	finansiar: z.string(),
	budget_ar_ore: z.int().nullable(),
	utfall_ack_ore: z.int().nullable()
});
export type Finansiering = z.infer<typeof Row>;

export const finansiering: Measure<Finansiering> = {
	id: 'finansiering',
	title: 'Finansiering',
	unit: 'kronor',
	clause: 'Bilaga 1',
	definition:
		'Inlästa intäkter per motpart, annars per post. Finns inga intäkter inlästa visas avtalets finansiering, och utfallet saknas.',
	remarks: [],
	sources: ['ekonomi'],
	needs: ECONOMY_NEEDS,
	needsAgreement: true,
	row: Row,
	queries: { antal: ECONOMY_ROWS, rader: sql },
	files: economyFiles,
	compute({ antal, rader }, params) {
		if (antal![0]!.antal === 0) return noEconomyRows(params);
		const laddade = (rader as unknown as (Finansiering & { ordning: number | null })[])
			.sort(agreementOrder(({ finansiar }) => finansiar))
			.map(({ finansiar, budget_ar_ore, utfall_ack_ore }) => ({
				finansiar,
				budget_ar_ore,
				utfall_ack_ore
			}));
		const avtalets = params.avtal!.finansiering.map(({ namn, belopp_kr }) => ({
			finansiar: namn,
			budget_ar_ore: belopp_kr * 100,
			utfall_ack_ore: null
		}));
		const rows = laddade.length > 0 ? laddade : avtalets;
		// No financier at all means that none is known, not that the financing is zero.
		const total = (values: (number | null)[]) => (rows.length === 0 ? null : totalOf(values));
		return [
			...rows,
			{
				finansiar: TOTALT,
				budget_ar_ore: total(rows.map((row) => row.budget_ar_ore)),
				utfall_ack_ore: total(rows.map((row) => row.utfall_ack_ore))
			}
		];
	}
};
