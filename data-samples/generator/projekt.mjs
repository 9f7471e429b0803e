import { dag, snedstreck } from './dagar.mjs';
import { svensktBelopp, tabell, utf8 } from './text.mjs';

/** Names and amounts are invented. Amounts in tkr, as in a portfolio list. */
const PROJEKT = /** @type {const} */ ([
	[
		'P-01',
		'Energismarta fjällföretag',
		'projekt',
		'ägare',
		'ERUF',
		'2018-04-01',
		'2020-12-31',
		6_400,
		1
	],
	[
		'P-02',
		'Laddplan för glesbygd',
		'projekt',
		'part',
		'Energimyndigheten',
		'2019-09-01',
		'2022-08-31',
		1_850,
		1
	],
	[
		'P-03',
		'Sol på norrsluttning',
		'projekt',
		'ägare',
		'ERUF',
		'2021-01-01',
		'2023-12-31',
		7_120.5,
		1
	],
	[
		'P-04',
		'Kalla klimat, varma hus',
		'projekt',
		'part',
		'Interreg',
		'2022-09-01',
		'2025-08-31',
		3_275,
		0.83
	],
	[
		'P-05',
		'Vätgas i nordisk glesbygd',
		'projekt',
		'part',
		'Interreg',
		'2023-04-01',
		'2026-03-31',
		2_940,
		0.61
	],
	[
		'P-06',
		'Energilyft för småföretag',
		'projekt',
		'ägare',
		'ERUF',
		'2024-01-01',
		'2026-12-31',
		8_300,
		0.42
	],
	[
		'R-01',
		'Energi- och klimatrådgivning I',
		'rådgivning',
		'ägare',
		'Energimyndigheten',
		'2018-01-01',
		'2020-12-31',
		4_200,
		1
	],
	[
		'R-02',
		'Energi- och klimatrådgivning II',
		'rådgivning',
		'ägare',
		'Energimyndigheten',
		'2021-01-01',
		'2022-12-31',
		2_880,
		1
	],
	[
		'R-03',
		'Energi- och klimatrådgivning III',
		'rådgivning',
		'ägare',
		'Energimyndigheten',
		'2023-01-01',
		'2024-12-31',
		3_010,
		1
	],
	[
		'R-04',
		'Energi- och klimatrådgivning IV',
		'rådgivning',
		'ägare',
		'Energimyndigheten',
		'2025-01-01',
		'2026-12-31',
		3_160,
		0.22
	],
	[
		'N-01',
		'Energi- och fastighetsnätverket',
		'nätverk',
		'ägare',
		'Parterna',
		'2019-09-01',
		'2022-08-31',
		1_660,
		1
	],
	[
		'N-02',
		'Energi- och fastighetsnätverket',
		'nätverk',
		'ägare',
		'Parterna',
		'2022-09-01',
		'2025-08-31',
		1_890,
		0.92
	]
]);

export function projekt() {
	const rader = PROJEKT.map(([id, namn, del, roll, finansiar, start, slut, tkr, andel]) => [
		...[id, namn, del, roll, finansiar, snedstreck(dag(start)), snedstreck(dag(slut))],
		`${String(tkr).replace('.', ',')} tkr`,
		svensktBelopp(Math.round(tkr * andel * 1000) * 100),
		andel === 1 ? 'Avslutat' : 'Pågår'
	]);
	const rubriker = ['Projektnummer', 'Projektnamn', 'Del', 'Roll', 'Finansiär'];
	const fler = ['Startdatum', 'Slutdatum', 'Beviljat', 'Upparbetat', 'Status'];
	return utf8(tabell([[...rubriker, ...fler], ...rader], '\t', '\n'));
}
