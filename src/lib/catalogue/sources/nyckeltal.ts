import type { Source } from './source';

export const nyckeltal: Source = {
	id: 'nyckeltal',
	title: 'Nyckeltal',
	help: 'Övriga serier till rapporten: besökare på webbplatsen, läsare av nyhetsbrevet, ambassadörer.',
	columns: [
		{
			id: 'nyckeltal',
			title: 'Nyckeltal',
			type: 'text',
			required: true,
			aliases: ['Mått', 'Indikator'],
			help: 'Ett namn med både rådgivning och en kommun i sig hör till kommunens halvårsrapport om rådgivningen: Energirådgivning till hushåll, Krokom.'
		},
		{
			id: 'period',
			title: 'Period',
			type: 'kvartal',
			required: true,
			aliases: ['Kvartal', 'Månad'],
			help: 'Månader räknas när du har sagt under Data om kvartalet är summan av dem eller den senaste.'
		},
		{ id: 'varde', title: 'Värde', type: 'decimal', required: true, aliases: ['Value', 'Antal'] },
		{ id: 'enhet', title: 'Enhet', type: 'text', aliases: ['Unit'] }
	]
};
