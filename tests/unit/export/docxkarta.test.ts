import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { KOMMUNER } from '$lib/domain/kommun';
import { docxAv } from '$lib/export/docx/docx';
import { kommunkarta } from '$lib/rapport/kommunkarta';
import { rapportdokument } from '$lib/rapport/rapportdokument';
import { RAPPORT } from './rapportfall';

test('Word has the kommuner as they lie, each with its rate, its count and as much of the colour', async () => {
	// 1 of a thousand in Berg, 8 in Östersund: the last has all of the colour, and words of the paper's.
	const hushall = KOMMUNER.map(({ namn }, i) => ({
		...{ kommun: namn, registrerade: 100, flyttade: i + 1, flyttade_kvartal: 0 }
	}));
	const kommunandelar = KOMMUNER.map(({ namn }) => ({
		...{ part: namn, befolkning: 1000, belopp_kr: 0 }
	}));
	const karta = kommunkarta({ hushall_per_kommun: hushall, kommunandelar }, 2024)!;
	const fil = await docxAv({ ...rapportdokument(RAPPORT), delar: [{ typ: 'karta', karta }] });
	const xml = strFromU8(unzipSync(new Uint8Array(await fil.arrayBuffer()))['word/document.xml']!);
	const rader = [...xml.slice(xml.indexOf('per 1')).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([rad]) =>
		[...rad.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
			[...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, ord]) => ord).join(' ')
		)
	);
	expect(rader.map((rad) => rad.map((cell) => cell.replaceAll('\u00a0', ' ').trim()))).toEqual([
		['', 'Strömsund 6,0 6 hushåll', ''],
		['Åre 7,0 7 hushåll', 'Krokom 4,0 4 hushåll', 'Ragunda 5,0 5 hushåll'],
		['Berg 1,0 1 hushåll', 'Östersund 8,0 8 hushåll', 'Bräcke 2,0 2 hushåll'],
		['Härjedalen 3,0 3 hushåll', '', '']
	]);
	const farg = (kommun: string) =>
		/w:fill="([0-9A-F]{6})"/.exec(
			xml
				.slice(0, xml.indexOf(`>${kommun}<`))
				.split('<w:tc>')
				.at(-1)!
		)![1];
	expect(farg('Östersund')).toBe('1D5741');
	// 9 of a hundred, 75 · 1/8: 255 less 9 % of what it lacks.
	expect(farg('Berg')).toBe('EBF0EE');
});
