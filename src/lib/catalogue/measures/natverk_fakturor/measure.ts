import { DELAR_SIN_DEL } from '../../interna';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement } from '$lib/catalogue/agreements/all';
import { antal } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { uppraknat } from '$lib/domain/lpix';
import { kommunernasDel, SHARE_QUERIES, shareSteps } from '../basfinansiering';
import { TOTALT } from '../economy';
import { populationNotes } from '../folkmangd';
import { INDEX_REMARKS, lpixKallor, lpixNotes } from '../indexation';
import type { Measure } from '../measure';
import { indexsteg } from '../raknesteg';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn, sista } from '../tabell';

const KOLUMNER = kolumner(
	kolumn('part'),
	{ id: 'ar_kr', rubrik: 'Hela året', slag: 'kr' },
	{ id: 'k1_kr', rubrik: 'Kvartal 1', slag: 'kr' },
	{ id: 'k2_kr', rubrik: 'Kvartal 2', slag: 'kr' },
	{ id: 'k3_kr', rubrik: 'Kvartal 3', slag: 'kr' },
	{ id: 'k4_kr', rubrik: 'Kvartal 4', slag: 'kr' }
);
export type NatverkFaktura = Rad<typeof KOLUMNER>;

export const natverkFakturor: Measure<NatverkFaktura> = {
	id: 'natverk_fakturor',
	title: 'Energi- och fastighetsnätverkets fakturor',
	unit: 'kronor',
	clause: 'Nätverket § 8',
	rojs: 'oppen',
	definition:
		'Årets belopp i 2019 års priser räknas upp med LPIX, och kommunernas del av det likaså; båda avrundas till hela kronor. Kommunernas del fördelas efter befolkningen den 1 november året före med största rest. Resten betalar Fastighetsenheten och Landstingsbostäder tillsammans. Varje parts år delas i fyra lika kvartal; kronor som blir över läggs på de första.',
	remarks: ['Betalas kvartalsvis i förskott.', DELAR_SIN_DEL, ...INDEX_REMARKS],
	sources: ['lpix', 'befolkning'],
	needs: [],
	nyckel: ['part'],
	...radOchTabell(KOLUMNER, {
		namn: 'Nätverkets fakturor',
		rubrik: ({ params }) => `Nätverkets fakturor ${params.kvartal.ar}, kr`,
		summa: sista,
		kommun: ({ part }) => part
	}),
	queries: SHARE_QUERIES,
	compute(inputs, { kvartal: { ar } }, { avtalen }) {
		const index = natverket(avtalen);
		const delen = kommunernasDel(index, inputs, ar);
		if ('saknas' in delen) return delen;
		const { kommunerna, andelar } = delen;
		const total = uppraknat(BigInt(index.total_kr), delen.faktor);
		const parter = [
			...KOMMUNER.map(({ namn }, i) => ({ part: namn, kronor: andelar[i]! })),
			{ part: index.ovriga, kronor: total - kommunerna }
		].map(({ part, kronor }) => ({ part, kvartal: iFyra(kronor) }));
		const summa = [0, 1, 2, 3].map((k) =>
			parter.reduce((sum, { kvartal }) => sum + kvartal[k]!, 0n)
		);
		return [...parter, { part: TOTALT, kvartal: summa }].map(({ part, kvartal }) => ({
			part,
			ar_kr: Number(kvartal.reduce((sum, kronor) => sum + kronor, 0n)),
			k1_kr: Number(kvartal[0]),
			k2_kr: Number(kvartal[1]),
			k3_kr: Number(kvartal[2]),
			k4_kr: Number(kvartal[3])
		}));
	},
	notes: ({ lpix, befolkning }, { kvartal: { ar } }, { avtalen }) => [
		...lpixNotes(lpix!, natverket(avtalen).prisar, ar),
		...populationNotes(befolkning!, [ar - 1])
	],
	steg(inputs, { kvartal: { ar } }, { avtalen }) {
		const index = natverket(avtalen);
		const delen = kommunernasDel(index, inputs, ar);
		if ('saknas' in delen) return [];
		const total = Number(uppraknat(BigInt(index.total_kr), delen.faktor));
		const kommunerna = Number(delen.kommunerna);
		return [
			indexsteg('Hela beloppet', index.total_kr, delen.lankar, lpixKallor(inputs.lpix!)),
			...shareSteps(index, inputs, ar),
			{
				rubrik: index.ovriga,
				rader: [
					`${antal(total)} − ${antal(kommunerna)} = ${antal(total - kommunerna)}\u00a0kr.`,
					'Varje parts år delas i fyra. Kronor som blir över läggs på de första kvartalen.'
				]
			}
		];
	}
};

/** A year's amount divided into four quarters; spare kronor go to the first ones, one each. */
function iFyra(kronor: bigint): bigint[] {
	return [0n, 1n, 2n, 3n].map((k) => kronor / 4n + (k < kronor % 4n ? 1n : 0n));
}

function natverket(avtalen: readonly Agreement[]) {
	return agreement('energi-fastighetsnatverk', avtalen)!.index!;
}
