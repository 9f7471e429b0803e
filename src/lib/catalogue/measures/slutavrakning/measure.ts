import { z } from 'zod';
import { manadAv } from '$lib/domain/datum';
import { storstaRest } from '$lib/domain/fordelning';
import { manadsnamn } from '$lib/domain/format';
import { avrunda } from '$lib/domain/lpix';
import {
	basfinansiering,
	energikontoret,
	shareNotes,
	SHARE_QUERIES,
	type Andel
} from '../basfinansiering';
import { TOTALT } from '../economy';
import { beforeFirstYear, INDEX_REMARKS } from '../indexation';
import type { Measure } from '../measure';
import filerSql from './filer.sql?raw';
import utfallSql from './utfall.sql?raw';

const Row = z.strictObject({
	part: z.string(),
	finansiering_kr: z.int(),
	utfall_andel_kr: z.int(),
	justering_kr: z.int()
});
export type Slutavrakning = z.infer<typeof Row>;

export const slutavrakning: Measure<Slutavrakning> = {
	id: 'slutavrakning',
	title: 'Slutavräkning av Energikontorets basfinansiering',
	unit: 'kronor',
	clause: 'Energikontoret § 7',
	definition:
		'Årets finansiering jämförs med kostnadernas utfall vid årets slut. Skiljer de sig med mer än 10 procent av utfallet regleras hela skillnaden, fördelad efter parternas andelar av finansieringen med största rest. Plus betalas tillbaka till parten, minus betalas in. Annars regleras inget. Projekten och nätverket bokförs för sig och ingår inte.',
	remarks: ['Preliminär tills årets bokslut är klart.', ...INDEX_REMARKS],
	sources: ['lpix', 'befolkning', 'ekonomi'],
	needs: [],
	row: Row,
	queries: { ...SHARE_QUERIES, utfall: utfallSql, filer: filerSql },
	files: ({ filer }) => filer!.map(({ fil }) => fil as number),
	compute(inputs, { kvartal: { ar }, tom }, { avtalen }) {
		const index = energikontoret(avtalen);
		if (ar < index.forsta_helar) return beforeFirstYear(index);
		const andelar = basfinansiering(inputs, ar, avtalen);
		const utfall_ore = inputs.utfall![0]!.utfall_ore as number | null;
		const saknas = [
			...(manadAv(tom) < 12 ? [`årets slut: slutavräkningen görs i december ${ar}`] : []),
			...('saknas' in andelar ? andelar.saknas : []),
			...(utfall_ore === null ? [`ekonomi ${ar}, utfall för Energikontoret`] : [])
		];
		if ('saknas' in andelar || utfall_ore === null || saknas.length > 0) return { saknas };

		const utfall = avrunda({ taljare: BigInt(utfall_ore), namnare: 100n });
		const justeringar = adjustments(andelar, utfall);
		const summa = (values: bigint[]) => values.reduce((sum, value) => sum + value, 0n);
		const finansiering = andelar.map(({ belopp }) => belopp);
		return [
			...andelar.map(({ part, belopp }, i) => row(part, belopp, justeringar[i]!)),
			row(TOTALT, summa(finansiering), summa(justeringar))
		];
	},
	notes(inputs, { kvartal: { ar } }, { avtalen }) {
		const sista = inputs.utfall![0]!.sista_manad as number;
		return [
			...shareNotes(inputs, [ar], avtalen),
			...(sista < 12 ? [`Utfallet i filerna slutar ${manadsnamn(ar, sista)}.`] : [])
		];
	}
};

/** What each party gets back (plus) or pays in (minus), in whole kronor. */
function adjustments(andelar: readonly Andel[], utfall: bigint): bigint[] {
	const finansiering = andelar.reduce((sum, { belopp }) => sum + belopp, 0n);
	const skillnad = finansiering - utfall;
	const belopp = skillnad < 0n ? -skillnad : skillnad;
	if (belopp * 10n <= utfall) return andelar.map(() => 0n);
	const folk = andelar.reduce((sum, { befolkning }) => sum + BigInt(befolkning ?? 0), 0n);
	const delar = storstaRest(
		belopp,
		// The Region stands for the whole county, so it is the largest of all in a tie.
		andelar.map((andel) => ({
			vikt: andel.belopp,
			befolkning: andel.befolkning === null ? folk + 1n : BigInt(andel.befolkning),
			kod: andel.kod ?? 0
		}))
	);
	return skillnad < 0n ? delar.map((del) => -del) : delar;
}

function row(part: string, finansiering: bigint, justering: bigint): Slutavrakning {
	return {
		part,
		finansiering_kr: Number(finansiering),
		utfall_andel_kr: Number(finansiering - justering),
		justering_kr: Number(justering)
	};
}
