import { economyNotes, ECONOMY, ECONOMY_QUERIES, noEconomyRows, TOTALT } from '../economy';
import { totalYear, type Helar } from '../helar';
import { financingFiles, financingNotes, finansiarer, INCOME_QUERIES } from '../intakter';
import type { Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn, sista } from '../tabell';

const KOLUMNER = kolumner(
	{ id: 'finansiar', rubrik: 'Finansiär', slag: 'text' },
	kolumn('budget_ar_ore'),
	kolumn('utfall_ack_ore')
);
export type Finansiering = Rad<typeof KOLUMNER>;

export const finansiering: Measure<Finansiering> = {
	id: 'finansiering',
	title: 'Finansiering',
	...ECONOMY,
	clause: 'Bilaga 1',
	definition:
		'Alla avtalets finansiärer är med, och efter dem de som bara finns i filerna. Intäkterna räknas per motpart, annars per post. Budgeten är den inlästa. Saknas den visas avtalets egen: i ett avtal som följer LPIX årets uppräknade belopp, i andra avtal bara om de gäller ett enda år. Är inget utfall av intäkter inläst saknas utfallet.',
	remarks: [],
	sources: ['ekonomi', 'lpix'],
	nyckel: ['finansiar'],
	...radOchTabell(KOLUMNER, {
		namn: 'Finansiering',
		rubrik: ({ enhet }) => `Finansiering, ${enhet}`,
		summa: sista
	}),
	queries: { ...ECONOMY_QUERIES, ...INCOME_QUERIES },
	files: financingFiles,
	notes: (inputs, params) => [
		...economyNotes(inputs, params, ['intakt']),
		...financingNotes(inputs, params)
	],
	compute(inputs, params) {
		if (inputs.antal![0]!.antal === 0) return noEconomyRows(params);
		const alla = finansiarer(inputs, params);
		const rad = (finansiar: string, { budget_ar_ore, utfall_ack_ore }: Helar) => ({
			finansiar,
			budget_ar_ore,
			utfall_ack_ore
		});
		return [...alla.map((en) => rad(en.finansiar, en)), rad(TOTALT, totalYear(alla))];
	}
};
