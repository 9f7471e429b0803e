import type { Source } from './source';

export const lpix: Source = {
	id: 'lpix',
	title: 'LPIX',
	help: 'Landstingsprisindex per år, som det är fastställt i Regionplan med budget.',
	oneOf: [['procent', 'index']],
	key: ['ar'],
	columns: [
		{ id: 'ar', title: 'År', type: 'heltal', required: true, aliases: ['Year', 'Prisår'] },
		{
			id: 'procent',
			title: 'Procent',
			type: 'procent',
			aliases: [
				'LPIX',
				'LPIX procent',
				'LPIX %',
				'%',
				'Förändring',
				'Förändring procent',
				'Uppräkning'
			]
		},
		{ id: 'index', title: 'Index', type: 'decimal', aliases: ['Indextal', 'LPIX index'] },
		{ id: 'kalla', title: 'Källa', type: 'text', aliases: ['Source', 'Plan'] },
		{ id: 'utgava', title: 'Utgåva', type: 'text', aliases: ['Edition', 'Version'] }
	]
};
