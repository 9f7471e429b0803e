import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { frammande } from '$lib/import/frammande/frammande';
import { ingenTabell, SLAGEN, type Slag } from '$lib/import/frammande/slag';
import { bytesOf } from './load';

const raw = (...bytes: (number | string)[]) =>
	Uint8Array.from(
		bytes.flatMap((one) =>
			typeof one === 'number' ? [one] : [...one].map((char) => char.charCodeAt(0))
		)
	);
const nul = '\0'.repeat(64);
const utf16 = (text: string) => [...text].map((char) => `${char}\0`).join('');
const ole = (part: string) => raw(0xd0, 0xcf, 0x11, 0xe0, nul, utf16(part));
const zip = (...names: string[]) =>
	zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
const odf = (kind: string) =>
	zipSync({
		mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
		'content.xml': strToU8('<a/>')
	});
const tar = () => {
	const bytes = new Uint8Array(512);
	bytes.set(raw('a.csv'), 0);
	bytes.set(raw('ustar'), 257);
	return bytes;
};
const mejl = 'From: a@example.se\r\nTo: b@example.se\r\nSubject: Siffror\r\n\r\nID;Registrerad\r\n';

const FILER: [Slag, string, Uint8Array][] = [
	['xls', 'an old workbook', ole('Workbook')],
	['last', 'an encrypted workbook', ole('EncryptedPackage')],
	['word', 'an old document', ole('WordDocument')],
	['powerpoint', 'old slides', ole('PowerPoint Document')],
	['mejl', 'a mail from Outlook', ole('__substg1.0_0037001F')],
	['xlsb', 'a binary workbook', zip('[Content_Types].xml', 'xl/workbook.bin')],
	['word', 'a document', zip('[Content_Types].xml', 'word/document.xml')],
	['powerpoint', 'slides', zip('[Content_Types].xml', 'ppt/presentation.xml')],
	['ods', 'a sheet in OpenDocument', odf('spreadsheet')],
	['word', 'a text in OpenDocument', odf('text')],
	['powerpoint', 'slides in OpenDocument', odf('presentation')],
	['numbers', 'Numbers', zip('Index/Document.iwa', 'Metadata/Properties.plist')],
	['numbers', 'older Numbers', zip('index.xml', 'buildVersionHistory.plist')],
	['pdf', 'a PDF', raw('%PDF-1.7\n')],
	['pdf', 'a PDF after a line break', raw('\r\n%PDF-1.4\n')],
	['bild', 'a PNG', raw(0x89, 'PNG\r\n', 0x1a)],
	['bild', 'a JPEG', raw(0xff, 0xd8, 0xff, 0xe0)],
	['bild', 'a GIF', raw('GIF89a', nul)],
	['bild', 'a WebP', raw('RIFF', 0, 0, 0, 0, 'WEBP')],
	['bild', 'a TIFF', raw('II*\0')],
	['bild', 'a BMP', raw('BM', 1, 2, 0, 0, nul)],
	['bild', 'a photograph from a telephone', raw(0, 0, 0, 0x18, 'ftypheic')],
	['bild', 'an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')],
	['film', 'a film', raw(0, 0, 0, 0x18, 'ftypisom')],
	['film', 'sound', raw('ID3', 3, 0, nul)],
	['arkiv', 'gzip', raw(0x1f, 0x8b, 8, 0)],
	['arkiv', '7-Zip', raw('7z', 0xbc, 0xaf, 0x27, 0x1c)],
	['arkiv', 'RAR', raw('Rar!', 0x1a, 7)],
	['arkiv', 'tar', tar()],
	['databas', 'SQLite', raw('SQLite format 3\0')],
	['databas', 'Access', raw(0, 1, 0, 0, 'Standard ACE DB')],
	['databas', 'Parquet', raw('PAR1', nul)],
	['program', 'a program', raw('MZ', nul)],
	['genvag', 'a shortcut of Windows', raw(0x4c, 0, 0, 0, 1, 0x14, 2, 0)],
	['genvag', 'a shortcut to a web page', bytesOf('[InternetShortcut]\nURL=https://example.se\n')],
	['genvag', 'a shortcut to a sheet of Google', bytesOf('{"":"x","doc_id":"1","email":"x"}')],
	['word', 'rich text', raw('{\\rtf1')],
	['htmltabell', 'a table in HTML', bytesOf('<html><body><table><tr><td>ID</td></tr></table>')],
	['htmltabell', 'a lone table', bytesOf('\ufeff\n<!-- x -->\n<TABLE border=1><tr>')],
	[
		'htmltabell',
		'XHTML',
		bytesOf('<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body/></html>')
	],
	[
		'webbarkiv',
		'a web archive',
		bytesOf(
			'MIME-Version: 1.0\nX-A: b\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Location: file:///a.htm\n'
		)
	],
	[
		'kalkylxml',
		'a workbook of 2003 in XML',
		bytesOf(
			'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
		)
	],
	[
		'ods',
		'a flat sheet in OpenDocument',
		bytesOf(
			'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
		)
	],
	['sie5', 'SIE 5', bytesOf('<?xml version="1.0"?>\n<SieEntry xmlns="http://www.sie.se/sie5"/>')],
	[
		'sie5',
		'SIE 5 with a prefix',
		bytesOf('<?xml version="1.0"?><s:Sie xmlns:s="http://www.sie.se/sie5"/>')
	],
	['xml', 'other XML', bytesOf('<?xml version="1.0"?><Document><a/></Document>')],
	['xml', 'XML in UTF-16', raw(0xff, 0xfe, utf16('<?xml version="1.0"?><a/>'))],
	['json', 'JSON', bytesOf('{"a": 1}')],
	['json', 'a list in JSON', bytesOf('[\n  {"a": 1}\n]')],
	['mejl', 'a mail', bytesOf(mejl)],
	['kalender', 'a calendar', bytesOf('BEGIN:VCALENDAR\r\n')],
	['visitkort', 'a contact', bytesOf('BEGIN:VCARD\r\n')],
	['px', 'PX', bytesOf('CHARSET="ANSI";\nAXIS-VERSION="2010";\n')]
];

