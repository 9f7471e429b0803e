import { z } from 'zod';
import { agreement } from '$lib/catalogue/agreements/all';
import { storstaRest } from '$lib/domain/fordelning';
import { KOMMUNER, REGIONEN } from '$lib/domain/kommun';
import { uppraknat } from '$lib/domain/lpix';
import { TOTALT } from '../economy';
import {
	agreementChain,
	beforeFirstYear,
	INDEX_REMARKS,
	isExample,
	lpixNotes,
	LPIX_ROWS,
	lpixPerAr
} from '../indexation';
import type { Measure } from '../measure';
import befolkningSql from './befolkning.sql?raw';

const Row = z.strictObject({
	part: z.string(),
	befolkning: z.int().nullable(),
	belopp_kr: z.int()
});
export type Kommunandel = z.infer<typeof Row>;

export const kommunandelar: Measure<Kommunandel> = {
	id: 'kommunandelar',
	title: 'Kommunernas andelar av Energikontorets basfinansiering',
	unit: 'kronor',
	clause: 'Energikontoret § 7',
	definition:
		'Kommunernas del i 2024 års priser räknas upp med LPIX, avrundas till hela kronor och fördelas efter befolkningen den 1 november året före. Fördelningen sker med största rest, så att delarna alltid blir hela beloppet. Regionens del är lika stor som kommunernas tillsammans.',
	remarks: ['Andelen ändras av både index och befolkning.', ...INDEX_REMARKS],
	sources: ['lpix', 'befolkning'],
	needs: [],
	row: Row,
	queries: { lpix: LPIX_ROWS, befolkning: befolkningSql },
	compute({ lpix, befolkning }, { kvartal }) {
		const index = agreement('energikontoret')!.index!;
		if (kvartal.ar < index.forsta_helar) return beforeFirstYear(index);
		const lankar = agreementChain(index, kvartal.ar, lpixPerAr(lpix!));
		const folk = new Map(befolkning!.map((row) => [row.kommun as number, row.antal as number]));
		const utan = KOMMUNER.filter((kommun) => !folk.has(kommun.kod));
		const saknas = [
			...('saknas' in lankar ? lankar.saknas : []),
			...(utan.length > 0 ? [missingPopulation(kvartal.ar - 1, utan)] : [])
		];
		if ('saknas' in lankar || saknas.length > 0) return { saknas };

		const { faktor } = lankar.at(-1)!;
		const regionen_kr = BigInt(index.total_kr - index.kommuner_kr);
		const regionen = Number(uppraknat(regionen_kr, faktor));
		const kommunerna = uppraknat(BigInt(index.kommuner_kr), faktor);
		const andelar = storstaRest(
			kommunerna,
			KOMMUNER.map(({ kod }) => ({ kod, vikt: BigInt(folk.get(kod)!) }))
		);
		return [
			...KOMMUNER.map((kommun, i) => ({
				part: kommun.namn,
				befolkning: folk.get(kommun.kod)!,
				belopp_kr: Number(andelar[i])
			})),
			{ part: REGIONEN, befolkning: null, belopp_kr: regionen },
			{
				part: TOTALT,
				befolkning: [...folk.values()].reduce((sum, antal) => sum + antal, 0),
				belopp_kr: Number(kommunerna) + regionen
			}
		];
	},
	notes: ({ lpix, befolkning }, { kvartal }) => [
		...lpixNotes(lpix!, agreement('energikontoret')!.index!.prisar, kvartal.ar),
		...(befolkning!.some(({ kalla }) => isExample(kalla))
			? [`Befolkningen den 1 november ${kvartal.ar - 1} är ett exempel.`]
			: [])
	]
};

function missingPopulation(ar: number, utan: readonly { namn: string }[]): string {
	const dag = `befolkning ${ar}-11-01`;
	return utan.length === KOMMUNER.length
		? dag
		: `${dag}: ${utan.map(({ namn }) => namn).join(', ')}`;
}
