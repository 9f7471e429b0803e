import type { Source } from './source';

/** Bits for amounts that are left out, for instance because the period cannot be read. */
export const UTELAMNAT = { budget: 1, utfall: 2, prognos: 4 } as const;

/** utfall: accumulated from January to the row's period · prognos: known in the row's period at the latest. */
export const UTAN_PERIOD = { utfall: 1, prognos: 2 } as const;

export const ekonomi: Source = {
	id: 'ekonomi',
	title: 'Ekonomi',
	help: 'Budget, utfall och prognos per post och månad, exporterade ur ekonomisystemet.',
	oneOf: [
		['budget', 'utfall', 'prognos'],
		['ar', 'period']
	],
	extra: [
		/** Amounts of the row that do not count, as a sum of UTELAMNAT's bits; NULL for none. */
		{ name: 'utelamnat', sql: 'INTEGER' },
		/** Which amount was given without a period, one of UTAN_PERIOD; NULL for none. */
		{ name: 'utan_period', sql: 'INTEGER' }
	],
	columns: [
		{
			id: 'avtal',
			title: 'Avtal',
			type: 'text',
			folded: true,
			aliases: ['Samarbetsavtal', 'Agreement'],
			help: 'Tomt: raden hör till det valda avtalet.',
			saknas: 'Då hör raderna till det valda avtalet.'
		},
		{
			id: 'ar',
			title: 'År',
			type: 'heltal',
			aliases: ['Budgetår', 'Räkenskapsår', 'Year', 'BFAR']
		},
		{
			id: 'period',
			title: 'Period',
			type: 'period',
			aliases: ['Månad', 'Bokföringsperiod', 'Bokföringsdatum', 'VERDATUM'],
			help: 'Tomt: beloppet gäller hela året. Period 13 räknas som december.'
		},
		{
			id: 'post',
			title: 'Post',
			type: 'text',
			required: true,
			folded: true,
			aliases: [
				...['Budgetpost', 'Aktivitet', 'Insats', 'Delprojekt', 'Delaktivitet', 'Kostnadspost'],
				...['Benämning', 'Projektnamn', 'Kontotext', 'PROJ_ID_TEXT']
			]
		},
		{
			id: 'slag',
			title: 'Slag',
			type: 'val',
			blank: 'kostnad',
			aliases: ['Kostnad/intäkt', 'Kontoslag'],
			values: {
				kostnad: ['kostnad', 'kostnader', 'K', 'utgift'],
				intakt: ['intäkt', 'intäkter', 'I', 'inkomst', 'finansiering']
			},
			saknas:
				'Då räknas raderna som kostnad, utom de som har en finansiär eller står under en rad med intäkter.'
		},
		{
			id: 'kostnadsslag',
			title: 'Kostnadsslag',
			type: 'val',
			open: true,
			aliases: ['Kostnadstyp'],
			values: {
				lön: ['lön', 'löner', 'lönekostnad', 'lönekostnader', 'personal'],
				aktivitet: ['aktivitet', 'aktiviteter'],
				övrigt: ['övrigt', 'övriga', 'övriga kostnader']
			},
			saknas: 'Då är kostnaderna inte fördelade på slag.'
		},
		{
			id: 'motpart',
			title: 'Motpart',
			type: 'text',
			folded: true,
			aliases: ['Finansiär', 'Part', 'MOTP_ID'],
			saknas: 'Då känns finansiärerna igen på posten.'
		},
		{
			id: 'budget',
			title: 'Budget',
			type: 'belopp',
			aliases: ['BUDGET_PER', 'BUDGET_V', 'BUDGET_AR', 'Budgetbelopp', 'Helårsbudget'],
			saknas: 'Då gäller avtalets egen budget, om avtalet har en.'
		},
		{
			id: 'utfall',
			title: 'Utfall',
			type: 'belopp',
			aliases: ['UTFALL_PER', 'UTFALL_V', 'Utfallsbelopp', 'Bokfört'],
			saknas: 'Då visas inget utfall.'
		},
		{
			id: 'prognos',
			title: 'Prognos',
			type: 'belopp',
			aliases: ['Helårsprognos', 'Prognos helår'],
			saknas: 'Då räknas prognosen på budget och utfall, om budgeten har månader.'
		}
	]
};
