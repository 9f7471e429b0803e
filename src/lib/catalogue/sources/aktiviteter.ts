import type { Source } from './source';

export const aktiviteter: Source = {
	id: 'aktiviteter',
	title: 'Aktiviteter',
	help: 'En rad per uppföljning av en kontakt, exporterad ur CRM-systemet.',
	columns: [
		{
			id: 'kontakt_id',
			title: 'Kontakt-ID',
			type: 'text',
			required: true,
			aliases: ['ID', 'DB-ID', 'Person-ID', 'personId', 'Contact ID']
		},
		{
			id: 'datum',
			title: 'Datum',
			type: 'datum',
			required: true,
			aliases: ['Aktivitetsdatum', 'Date']
		},
		{
			id: 'slag',
			title: 'Slag',
			type: 'text',
			aliases: ['Typ', 'Aktivitet', 'Aktivitetstyp', 'Type']
		},
		{
			id: 'riktning',
			title: 'Riktning',
			type: 'val',
			required: true,
			aliases: ['Direction', 'In/ut'],
			values: {
				ut: ['ut', 'utgående', 'out', 'outgoing'],
				in: ['in', 'inkommande', 'ingående', 'incoming']
			}
		}
	]
};
