/** The file formats of a report. */
export const RAPPORTFORMAT = [
	{ id: 'word', ord: 'Word' },
	{ id: 'skrivelse', ord: 'Word med tjänsteskrivelse' },
	{ id: 'excel', ord: 'Excel' },
	{ id: 'csv', ord: 'CSV' }
] as const;
export type Rapportformat = (typeof RAPPORTFORMAT)[number]['id'];
