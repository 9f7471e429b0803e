import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { INGET, skrivArbete } from '$lib/arbete/arbete';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { readPaket } from '$lib/publicering/paket/paket';
import { main } from '../../../src/cli/publicera';

let till: string;
let stderr: MockInstance<typeof console.error>;
beforeEach(() => {
	till = mkdtempSync(join(tmpdir(), 'publicera-'));
	stderr = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
	stderr.mockRestore();
	rmSync(till, { recursive: true });
});

const sagt = () => stderr.mock.calls.map(([rad]) => String(rad).replace(/\s/g, ' '));
const kor = (more: string[] = [], data = 'data-samples') =>
	main([
		...['--data', data, '--kvartal', '2024-K3', '--till', till],
		...['--publicerad', '2024-10-15T08:00:00.000Z', ...more]
	]);
/** Every text that was written, by its path. */
function skrivet(): Map<string, string> {
	const filer = readdirSync(till, { recursive: true, withFileTypes: true });
	return new Map(
		filer
			.filter((fil) => fil.isFile())
			.map((fil) => join(fil.parentPath, fil.name))
			.map((path) => [path.slice(till.length + 1), readFileSync(path, 'utf8')])
	);
}

describe('arguments that cannot be used', () => {
	test.each([
		[['--troskel', 'fem'], '--troskel fem är inget heltal'],
		[['--mottagare', 'Umeå'], '--mottagare Umeå finns inte'],
		[['--mottagare', 'kommun'], '--mottagare kommun finns inte'],
		[['--visas-fran', 'i morgon'], '--visas-fran i morgon är ingen dag'],
		[['--publicerad', 'igår'], '--publicerad igår är ingen tid'],
		[['--avtal', 'finns-inte'], '--avtal finns-inte finns inte'],
		[['--tom', '2024-01-01'], 'ligger utanför 2024-K3'],
		[['--arbete', 'finns-inte.json'], 'i --arbete går inte att öppna'],
		[['--okand', 'x'], '--okand']
	])('%j: one line, and exit code 2', async (more, vantat) => {
		expect(await kor(more)).toBe(2);
		expect(sagt()).toEqual([expect.stringContaining(vantat)]);
		expect(skrivet().size).toBe(0);
	});

	test('a folder to write in is asked for', async () => {
		expect(await main(['--data', 'data-samples', '--kvartal', '2024-K3'])).toBe(2);
		expect(sagt()).toEqual([expect.stringContaining('--till')]);
	});

	test('a file among the published that is no package is told, not passed by', async () => {
		const fel = join(till, 'ett-avtal', '2024-K2');
		cpSync('data-samples/README.md', join(fel, 'rapport.json'));
		expect(await kor()).toBe(2);
		expect(sagt()).toEqual([expect.stringContaining('rapport.json går inte att använda')]);
	});
});

describe('a package that is written', () => {
	test('tells on stderr what is hidden, that the audit found nothing, and where it is', async () => {
		expect(await kor(['--visas-fran', '2024-10-22', '--sokbar'])).toBe(0);
		const rader = sagt();
		expect(rader).toContain('  ‥ Ragunda, flyttade hushåll: 4, döljs, under 5');
		expect(rader).toContain('  Inget dolt antal går att räkna ut.');
		expect(rader.at(-1)).toBe(`Skrev ${join(till, 'kompetensattraktion-2024', '2024-K3')}`);
		const text = skrivet().get(join('kompetensattraktion-2024', '2024-K3', 'rapport.json'))!;
		const read = readPaket(text);
		expect('paket' in read && read.paket).toMatchObject({
			...{ visas_fran: '2024-10-22', sokbar: true, mottagare: 'webb', troskel: 5 },
			publicerad: '2024-10-15T08:00:00.000Z'
		});
	}, 30_000);

	test('for others than the web lies in a folder of its own', async () => {
		expect(await kor(['--mottagare', 'åre'])).toBe(0);
		const mappar = new Set([...skrivet().keys()].map((path) => path.split(/[\\/]/)[1]));
		expect([...mappar]).toEqual(['2024-K3-are']);
	}, 30_000);

	test('has nothing personal of the contacts it was made from', async () => {
		const data = join(till, 'data');
		cpSync('data-samples', data, { recursive: true });
		const kanariefaglar = [
			...['Kanarie Fågelsson', '19850312-1239', 'kanarie@fagel.example', '070-174 06 05'],
			...['Fågelvägen 17', 'Vill flytta hem till mamma', 'KANARIE-ID-777']
		];
		const [namn, pnr, post, tel, adress, anteckning, id] = kanariefaglar;
		const [fornamn, efternamn] = namn!.split(' ');
		const huvud =
			'Kontakt-ID;Förnamn;Efternamn;E-post;Telefon;Adress;Skapad;Ärendetyp;Valda kommuner;Flyttstatus;Flyttdatum;Anteckning;Personnummer';
		const rader = Array.from({ length: 40 }, (_, i) =>
			[
				...[`${id}${i}`, fornamn, efternamn, post, tel, adress, '2024-08-15', 'Flyttvägledning'],
				...['Åre', 'Flyttat', '2024-09-15', anteckning, pnr]
			].join(';')
		);
		writeFileSync(join(data, 'kontakter.csv'), [huvud, ...rader, ''].join('\r\n'));
		expect(await kor([], data)).toBe(0);
		rmSync(data, { recursive: true });
		const alla = [...skrivet().values(), ...sagt()].join('\n');
		expect(alla).toContain('40');
		for (const ord of [...kanariefaglar, fornamn!, efternamn!, 'fagel', 'mamma'])
			expect(alla.includes(ord), ord).toBe(false);
	}, 30_000);
});

