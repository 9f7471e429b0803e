import type { Source } from './source';

export const projekt: Source = {
	id: 'projekt',
	title: 'Projekt',
	help: 'Energikontorets projektportfölj, en rad per projekt.',
	key: ['projekt_id'],
	columns: [
		{
			id: 'projekt_id',
			title: 'Projekt-ID',
			type: 'text',
			required: true,
			aliases: ['Projektnummer', 'Projektnr']
		},
		{ id: 'namn', title: 'Namn', type: 'text', aliases: ['Projektnamn', 'Projekt'] },
		{
			id: 'del',
			title: 'Del',
			type: 'val',
			aliases: ['Verksamhetsdel'],
			required: true,
			values: { projekt: ['projekt'], rådgivning: ['rådgivning'], nätverk: ['nätverk'] }
		},
		{
			id: 'roll',
			title: 'Roll',
			type: 'val',
			open: true,
			values: { ägare: ['ägare', 'projektägare'], part: ['part', 'partner'] }
		},
		{ id: 'finansiar', title: 'Finansiär', type: 'text' },
		{
			id: 'start',
			title: 'Start',
			type: 'datum',
			aliases: ['Startdatum', 'Från'],
			saknas: 'Då räknas projekten som påbörjade sedan tidigare.'
		},
		{
			id: 'slut',
			title: 'Slut',
			type: 'datum',
			aliases: ['Slutdatum', 'Till'],
			saknas: 'Då räknas projekten som pågående.'
		},
		{
			id: 'beviljat',
			title: 'Beviljat',
			type: 'belopp',
			aliases: ['Beviljat belopp'],
			saknas: 'Då visas inget beviljat belopp.'
		},
		{
			id: 'upparbetat',
			title: 'Upparbetat',
			type: 'belopp',
			aliases: ['Upparbetat belopp'],
			saknas: 'Då visas inget upparbetat belopp.'
		},
		{ id: 'status', title: 'Status', type: 'text' }
	]
};
