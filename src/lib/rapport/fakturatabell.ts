import { TOTALT } from '$lib/catalogue/measures/economy';
import { summor, type KlartUnderlag } from '$lib/catalogue/fakturor/fakturaunderlag';
import type { Cellvarde, Exporttabell } from '$lib/dokument/tabell';

/** An invoice basis as a table for a file: a row for each party with everything an invoice has to state. */
export function exporttabell(underlag: KlartUnderlag): Exporttabell {
	const { avtal, rubrik, paragraf, period, faktureras, prisar, index, poster, noter } = underlag;
	const gemensamt: Cellvarde[] = [
		avtal.titel,
		avtal.diarienummer,
		paragraf,
		period,
		faktureras,
		prisar === null ? null : String(prisar),
		index
	];
	const kolumner: Exporttabell['kolumner'] = [
		{ rubrik: 'Part', typ: 'text' },
		{ rubrik: 'Belopp, kr', typ: 'kr' },
		{ rubrik: 'Slag', typ: 'text' },
		{ rubrik: 'Mottagare', typ: 'text' },
		{ rubrik: 'Referens', typ: 'text' },
		{
			rubrik: underlag.befolkningsar
				? `Befolkning 1 november ${underlag.befolkningsar}`
				: 'Befolkning',
			typ: 'antal'
		},
		{ rubrik: 'Avtal', typ: 'text' },
		{ rubrik: 'Diarienummer', typ: 'text' },
		{ rubrik: 'Paragraf', typ: 'text' },
		{ rubrik: 'Period', typ: 'text' },
		{ rubrik: 'Faktureras', typ: 'text' },
		{ rubrik: 'Prisår', typ: 'text' },
		{ rubrik: 'Index', typ: 'text' }
	];
	return {
		namn: rubrik,
		rubrik: `Underlag för faktura: ${rubrik}`,
		kolumner,
		rader: [
			...poster.map(({ part, belopp_kr, intern, mottagare, referens, befolkning }) => [
				part,
				belopp_kr,
				intern ? 'Intern bokföring' : 'Faktura',
				intern ? null : mottagare,
				referens || null,
				befolkning,
				...gemensamt
			]),
			[TOTALT, summor(underlag).totalt_kr, ...kolumner.slice(2).map(() => null)]
		],
		summor: [poster.length],
		noter
	};
}
