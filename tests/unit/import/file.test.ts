import { describe, expect, it, test } from 'vitest';
import { records } from '$lib/import/text/split';
import { plainSyntax } from '$lib/import/text/syntax';
import { bytesOf, codes, load } from './load';

const HEADER = 'Kontakt-ID;Registrerad;Källa;Vald kommun';
const ROWS = ['1;2024-03-01;Örebro–mässan;Åre', '2;2024-03-02;tasteget.nu;Östersund'];
const TEXT = [HEADER, ...ROWS].join('\n');

function utf16(text: string, little: boolean): Uint8Array {
	const bytes = new Uint8Array(2 + text.length * 2);
	const view = new DataView(bytes.buffer);
	[...`\ufeff${text}`].forEach((char, i) => view.setUint16(i * 2, char.charCodeAt(0), little));
	return bytes;
}
function windows1252(text: string): Uint8Array {
	return Uint8Array.from(text, (char) => (char === '–' ? 0x96 : char.charCodeAt(0)));
}

/** How many times texts are searched while something is done: what it costs, on any machine. */
function searched(work: () => void): number {
	const { indexOf } = String.prototype;
	const set = (value: typeof indexOf) =>
		Object.defineProperty(String.prototype, 'indexOf', {
			value,
			configurable: true,
			writable: true
		});
	let times = 0;
	set(function (this: string, ...asked) {
		times++;
		return indexOf.apply(this, asked);
	});
	try {
		work();
		return times;
	} finally {
		set(indexOf);
	}
}

describe('a file’s dialect', () => {
	test.each([
		['UTF-8', bytesOf(TEXT)],
		['UTF-8 med BOM', bytesOf(`\ufeff${TEXT}`)],
		['UTF-16 LE', utf16(TEXT, true)],
		['UTF-16 BE', utf16(TEXT, false)],
		['Windows-1252', windows1252(TEXT)]
	])('in %s is read', (namn, bytes) => {
		const { report, rows } = load(bytes);
		expect(report.dialekt).toMatchObject({ teckenkodning: namn });
		expect(rows.map((row) => [row.kalla, row.kommuner_bitar])).toEqual([
			['Örebro–mässan', 64],
			['tasteget.nu', 128]
		]);
	});

	test.each([
		['semikolon', ';'],
		['komma', ','],
		['tabb', '\t'],
		['lodstreck', '|']
	])('with %s is found by the header', (name, delimiter) => {
		const { report } = load(TEXT.replaceAll(';', delimiter));
		expect(report.dialekt).toMatchObject({ avgransare: name, rubrikrad: 1 });
		expect(report.inlasta).toBe(2);
	});

	test.each(['\r\n', '\n', '\r', '\r\r\n'])('with line break %j is read', (br) => {
		const { report, rows } = load(TEXT.replaceAll('\n', br) + br);
		expect([report.rader, report.inlasta]).toEqual([2, 2]);
		expect(rows.map((row) => row.rad)).toEqual([2, 3]);
	});

	it('counts sep=, preamble, blank lines and embedded line breaks as records', () => {
		const { report, rows, koder } = load(
			'sep=;\r\nRapport, utskriven 2024\r\n\r\nKontakt-ID;Registrerad;Vald kommun;Kommentar\r\n1;2024-01-01;"Åre\r\nBerg";"a;b\r\nc"\r\n\r\n;;;\r\n2;2024-13-01;Åre;\r\n'
		);
		expect(report).toMatchObject({ rader: 2, inlasta: 1, avvisade: 1 });
		expect(report.dialekt).toMatchObject({ rubrikrad: 4 });
		expect(rows[0]).toMatchObject({ rad: 5, kommuner_bitar: 65 });
		expect(koder).toEqual(['8 ogiltig_registrerad Registrerad']);
	});

	it('with decimal commas and a comma in the title is not taken for comma-separated', () => {
		const { report } = load(
			'Budget, utfall, prognos\nÅr;Period;Post;Utfall\n2024;2024-01;CRM;1,50\n'
		);
		expect(report).toMatchObject({ kalla: 'ekonomi', inlasta: 1 });
	});

	it('with headers in other case, without diacritics and with underscores is recognised', () => {
		const { report } = load('KONTAKT_ID,registrerings datum,HUSHALLS-ID\n1,2024-01-01,5\n');
		expect(report).toMatchObject({ kalla: 'kontakter', inlasta: 1, okanda_kolumner: [] });
	});
});

