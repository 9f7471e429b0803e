import type { Source } from './source';

export const foretag: Source = {
	id: 'foretag',
	title: 'Företag',
	help: 'Företag som har fått hjälp att hitta arbetskraft.',
	key: ['foretag_id'],
	// A company noted several times counts as helped on the earliest of the days.
	alla: true,
	columns: [
		{
			id: 'foretag_id',
			title: 'Företags-ID',
			type: 'text',
			required: true,
			aliases: ['Företag', 'Företagsnummer', 'Organisationsnummer', 'Orgnr', 'Company ID']
		},
		{ id: 'datum', title: 'Datum', type: 'datum', required: true, aliases: ['Date'] },
		{
			id: 'kommun',
			title: 'Kommun',
			type: 'kommun',
			saknas: 'Då räknas företagen bara i hela länet.'
		}
	]
};
