import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { Kolumnbilder } from '$lib/import/prov/kolumnbild';
import { provAv } from '$lib/import/prov/prov';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { faltmapp } from '../falt/berakna';
import { bytesOf, TODAY } from './load';

function prova(content: string | Uint8Array, part: Partial<Installningar> = {}) {
	const installningar = { ...INGA, ...part };
	const bilder = new Kolumnbilder();
	const bytes = typeof content === 'string' ? bytesOf(content) : content;
	const file = readFile('fil.csv', bytes, { today: TODAY, installningar, bilder });
	return provAv(file, bilder, installningar, TODAY);
}

const lines = (...rows: string[]) => rows.map((row) => `${row}\n`).join('');

describe('a trial reading tells what stands in the columns', () => {
	const text = lines(
		'Kontakt-ID;Registrerad;Typ;Flyttstatus;Flyttdatum;Kommun;Nyhetsbrev;Hushåll;Källa;Namn',
		'1;2024-01-02;Flyttvägledning + magasin;Klar;2024-03-01;Åre, Berg;Ja;F1;mässa;Anna Exempel',
		'2;2024-07-02;Magasin;Vilande;;Åre;;F1;mässa;Bo Exempel',
		'3;2024-09-30;;Klar;nyss;;Nej;;webb;'
	);
	const bild = (id: string, part?: Partial<Installningar>) =>
		prova(text, part).kolumner.find(({ kolumn }) => kolumn === id);

	test('words with how many rows have them, and what they mean', () => {
		expect(bild('typ')).toEqual({
			rubrik: 'Typ',
			kolumn: 'typ',
			ifyllda: 2,
			innehall: {
				slag: 'ord',
				ord: [
					{ ord: 'Flyttvägledning + magasin', antal: 1, betyder: 'Båda' },
					{ ord: 'Magasin', antal: 1, betyder: 'Magasin' }
				],
				fler: 0
			}
		});
		const varden = {
			...INGA.varden,
			flyttstatus: [{ ord: 'klar', betyder: 'flyttat' as const }]
		};
		expect(bild('flyttstatus', { varden })?.innehall).toMatchObject({
			ord: [
				{ ord: 'Klar', antal: 2, betyder: 'flyttat' },
				{ ord: 'Vilande', antal: 1, betyder: null }
			]
		});
		expect(bild('kommuner')?.innehall).toMatchObject({
			ord: [
				{ ord: 'Åre', antal: 2 },
				{ ord: 'Berg', antal: 1 }
			]
		});
	});

	test('days from the first to the last, and how many that cannot be read', () => {
		expect(bild('flyttdatum')).toMatchObject({
			ifyllda: 2,
			innehall: { slag: 'dagar', fran: '2024-03-01', till: '2024-03-01', olasta: 1 }
		});
	});

	test('answers, and how many different ids and texts', () => {
		expect(bild('nyhetsbrev')).toMatchObject({ ifyllda: 2, innehall: { slag: 'ja', ja: 1 } });
		expect(bild('kontakt_id')).toMatchObject({ ifyllda: 3, innehall: { slag: 'olika', olika: 3 } });
		expect(bild('hushall_id')).toMatchObject({ ifyllda: 2, innehall: { slag: 'olika', olika: 1 } });
		expect(bild('kalla')?.innehall).toEqual({ slag: 'olika', olika: 2 });
	});

	test('never a name, a text or an address', () => {
		const rubriker = { Vem: 'flyttstatus', Nr: 'kontakt_id', Dag: 'registrerad' };
		for (const vem of [
			'Anna Exempel',
			'anna@example.se',
			'070-174 06 05',
			'Ek, Anna',
			'x'.repeat(41)
		]) {
			const file = lines('Nr;Dag;Vem', `1;2024-01-02;Klar`, `2;2024-01-02;${vem}`);
			const prov = prova(file, { kolumner: [{ kalla: 'kontakter', rubriker }] });
			expect(prov.kolumner.at(-1)?.innehall).toEqual({ slag: 'olika', olika: 2 });
			expect(JSON.stringify(prov)).not.toContain(vem);
		}
		expect(JSON.stringify(prova(text))).not.toContain('Exempel');
	});
});

describe('a trial reading tells what the file would give', () => {
	const egna = readFileSync(`${faltmapp('egna-filer')}/Urval flyttkontakter 241008.csv`);
	const svar = (rubriker: Record<string, string | null>) => ({
		kolumner: [{ kalla: 'kontakter' as const, rubriker }]
	});

	test('as the overview will say it, at the last quarter that the register covers', () => {
		const prov = prova(egna, svar({ 'Personnr (SO)': 'kontakt_id' }));
		expect(prov).toMatchObject({ kalla: 'kontakter', fel: null, rader: 485, inlasta: 485 });
		expect(prov.kontakter).toMatchObject({
			kvartal: { id: '2024-K3' },
			registrerade: 321,
			nya: 22
		});
	});

	test('and otherwise when the columns are said to be others', () => {
		const prov = prova(egna, svar({ 'Personnr (SO)': 'kontakt_id', Familj: null }));
		expect(prov.kontakter?.registrerade).toBeGreaterThan(321);
	});

	test('and why, when it would give nothing', () => {
		expect(prova(egna)).toMatchObject({ kalla: null, kolumner: [], rader: 0 });
		const prov = prova(egna, svar({ 'E-postadress': 'kontakt_id' }));
		expect(prov.fel).toMatch(/E-postadress är kopplad som Kontakt-ID, men där står något/);
		expect(prov.fel).not.toContain('@');
	});

	test('with joined contacts as one household', () => {
		const text = lines('Kontakt-ID;Registrerad', '1;2024-01-02', '2;2024-07-02', '3;2024-09-30');
		expect(prova(text).kontakter).toMatchObject({ registrerade: 3, nya: 2 });
		const hushall = { sammanforda: [['1', '2']], avvisade: [] };
		expect(prova(text, { hushall }).kontakter).toMatchObject({ registrerade: 2, nya: 1 });
	});

	test('of the quarter that the page opens at, by the same rule', () => {
		const kvartal = (...dagar: string[]) =>
			prova(lines('Kontakt-ID;Registrerad', ...dagar.map((dag, i) => `${i};${dag}`))).kontakter
				?.kvartal.id;
		// Ten days of a quarter's end may be lacking, and no more: 20 September, and the 19th.
		expect(kvartal('2024-05-01', '2024-09-20')).toBe('2024-K3');
		expect(kvartal('2024-05-01', '2024-09-19')).toBe('2024-K2');
		// A register that begins in the midst of its only quarter tells of no quarter before it.
		expect(kvartal('2024-07-02', '2024-08-15')).toBe('2024-K3');
	});
});