test.each(FILER)('%s is what %s is known as', (slag, _, bytes) => {
	expect(frammande(bytes)).toBe(slag);
});

test('every kind is known by some file, and each says what it is and what to do', () => {
	const known = new Set(FILER.map(([slag]) => slag));
	// A zip archive that holds nothing known is told by the reader of workbooks.
	expect(SLAGEN.filter((slag) => !known.has(slag))).toEqual(['zip']);
	for (const slag of SLAGEN)
		expect(ingenTabell(slag).message).toMatch(/^Filen är .+\. [A-ZÖÄÅ].+\.$/);
});

describe('what may be a table', () => {
	const files = ['tests/fixtures/import', 'tests/fixtures/csv-spectrum', 'data-samples'].flatMap(
		(folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => /\.(csv|tsv|txt|se|si|xlsx)$/.test(name))
				.map((name) => join(folder, name))
	);

	test('is none of them: every file that the tests read as one', () => {
		expect(files.length).toBeGreaterThan(100);
		for (const file of files.filter((one) => !one.includes('olaslig-fil-pdf')))
			expect([file, frammande(readFileSync(file))]).toEqual([file, null]);
	});

	test.each([
		'BMI;Antal\n1;2\n',
		'MZ;Antal\n1;2\n',
		'ID3;Registrerad\n',
		'PAR1;x\n',
		'{8f0a};{b}\n1;2\n',
		'[Kontakt-ID];[Registrerad]\n1;2024-01-01\n',
		'[1;2\n',
		'<tom>;Registrerad\n',
		'From: a;b\n1;2\n',
		'Date: 2024-01-01\nID;Registrerad\n1;2024-01-01\n',
		'Statistik ur <html>\nID;Registrerad\n'
	])('is none of them: %j', (text) => {
		expect(frammande(bytesOf(text))).toBeNull();
	});

	test('is none of them, whatever the headers', () => {
		const word = fc
			.string({ minLength: 1, maxLength: 8 })
			.filter((text) => /^[\p{L}\d]/u.test(text));
		fc.assert(
			fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (headers) => {
				expect(frammande(bytesOf(`${headers.join(';')}\n1;2\n`))).toBeNull();
			})
		);
	});

	test('never throws, whatever the bytes', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0', '<?xml', '{', ''),
				fc.uint8Array({ maxLength: 200 }),
				(start, rest) => {
					frammande(raw(start, ...rest));
				}
			)
		);
	});
});
