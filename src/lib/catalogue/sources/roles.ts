/** A header of the finance system that is not a declared column of ekonomi, but fills one. */
export interface Role {
	id: string;
	/** Its name where a column is chosen. */
	title: string;
	/** The declared column it fills. */
	column: 'budget' | 'utfall' | 'prognos' | 'post';
	aliases: readonly string[];
	/** It is not read when the header also has one of these. */
	yieldsTo: readonly string[];
}

export const ROLES: readonly Role[] = [
	{
		id: 'budget_ar',
		title: 'Helårsbudget',
		column: 'budget',
		aliases: ['BUDGET_AR', 'Helårsbudget', 'Årsbudget', 'Budget helår', 'Budget år'],
		yieldsTo: []
	},
	{
		id: 'budget_ack',
		title: 'Ack budget',
		column: 'budget',
		aliases: ['BUDGET_ACK', 'Ack budget', 'Budget ack', 'Ackumulerad budget'],
		yieldsTo: ['budget']
	},
	{
		id: 'utfall_ack',
		title: 'Ack utfall',
		column: 'utfall',
		aliases: ['UTFALL_ACK', 'Ack utfall', 'Utfall ack', 'Ackumulerat utfall', 'Utfall ackumulerat'],
		yieldsTo: ['utfall']
	},
	{
		id: 'prognos_per',
		title: 'Månadsprognos',
		column: 'prognos',
		aliases: ['PRG_PER', 'PRG_V', 'Prognos period', 'Månadsprognos'],
		yieldsTo: ['prognos']
	},
	{
		id: 'post_id',
		title: 'Projekt',
		column: 'post',
		aliases: ['PROJ_ID', 'Projekt'],
		yieldsTo: ['post']
	}
];

/** Every column and role whose cells are amounts. */
export const BELOPPSKOLUMNER: readonly string[] = [
	...['budget', 'utfall', 'prognos'],
	...ROLES.filter(({ column }) => column !== 'post').map(({ id }) => id)
];