describe('what is written in the browser', () => {
	const AVTAL = { avtal: 'kompetensattraktion-2024', kvartal: '2024-K3' };
	const arbetet = (...rapporter: unknown[]) => {
		const fil = join(till, 'arbete.json');
		const skrivna = rapporter.map((rapport) => Rapporttext.parse(rapport));
		writeFileSync(fil, skrivArbete({ ...INGET, rapporter: skrivna }));
		return fil;
	};
	const arbete = (text: string) =>
		arbetet({ sort: 'kvartal', ...AVTAL, avsnitt: [{ id: 'service', text }] });

	test('is in the package', async () => {
		expect(await kor(['--arbete', arbete('Alla fick svar av oss.')])).toBe(0);
		expect([...skrivet().values()].join()).toContain('Alla fick svar av oss.');
	}, 30_000);

	test('is not in the package when it was fetched from the quarter before and nobody has read it', async () => {
		const hamtad = '2024-K2';
		const fil = arbetet({
			...{ sort: 'kvartal', ...AVTAL },
			avsnitt: [
				{ id: 'service', text: 'Alla fick svar av oss.' },
				{ id: 'kommuner', text: 'Mässan i Umeå gav mycket.', klar: true, hamtad }
			],
			poster: [
				{ post: 'webb', genomfort: 'Mässan i Umeå är klar.', hamtade: { genomfort: hamtad } }
			]
		});
		expect(await kor(['--arbete', fil])).toBe(0);
		rmSync(fil);
		const ute = [...skrivet().values()].join();
		expect(ute).toContain('Alla fick svar av oss.');
		expect(ute).not.toContain('Mässan i Umeå');
		expect(sagt()).toContain(
			'Texter på 2 ställen är hämtade från ett tidigare kvartal och inte lästa: de är inte med.'
		);
	}, 30_000);

	test('in other reports counts: that the books of the year are closed', async () => {
		const k4 = ['--kvartal', '2024-K4', '--publicerad', '2025-02-03T08:00:00.000Z'];
		const preliminar = 'Preliminärt – före bokslut.';
		expect(await kor(k4)).toBe(0);
		expect([...skrivet().values()].join()).toContain(preliminar);
		const fil = arbetet({
			...{ sort: 'bokslut', avtal: AVTAL.avtal, kvartal: '2024-K4' },
			bokslutKlart: true
		});
		expect(await kor([...k4, '--ersatt', '--arbete', fil])).toBe(0);
		rmSync(fil);
		const mapp = join(AVTAL.avtal, '2024-K4');
		const ute = [...skrivet()].filter(([path]) => path.startsWith(mapp)).map(([, text]) => text);
		expect(ute.join()).not.toContain(preliminar);
	}, 60_000);

	test('is not published before somebody has read what may tell of a few', async () => {
		const fil = arbete('Tre familjer kom till Åre.');
		expect(await kor(['--arbete', fil])).toBe(1);
		expect(sagt().join('\n')).toContain('”Tre familjer kom till Åre.”');
		expect([...skrivet().keys()]).toEqual(['arbete.json']);
		expect(await kor(['--arbete', fil, '--meningar-lasta'])).toBe(0);
	}, 60_000);

	test('is refused with a personal number in it', async () => {
		expect(await kor(['--arbete', arbete('Vi talade med 850312-1239.')])).toBe(1);
		expect(sagt()).toContain('Rapporten publiceras inte:');
		expect([...skrivet().keys()]).toEqual(['arbete.json']);
	}, 30_000);
});
