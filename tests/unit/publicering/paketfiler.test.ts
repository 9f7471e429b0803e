import { describe, expect, test } from 'vitest';
import { sha256 } from '$lib/domain/sha256';
import { Manifest } from '$lib/publicering/paket/manifest';
import { readPaket, Paket } from '$lib/publicering/paket/paket';
import { paketfiler } from '$lib/publicering/paket/paketfiler';
import { PAKET } from './paketfil';

const read = (data: unknown) => readPaket(JSON.stringify(data));

describe("a package's files", () => {
	test('are the report, its tables and a manifest', () => {
		expect([...paketfiler(PAKET).keys()]).toEqual([
			'rapport.json',
			'hushall-per-kommun.csv',
			'manifest.json'
		]);
	});

	test('have the report as it can be read again', () => {
		const text = paketfiler(PAKET).get('rapport.json')!;
		expect(readPaket(text)).toEqual({ paket: PAKET });
	});

	test('are the same bytes whatever the order of the keys', () => {
		const bakvant = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(bakvant);
			if (typeof value !== 'object' || value === null) return value;
			const par = Object.entries(value).map(([key, one]) => [key, bakvant(one)] as const);
			return Object.fromEntries(par.reverse());
		};
		expect(paketfiler(bakvant(PAKET) as Paket)).toEqual(paketfiler(PAKET));
	});

	test('have tables that Excel opens right: decimal commas, no formula, hidden cells as marks', () => {
		expect(paketfiler(PAKET).get('hushall-per-kommun.csv')).toBe(
			'\ufeffKommun;Flyttade\r\nBerg;‥\r\n' +
				"'=Åre;‥\r\nHela länet;-2,5\r\n\r\n" +
				'"Hushåll per kommun; sammanlagt"\r\nHushåll, inte personer.\r\n' +
				'‥ betyder att siffran är dold, för att ingen ska kunna kännas igen.\r\n'
		);
	});

	test('are told in the manifest with size and sum, but for itself', () => {
		const filer = paketfiler(PAKET);
		const manifest = Manifest.parse(JSON.parse(filer.get('manifest.json')!));
		expect(manifest).toMatchObject({ avtal: 'kompetensattraktion-2024', kvartal: '2024-K3' });
		expect(manifest.filer.map(({ namn }) => namn)).toEqual([
			'rapport.json',
			'hushall-per-kommun.csv'
		]);
		for (const { namn, storlek, sha256: summa } of manifest.filer) {
			const bytes = new TextEncoder().encode(filer.get(namn)!);
			expect([storlek, summa]).toEqual([bytes.length, sha256(bytes)]);
		}
	});

	test('are refused when something is in the package that its schema does not know', () => {
		expect(() => paketfiler({ ...PAKET, kontakter: [] } as Paket)).toThrow();
	});
});

describe('a package that is read', () => {
	test('of the first version is what it was, without page one', () => {
		const read1 = read({ ...PAKET, version: 1 });
		expect(read1).toEqual({ paket: { ...PAKET, version: 1 } });
		expect('paket' in read1 && read1.paket.dokument).not.toHaveProperty('forstasida');
	});

	test('of the second version is what it was, with no quarter that is not settled', () => {
		expect(read({ ...PAKET, version: 2 })).toEqual({ paket: { ...PAKET, version: 2 } });
	});

	test('of a newer version is told so', () => {
		expect(read({ ...PAKET, version: 4 })).toEqual({
			fel: [expect.stringContaining('nyare version av programmet (4)')]
		});
	});

	test.each(['', '{', '[]', 'null', '{"version":1}', '"text"'])('is none when it is %s', (text) => {
		expect(readPaket(text)).toEqual({ fel: [expect.stringMatching(/^Filen är /)] });
	});

	test('says where it is wrong', () => {
		expect(read({ ...PAKET, troskel: -1 })).toEqual({
			fel: ['troskel: värdet är inte det som ska stå där.']
		});
		expect(read({ ...PAKET, kommun: 'Åre' })).toEqual({
			fel: [expect.stringContaining('en rapport till en kommun')]
		});
	});

	test('takes no keys it does not know, and those of an object’s own inheritance least', () => {
		const text = JSON.stringify(PAKET);
		for (const key of ['__proto__', 'constructor', 'toString', 'kontakt_id']) {
			const read = readPaket(text.replace('{', `{"${key}":{"sokbar":true},`));
			const paket = 'paket' in read ? read.paket : null;
			expect(paket === null || !Object.hasOwn(paket, key), key).toBe(true);
			expect(paket?.sokbar ?? false).toBe(false);
		}
		expect({}).not.toHaveProperty('sokbar');
	});

	test('has a file name for each table of its own', () => {
		const { delar } = PAKET.dokument;
		const dubbel = { ...PAKET, dokument: { ...PAKET.dokument, delar: [...delar, delar[1]!] } };
		expect(read(dubbel)).toEqual({ fel: [expect.stringContaining('samma filnamn')] });
	});
});
