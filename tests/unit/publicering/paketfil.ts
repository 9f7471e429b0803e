import type { Paket } from '$lib/publicering/paket/paket';

/** A small package, for tests. */
export const PAKET: Paket = {
	version: 1,
	sort: 'kvartal',
	mottagare: 'webb',
	kommun: null,
	avtal: { id: 'kompetensattraktion-2024', titel: 'Avtalet 2024', kortnamn: 'Avtalet' },
	kvartal: '2024-K3',
	tom: '2024-09-30',
	last: '2024-10-14T08:30:00.000Z',
	summa: 'abc',
	publicerad: '2024-10-15T08:00:00.000Z',
	visas_fran: null,
	sokbar: false,
	troskel: 5,
	dokument: {
		titel: 'Kvartalsrapport',
		over: 'Kvartalsrapport',
		rubrik: 'Avtalet 2024',
		under: 'Kvartal 3 2024',
		uppgifter: [{ namn: 'Datum', varde: '15 oktober 2024' }],
		ingress: '12 hushåll flyttade.',
		hjalte: null,
		delar: [
			{ typ: 'rubrik', niva: 1, text: 'Hushåll per kommun' },
			{
				typ: 'tabell',
				tabell: {
					matt: 'hushall_per_kommun',
					namn: 'hushall-per-kommun',
					rubrik: 'Hushåll per kommun; sammanlagt',
					kolumner: [
						{ id: 'kommun', rubrik: 'Kommun', typ: 'text' },
						{ id: 'flyttade', rubrik: 'Flyttade', typ: 'antal' }
					],
					rader: [
						{ celler: [{ text: 'Berg', varde: 'Berg' }, { dold: true }], summa: false },
						{ celler: [{ text: '=Åre', varde: '=Åre' }, { dold: true }], summa: false },
						{
							celler: [
								{ text: 'Hela länet', varde: 'Hela länet' },
								{ text: '−2,5', varde: -2.5 }
							],
							summa: true
						}
					],
					noter: ['Hushåll, inte personer.']
				}
			}
		]
	},
	siffror: [{ matt: 'hushall_per_kommun', rad: 'Berg', kolumn: 'flyttade', varde: null }],
	omraknade: []
};
