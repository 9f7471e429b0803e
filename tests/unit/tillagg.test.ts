import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { avsnittsbilder } from '$lib/bildspel/avsnittsbilder';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURES } from '$lib/catalogue/measures/all';
import type { Results } from '$lib/catalogue/measures/result';
import type { Mattrad, Tabellkolumn } from '$lib/catalogue/measures/tabell';
import { csvAv } from '$lib/export/csv';
import { docxAv } from '$lib/export/docx';
import { namnda } from '$lib/rapport/bindning';
import { AVSNITT, type AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';
import { figur } from '$lib/rapport/avsnitt/figur';
import { rapportdokument, type Rapportunderlag } from '$lib/rapport/rapportdokument';
import { rapporttabeller } from '$lib/rapport/rapporttabeller';
import { tomRapport } from '$lib/rapport/rapporttext';
import { siffrorna } from '$lib/rapport/siffror';
import { siffransNamn, siffransText } from '$lib/snapshot/meningar';
import { params } from './engine/tables';

// The worked examples of CONTRIBUTING: what is declared here in one place is told on every face.

/** A column that a measure gets: one object on its table, and its number in the measure's rows. */
const KOLUMN: Tabellkolumn<Mattrad> = {
	id: 'lon_ore',
	rubrik: 'Lönesumma',
	mening: 'lönesumma hos dem',
	slag: 'ore'
};

/** A section that shows that measure: one object. Here it stands in the place of another, which the report has. */
const SEKTION: Avsnitt = {
	titel: 'Löner hos företagen',
	matt: ['foretag_nu'],
	rapporter: { kvartal: 'med' },
	figurer: (u) => [
		figur('foretag_nu', u, { rubrik: ([row]) => `${row!.foretag} företag betalar lön` })
	]
};

const P = params('2023-K3', { avtal: 'en-attraktiv-region' });
const ROW = { foretag: 17, mal: 200, lon_ore: 123_456_700 };
const results = {
	foretag_nu: {
		status: 'ready',
		rows: [ROW],
		provenance: { tom: P.tom, filer: [], notes: [], steg: [] }
	}
} as unknown as Results;

const { tabell } = MEASURES.foretag_nu;
const kolumner = tabell!.kolumner as Tabellkolumn<Mattrad>[];
const avsnitt = AVSNITT as Record<AvsnittId, Avsnitt>;
const { foretag } = AVSNITT;

afterEach(() => {
	kolumner.splice(0, Infinity, ...kolumner.filter((en) => en !== KOLUMN));
	avsnitt.foretag = foretag;
});

const rapport = (): Rapportunderlag => ({
	text: tomRapport({ sort: 'kvartal', avtal: P.avtal!.id, kvartal: P.kvartal.id, kommun: null }),
	...{ params: P, results, filer: [], dag: P.tom, enhet: 'kr', slutar: null, avtalen: AGREEMENTS }
});

async function word(): Promise<string> {
	const zip = unzipSync(
		new Uint8Array(await (await docxAv(rapportdokument(rapport()))).arrayBuffer())
	);
	return plain(strFromU8(zip['word/document.xml']!).replace(/<[^>]+>/g, ' '));
}
const csv = () => rapporttabeller(rapport()).map(csvAv).join('\n');
const bilden = () => {
	const delar = avsnittsbilder('foretag', {
		...{ ...rapport(), kommun: null, bokslutKlart: false, idag: P.tom }
	});
	return typeof delar === 'string' ? delar : plain(JSON.stringify(delar));
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a column is declared on its measure, and told by every face', async () => {
	expect(await word()).not.toContain('Lönesumma');
	kolumner.push(KOLUMN);
	expect(await word()).toMatch(/Lönesumma.*1 234 567/);
	expect(csv()).toMatch(/Lönesumma[^]*;1234567/);
	// The section's slide is its big figure; one of its table has the column too.
	avsnitt.foretag = SEKTION;
	expect(bilden()).toMatch(/Lönesumma.*1 234 567/);
	expect(plain(siffransText('foretag_nu', 'lon_ore', ROW.lon_ore))).toBe('1 234 567 kr');
	expect(siffransNamn({ matt: 'foretag_nu', rad: '', kolumn: 'lon_ore' })).toBe(
		'Företag, lönesumma hos dem'
	);
	const siffror = siffrorna(
		['foretag_nu'],
		{ foretag_nu: { rows: [ROW] } },
		{ kvartal: P.kvartal.id, kommun: null }
	);
	expect(namnda('De betalar 1 235 tkr.', siffror).map(({ siffra }) => siffra)).toEqual([
		'foretag_nu.lon_ore'
	]);
});

test('a section is declared once, and told by every face', async () => {
	avsnitt.foretag = SEKTION;
	expect(await word()).toContain('17 företag betalar lön');
	expect(csv()).toContain('Företag som har hittat arbetskraft');
	expect(bilden()).toContain('17 företag betalar lön');
});
