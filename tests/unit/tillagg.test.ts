import { strFromU8, unzipSync } from 'fflate';
import { render } from 'svelte/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { avsnittsbilder } from '$lib/bildspel/avsnittsbilder';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { fromSql, type Measure } from '$lib/catalogue/measures/measure';
import { kolumner, radOchTabell, type Rad } from '$lib/catalogue/measures/rad';
import type { Mattrad, Tabellkolumn } from '$lib/catalogue/measures/tabell';
import type { Engine } from '$lib/engine/engine';
import { csvAv } from '$lib/export/csv';
import { docxAv } from '$lib/export/docx/docx';
import { tabellerna } from '$lib/publicering/paket/paketfiler';
import { AVSNITT, rapportensDelar, type AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';
import { figur } from '$lib/rapport/avsnitt/figur';
import { namnda } from '$lib/rapport/bindning';
import { rapportdokument } from '$lib/rapport/rapportdokument';
import type { Rapportunderlag } from '$lib/rapport/rapportunderlag';
import { rapporttabeller } from '$lib/rapport/rapporttabeller';
import { tomRapport } from '$lib/rapport/rapporttext';
import { siffrorna } from '$lib/rapport/siffror';
import { siffransNamn, siffransText } from '$lib/snapshot/meningar';
import { palettposter } from '$lib/ui/hitta/poster';
import Rapport from '$lib/ui/rapport/Rapport.svelte';
import MedSession from '../browser/MedSession.svelte';
import { load, openEngine, params } from './engine/tables';
import { lastKvartal, paketAv } from './publicering/lasning';
import { sidtext } from './sidtext';

// The worked examples of CONTRIBUTING. What is added here is what they say is added, file by file, and nothing
// else: whatever else a face needed to be told would be missing from it.

/** measures/loner/measure.ts: a statement over the rows of a source. */
const SQL = `SELECT year(datum)::VARCHAR AS ar, count(*)::INTEGER AS foretag,
		(count(*) * 12345600)::BIGINT AS lon_ore
	FROM foretag WHERE datum <= $tom::DATE GROUP BY ar ORDER BY ar`;

/** measures/loner/measure.ts: what its rows have. */
const KOLUMNER = kolumner(
	{ id: 'ar', rubrik: 'År', slag: 'text' },
	{ id: 'foretag', rubrik: 'Företag', slag: 'antal' },
	{ id: 'lon_ore', rubrik: 'Lönesumma', mening: 'lönesumma hos dem', slag: 'ore' }
);

/** measures/loner/measure.ts: and what it is. */
const MATT: Measure<Rad<typeof KOLUMNER>> = {
	...{ id: 'loner', title: 'Löner hos företagen', unit: 'kronor', clause: '§ 12' },
	...{ definition: 'Löner i de företag som har hittat arbetskraft.', rojs: 'oppen', remarks: [] },
	...{ sources: ['foretag'], needs: [['foretag']] },
	nyckel: ['ar'],
	...radOchTabell(KOLUMNER, { namn: 'Löner', rubrik: () => 'Löner år för år' }),
	...fromSql(SQL)
};

/** avsnitt/loner.ts: the measure is called by another's name, since what is added while a test runs is in no type. */
const LONER = 'loner' as 'foretag_nu';
const SEKTION: Avsnitt = {
	titel: 'Löner',
	blad: 'Service',
	matt: [LONER],
	rapporter: { kvartal: 'begars' },
	efter: { kvartal: 'registervard' },
	figurer: (u) => [
		figur(LONER, u, {
			rubrik: (rows) => `Företag har betalat lön i ${rows.length} år`,
			noter: ['Räknat på anställningsdagen.']
		})
	]
};

const matten = MEASURES as unknown as Record<string, Measure<never>>;
const avsnitt = AVSNITT as Record<string, Avsnitt>;
const P = params('2023-K3', { avtal: 'en-attraktiv-region' });

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load([
		load('foretag', [
			{ foretag_id: 'A', datum: '2022-05-01' },
			...['B', 'C'].map((foretag_id) => ({ foretag_id, datum: '2023-07-01' })),
			{ foretag_id: 'D', datum: '2023-10-01' }
		])
	]);
});
afterAll(() => engine.close());

