import { z } from 'zod';
import { economyFiles, ECONOMY_NEEDS, ECONOMY_ROWS, noEconomyRows, TOTALT } from '../economy';
import type { Helar } from '../helar';
import { finansiarer, INCOME_ROWS, totalIncome } from '../intakter';
import type { Measure } from '../measure';

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
	queries: { antal: ECONOMY_ROWS, intakter: INCOME_ROWS },
	files: economyFiles,
	compute({ antal, intakter }, params) {
		if (antal![0]!.antal === 0) return noEconomyRows(params);
		const alla = finansiarer(intakter!, params);
		const rad = (finansiar: string, { budget_ar_ore, utfall_ack_ore }: Helar) => ({
			finansiar,
			budget_ar_ore,
			utfall_ack_ore
		});
		return [...alla.map((en) => rad(en.finansiar, en)), rad(TOTALT, totalIncome(alla))];
	}
};
