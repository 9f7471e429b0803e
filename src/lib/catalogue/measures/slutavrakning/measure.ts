import { manadAv } from '$lib/domain/datum';
import { storstaRest } from '$lib/domain/fordelning';
import { antal, kvot, manadsnamn } from '$lib/domain/format';
import { grupperade } from '$lib/domain/grupper';
import { avrunda } from '$lib/domain/lpix';
import {
	basfinansiering,
	energikontoret,
	shareNotes,
	SHARE_QUERIES,
	type Andel
} from '../basfinansiering';
import { TOTALT, totalOf, UNKNOWN_ROWS, unknownNotes } from '../economy';
import { harUtfall, utfallTill, type Manadsbelopp } from '../helar';
import { beforeFirstYear, INDEX_REMARKS } from '../indexation';
import type { Inputs, Measure } from '../measure';
import { fordelningssteg } from '../raknesteg';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { sista, kolumn } from '../tabell';
import filerSql from './filer.sql?raw';
import utfallSql from './utfall.sql?raw';

const KOLUMNER = kolumner(
	kolumn('part'),
	{ id: 'finansiering_kr', rubrik: 'Finansiering, kr', mening: 'finansiering', slag: 'kr' },
	{
		id: 'utfall_andel_kr',
		rubrik: 'Andel av utfallet, kr',
		mening: 'andel av utfallet',
		slag: 'kr'
	},
	kolumn('justering_kr')
);
export type Slutavrakning = Rad<typeof KOLUMNER>;

export const slutavrakning: Measure<Slutavrakning> = {
	id: 'slutavrakning',
	title: 'Slutavräkning av Energikontorets basfinansiering',
	unit: 'kronor',
	clause: 'Energikontoret § 7',
	rojs: 'oppen',
	definition:
		'Årets finansiering jämförs med kostnadernas utfall vid årets slut. Skiljer de sig med mer än 10 procent av utfallet regleras hela skillnaden, fördelad efter parternas andelar av finansieringen med största rest. Plus betalas tillbaka till parten, minus betalas in. Annars regleras inget. Projekten och nätverket bokförs för sig och ingår inte.',
	remarks: ['Preliminär tills årets bokslut är klart.', ...INDEX_REMARKS],
	sources: ['lpix', 'befolkning', 'ekonomi'],
	needs: [],
	nyckel: ['part'],
	...radOchTabell(KOLUMNER, {
		namn: 'Slutavräkning',
		rubrik: () => 'Slutavräkning',
		summa: sista,
		kommun: ({ part }) => part
	}),
	queries: { ...SHARE_QUERIES, utfall: utfallSql, filer: filerSql, okanda: UNKNOWN_ROWS },
	files: ({ filer }) => filer!.map(({ fil }) => fil as number),
	compute(inputs, { kvartal: { ar }, tom }, { avtalen }) {
		const index = energikontoret(avtalen);
		if (ar < index.forsta_helar) return beforeFirstYear(index);
		const andelar = basfinansiering(inputs, ar, avtalen);
		const utfall_ore = aretsUtfall(inputs);
		const saknas = [
			...(manadAv(tom) < 12 ? [`årets slut: slutavräkningen görs i december ${ar}`] : []),
			...('saknas' in andelar ? andelar.saknas : []),
			...(utfall_ore === null ? [`ekonomi ${ar}, utfall för Energikontoret`] : [])
		];
		if ('saknas' in andelar || utfall_ore === null || saknas.length > 0) return { saknas };

		const utfall = utfallKr(inputs);
		const justeringar = adjustments(andelar, utfall);
		const summa = (values: bigint[]) => values.reduce((sum, value) => sum + value, 0n);
		const finansiering = andelar.map(({ belopp }) => belopp);
		return [
			...andelar.map(({ part, belopp }, i) => row(part, belopp, justeringar[i]!)),
			row(TOTALT, summa(finansiering), summa(justeringar))
		];
	},
	notes(inputs, { kvartal: { ar } }, { avtalen }) {
		const sista = Math.max(...inputs.utfall!.map(({ manad }) => manad as number));
		return [
			...unknownNotes(inputs.okanda![0]!.antal as number, ar),
			...shareNotes(inputs, [ar], avtalen),
			...(sista < 12 ? [`Utfallet i filerna slutar ${manadsnamn(ar, sista)}.`] : [])
		];
	},
	steg(inputs, { kvartal: { ar } }, { avtalen }) {
		const andelar = basfinansiering(inputs, ar, avtalen);
		if ('saknas' in andelar) return [];
		const utfall = utfallKr(inputs);
		const { finansiering, skillnad, abs, over } = skillnaden(andelar, utfall);
		const rubrik = 'Skillnaden';
		const granser = `Tio procent av utfallet är ${kvot({ taljare: utfall, namnare: 10n }, 1)}\u00a0kr.`;
		const rader = [
			`Finansieringen ${antal(Number(finansiering))} − utfallet ${antal(Number(utfall))} = ${antal(Number(skillnad))}\u00a0kr.`,
			`${granser} Skillnaden är ${over ? 'större, så hela regleras' : 'inte större, så inget regleras'}.`
		];
		if (!over) return [{ rubrik, rader }];
		const justeringar = adjustments(andelar, utfall);
		return [
			{ rubrik, rader },
			fordelningssteg(
				skillnad > 0n ? 'Betalas tillbaka' : 'Betalas in',
				Number(abs),
				andelar.map(({ part, belopp }, i) => ({
					namn: part,
					vikt: Number(belopp),
					belopp_kr: Math.abs(Number(justeringar[i]))
				}))
			)
		];
	}
};

/** The year's outcome of costs in öre; null when none is loaded, or some post's is not known. */
function aretsUtfall({ utfall }: Inputs): number | null {
	const rader = utfall as unknown as (Manadsbelopp & { post_nyckel: string | null })[];
	if (!harUtfall(rader)) return null;
	const poster = [...grupperade(rader, ({ post_nyckel }) => post_nyckel).values()];
	return totalOf(poster.map((post) => utfallTill(post, 12, 1).ack));
}

/** The same outcome in whole kronor; called only when it is known. */
function utfallKr(inputs: Inputs): bigint {
	return avrunda({ taljare: BigInt(aretsUtfall(inputs)!), namnare: 100n });
}

/** The financing less the outcome, and whether that is over 10 per cent of the outcome. */
function skillnaden(andelar: readonly Andel[], utfall: bigint) {
	const finansiering = andelar.reduce((sum, { belopp }) => sum + belopp, 0n);
	const skillnad = finansiering - utfall;
	const abs = skillnad < 0n ? -skillnad : skillnad;
	return { finansiering, skillnad, abs, over: abs * 10n > utfall };
}

/** What each party gets back (plus) or pays in (minus), in whole kronor. */
function adjustments(andelar: readonly Andel[], utfall: bigint): bigint[] {
	const { skillnad, abs, over } = skillnaden(andelar, utfall);
	if (!over) return andelar.map(() => 0n);
	const folk = andelar.reduce((sum, { befolkning }) => sum + BigInt(befolkning ?? 0), 0n);
	const delar = storstaRest(
		abs,
		// The Region represents the whole county, so it counts as the largest in a tie.
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