beforeEach(() => {
	// measures/all.ts and avsnitt/all.ts: a line each.
	matten.loner = MATT as unknown as Measure<never>;
	avsnitt.loner = SEKTION;
});
afterEach(() => {
	delete matten.loner;
	delete avsnitt.loner;
});

async function rapporten(): Promise<Rapportunderlag> {
	const { matt } = rapportensDelar('kvartal', P.avtal);
	return {
		text: tomRapport({ sort: 'kvartal', avtal: P.avtal!.id, kvartal: P.kvartal.id, kommun: null }),
		...{ params: P, results: await engine.readAll(matt, P), filer: [], dag: P.tom, enhet: 'kr' },
		...{ slutar: null, avtalen: AGREEMENTS }
	};
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** What each face says of the report, as text. */
const ANSIKTEN: Record<string, (rapport: Rapportunderlag) => Promise<string> | string> = {
	sidan: (rapport) => {
		const med = { ...rapport, last: rapport.params.tom };
		return sidtext(render(MedSession, { props: { visa: Rapport, med } }).body).ord;
	},
	async Word(rapport) {
		const fil = await (await docxAv(rapportdokument(rapport))).arrayBuffer();
		return strFromU8(unzipSync(new Uint8Array(fil))['word/document.xml']!).replace(/<[^>]+>/g, ' ');
	},
	'Excel och CSV': (rapport) => rapporttabeller(rapport).map(csvAv).join('\n'),
	bilden: (rapport) =>
		JSON.stringify(
			avsnittsbilder('loner' as AvsnittId, {
				...{ ...rapport, kommun: null, bokslutKlart: false, idag: P.tom }
			})
		),
	async publicerat() {
		const { paket } = paketAv(await lastKvartal(engine, P.kvartal.id, { avtal: P.avtal!.id }));
		return JSON.stringify([...paket.dokument.delar, ...tabellerna(paket)]);
	}
};

test.each(Object.entries(ANSIKTEN))(
	'a measure with a section is told by every face, in five files: %s',
	async (_, ansikte) => {
		const sagt = plain(await ansikte(await rapporten()));
		expect(sagt).toMatch(/År\b[^]*Företag[^]*Lönesumma/);
		// Of 2023 two companies: the one of October is not known yet.
		expect(sagt).toMatch(/2022[^]*123 ?456[^]*2023[^]*246 ?912/);
	}
);

test('it is asked for, defined, proposed, found and spoken of too', async () => {
	const rapport = await rapporten();
	const { avsnitt, begars } = rapportensDelar('kvartal', P.avtal);
	expect(avsnitt[avsnitt.indexOf('registervard') + 1]).toBe('loner');
	expect(begars).toContain('loner');
	const sagt = JSON.stringify(rapportdokument(rapport));
	for (const ord of ['Löner hos företagen (§ 12)', MATT.definition, 'Räknat på anställningsdagen.'])
		expect(sagt).toContain(ord);
	const search = new URLSearchParams({ avtal: P.avtal!.id, kvartal: P.kvartal.id });
	const poster = palettposter({
		...{ path: '/', search, avtalen: AGREEMENTS, idag: P.tom, finnsData: true, egna: false }
	});
	expect(poster.map(({ namn }) => namn)).toContain('Löner');
	expect(plain(siffransText('loner', 'lon_ore', 24_691_200))).toBe('246 912 kr');
	expect(siffransNamn({ matt: 'loner', rad: '2023', kolumn: 'lon_ore' })).toContain('lönesumma');
	const svar = rapport.results[LONER as BuiltMeasureId] as unknown as { rows: Mattrad[] };
	const siffror = siffrorna(['loner'], { loner: svar }, { kvartal: P.kvartal.id, kommun: null });
	expect(namnda('År 2023 betalade de 247 tkr.', siffror).map(({ siffra }) => siffra)).toEqual([
		'loner.lon_ore.2023'
	]);
});

test.each(Object.entries(ANSIKTEN))(
	'a column is declared on its measure, and told by every face: %s',
	async (_, ansikte) => {
		const kolumner = MATT.tabell!.kolumner as Tabellkolumn<Mattrad>[];
		const lonesumma = kolumner.pop()!;
		try {
			expect(await ansikte(await rapporten())).not.toContain('Lönesumma');
		} finally {
			kolumner.push(lonesumma);
		}
		expect(await ansikte(await rapporten())).toContain('Lönesumma');
	}
);