describe('rows', () => {
	it('too short or too long are refused, empty surplus is not', () => {
		const { report, koder } = load(
			'ID;Registrerad;Källa\n1;2024-01-01\n2;2024-01-01;a;b\n3;2024-01-01;a;;;\n4;2024-01-01;a\n'
		);
		expect(koder).toEqual(['2 fel_antal_falt -', '3 fel_antal_falt -']);
		expect(report).toMatchObject({ rader: 4, inlasta: 2, avvisade: 2 });
	});

	it('after the data are footers and no data', () => {
		const { report, koder } = load(
			'ID;Registrerad;Källa\n1;2024-01-01;a\nSumma;;1\nAntal rader: 1\n;;Exporterad ur SuperOffice\nUtskrivet 2024-10-01;;\n'
		);
		expect(koder).toEqual([3, 4, 5, 6].map((rad) => `${rad} fotrad -`));
		expect(report).toMatchObject({ rader: 1, inlasta: 1, avvisade: 0 });
	});

	it('beside a quote that is never closed are not swallowed', () => {
		const text =
			'ID;Registrerad;Källa\n1;2024-01-01;"Bo\n2;2024-01-02;x\n3;2024-01-03;"y"\n4;"2024-01-04";"z"';
		expect(load(text).rows.map((row) => row.kontakt_id)).toEqual(['1', '2', '3', '4']);
	});

	it('each with a stray quote are not searched by the square', () => {
		const searches = (antal: number) => {
			const lines = Array.from({ length: antal }, (_, i) => `${i};2024-01-01;"abc`);
			const text = `ID;Registrerad;Källa\n${lines.join('\n')}`;
			return searched(() => expect(load(text).report.inlasta).toBe(antal));
		};
		// Once more, for what is worked out only the first time.
		searches(10);
		expect(searches(2000) / searches(1000)).toBeLessThan(2.5);
	});

	it('over slice borders stay whole', () => {
		const lines = Array.from({ length: 40_000 }, (_, i) => `${i};2024-01-01;"å\n""${i}"" ;ö"`);
		const { report, dataset } = load(`ID;Registrerad;Källa\n${lines.join('\r\n')}`);
		expect(report).toMatchObject({ rader: 40_000, inlasta: 40_000, meddelanden: [] });
		expect(dataset.sources[0]?.rows).toBe(40_000);
	});

	it('split the same however the text is sliced', () => {
		const text = 'a;"b\nc";d\n"e";"f ""g""";\n\n"h;\ni;"j";k\nl;m;n';
		const whole = [...records([text], plainSyntax(';'))].flat();
		expect([...records([...text], plainSyntax(';'))].flat()).toEqual(whole);
		expect(whole.at(-1)).toEqual(['l', 'm', 'n']);
	});
});

describe('columns', () => {
	it('with personal data are named and nothing of them leaves the parser', () => {
		const { report, dataset } = load(
			'ID;Registrerad;Namn;E-post 2;Mobil (privat);Kampanj;Kommentar\n1;2024-01-01;Kanariefågel;kanarie@example.se;0701740605;x;Kanarietext\n'
		);
		expect(report.borttagna_kolumner).toEqual(['Namn', 'E-post 2', 'Mobil (privat)', 'Kommentar']);
		expect(report.okanda_kolumner).toEqual(['Kampanj']);
		const ipc = new TextDecoder('latin1').decode(dataset.sources[0]?.ipc);
		for (const text of [ipc, JSON.stringify(dataset.reports)])
			expect(text).not.toMatch(/kanarie|0701740605/i);
	});

	it('of the source win over personal headers', () => {
		const { report, rows } = load('Projekt-ID;Namn;Del\nP1;Solkraft;Projekt\n');
		expect(report.borttagna_kolumner).toEqual([]);
		expect(rows[0]).toMatchObject({ namn: 'Solkraft', del: 'projekt' });
	});

	it('twice: the column’s own name wins, else the earlier of its other names; the other is told', () => {
		const { report, rows } = load(
			'ID;Kontakt-ID;Skapad;Registreringsdatum\n9;1;2024-01-01;2024-02-02\n'
		);
		expect(rows[0]).toMatchObject({ kontakt_id: '1', registrerad: '2024-02-02' });
		expect(report.okanda_kolumner).toEqual(['ID', 'Skapad']);
		expect(report.meddelanden.map(({ kod, kolumn }) => [kod, kolumn])).toEqual([
			['dubbel_kolumn', 'ID'],
			['dubbel_kolumn', 'Skapad']
		]);
	});

	it('called __proto__ or constructor are only unknown', () => {
		const { report } = load('__proto__;ID;Registrerad;constructor\nx;1;2024-01-01;y\n');
		expect(report.okanda_kolumner).toEqual(['__proto__', 'constructor']);
	});
});

describe('a file that is refused', () => {
	test.each([
		['empty', new Uint8Array(0)],
		['blank', bytesOf('\n \n')],
		['binary', new Uint8Array([1, 2, 0, 3])],
		['UTF-16 without its mark', utf16(TEXT, true).subarray(2)],
		['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
		['a PDF', bytesOf('%PDF-1.7')],
		['SIE', bytesOf('#FLAGGA 0\n#SIETYP 4\n')],
		['with 501 columns', bytesOf(`ID;Registrerad${';x'.repeat(499)}\n`)],
		['with a giant cell', bytesOf(`ID;Registrerad;Källa\n1;2024-01-01;${'å'.repeat(33_000)}\n`)]
	])('because it is %s says what to do and loads nothing', (_, bytes) => {
		const { report, dataset } = load(bytes);
		expect(report).toMatchObject({ kalla: null, rader: 0, inlasta: 0 });
		expect(report.meddelanden.map(({ kod }) => kod)).toEqual(['olaslig_fil']);
		expect(report.meddelanden[0]?.konsekvens.length).toBeGreaterThan(60);
		expect(dataset.sources).toEqual([]);
	});

	it('because no header is known does not tell its content', () => {
		const { report } = load('Kanarie;070-1740605\nKanarie;Åre\n');
		expect(codes(report)).toEqual(['- okand_fil -']);
		expect(JSON.stringify(report)).not.toMatch(/Kanarie|070/);
	});

	it('because a required column is missing says which', () => {
		const { report } = load('ID;Vald kommun;Källa\n1;Åre;x\n');
		expect(report.meddelanden[0]?.konsekvens).toContain('saknar Registrerad');
	});
});
