import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURES } from '$lib/catalogue/measures/all';
import { kolumnrubrik } from '$lib/catalogue/measures/tabell';
import { AVSNITT } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';
import { params } from './engine/tables';

// A heading of a table and a name of a section are said in one place, which every face reads.

/** What the files of others call their columns is theirs, however alike; so is what a form asks for. */
const ANDRAS =
	/^src\/lib\/(catalogue\/sources|import|installningar|ui\/avtal)\/|^src\/cli\/kallor\//;
/** Short words mean many things. */
const LANGD = 12;

const filer = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((namn) => `src/${namn.replaceAll('\\', '/')}`)
	.filter((fil) => /\.(ts|svelte)$/.test(fil) && !ANDRAS.test(fil))
	.map((fil) => [fil, readFileSync(fil, 'utf8')] as const);

/** The files that have a text as a word of their own. */
function sagd(text: string): string[] {
	const ord = new RegExp(`['"\`>]${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"\`<]`);
	return filer.flatMap(([fil, kod]) => (ord.test(kod) ? [fil] : []));
}

function rubriker(): string[] {
	const i = { params: params('2024-K3'), enhet: 'kr', avtalen: AGREEMENTS } as const;
	const alla = Object.values(MEASURES).flatMap(({ tabell }) =>
		(tabell?.kolumner ?? []).map((kolumn) => kolumnrubrik(kolumn, i))
	);
	return [...new Set(alla)].filter(({ length }) => length >= LANGD);
}

describe('is declared once', () => {
	test.each(rubriker())('the column “%s”', (rubrik) => {
		expect(sagd(rubrik).length).toBeLessThanOrEqual(1);
	});

	test.each(
		Object.values(AVSNITT as Record<string, Avsnitt>)
			.flatMap(({ titel, utanMal }) => [titel, ...(utanMal ? [utanMal] : [])])
			.filter(({ length }) => length >= LANGD)
	)('the section “%s”', (titel) => {
		const utomMatten = sagd(titel).filter((fil) => !fil.startsWith('src/lib/catalogue/measures/'));
		expect(utomMatten.length).toBeLessThanOrEqual(1);
	});
});
