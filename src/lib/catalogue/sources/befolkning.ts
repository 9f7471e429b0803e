import type { Source } from './source';

export const befolkning: Source = {
	id: 'befolkning',
	title: 'Befolkning',
	help: 'Folkmängd per kommun den 1 november, från SCB.',
	oneOf: [['datum', 'ar']],
	key: ['kommun', 'ar', 'datum'],
	columns: [
		{
			id: 'kommun',
			title: 'Kommun',
			type: 'kommun',
			required: true,
			aliases: ['Region', 'Code', 'Kommunkod', 'Municipality']
		},
		{
			id: 'ar',
			title: 'År',
			type: 'heltal',
			aliases: ['Year', 'Årtal'],
			help: 'Året då befolkningen räknades.'
		},
		{ id: 'datum', title: 'Datum', type: 'datum', assumed: true, aliases: ['Date', 'Mätdatum'] },
		{
			id: 'antal',
			title: 'Antal',
			type: 'heltal',
			required: true,
			aliases: ['Folkmängd', 'Befolkning', 'Population', 'Invånare']
		},
		{ id: 'kalla', title: 'Källa', type: 'text', aliases: ['Source'] }
	]
};
