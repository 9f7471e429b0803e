import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { readInstallningar } from '$lib/installningar/fil';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import {
	medDialekt,
	medManader,
	medKolumner,
	medOrd,
	medSie,
	medUtfallTom
} from '$lib/installningar/tillagg';
import { readFileSync } from 'node:fs';
import { inskrivet, tolkat } from '$lib/import/rows/egnavarden';
import { gissadKalla } from '$lib/import/gissning/gissning';
import { SOURCE_IDS } from '$lib/catalogue/sources/source';
import { gissadeKolumner, kolumnval } from '$lib/import/gissning/kolumnval';
import { medVal, valFor, type Valkolumn } from '$lib/import/gissning/ordval';
import { sieKoppling, sieVarde } from '$lib/import/sie/sieval';
import { sparat } from '$lib/import/gissning/sparat';

const read = readInstallningar(
	/```json\n([\s\S]*?)```/.exec(readFileSync('docs/installningar.md', 'utf8'))![1]!
);
const EXEMPEL = (read as { installningar: Installningar }).installningar;

describe('what is kept', () => {
	test('is told in the words of the screens, group by group', () => {
		expect(
			sparat(EXEMPEL).map(({ rubrik, rader }) => [rubrik, ...rader.map(({ text }) => text)])
		).toEqual([
			['Kolumner', 'Kontakter: Ärende är Kontakt-ID, Kom in är Registrerad, Läge är Flyttstatus'],
			[
				'Ord',
				'Flyttstatus ”Klar”: Har flyttat',
				'Flyttstatus ”Vilande”: Har inte flyttat',
				'Typ ”Rådgivning”: Flyttvägledning',
				'Avtal ”TA-24”: Kompetensattraktion 2024',
				'Post ”Sajten”: Webbplattform tasteget.nu (Kompetensattraktion 2024)',
				'Kommun ”Storlien”: Åre',
				'Kommun ”Sundsvall”: Utanför länet'
			],
			[
				'Utfall utan månad',
				'Energikontoret 2024: till och med september\u00a02024',
				'Rader utan avtal 2025: till och med mars\u00a02025'
			],
			[
				'Nyckeltal per månad',
				'Besök på webbplatsen: kvartalet är summan av månaderna',
				'Följare: kvartalet är den senaste månaden'
			],
			[
				'Konton i SIE-filer',
				'5010, objekt P1: Kommunikation (Kompetensattraktion 2024)',
				'4010-4999: Magasinet Ta steget (Kompetensattraktion 2024)'
			],
			[
				'Hur filer läses',
				'export.csv: semikolon, rubrik på rad 3',
				'uppfoljning.xlsx: belopp i tusental kronor, år 2024'
			],
			['Hushåll', '1\u00a0hushåll sammanfört', '1\u00a0förslag avvisat']
		]);
	});

	test('can be removed one by one, until only what is typed is left', () => {
		const rader = sparat(EXEMPEL).flatMap(({ rader }) => rader);
		const left = rader.reduce((i, { utan }) => utan(i), EXEMPEL);
		const { lpix, befolkning, avtal, prognoser } = EXEMPEL;
		expect(left).toEqual({ ...INGA, lpix, befolkning, avtal, prognoser });
	});
});

describe('what is declared anew takes the place of what was said of the same thing', () => {
	test('headers, words, months and files', () => {
		const kolumner = {
			kalla: 'kontakter' as const,
			rubriker: { 'KOM IN': null, ärende: null, läge: null, 'intern kod': null }
		};
		expect(medKolumner(EXEMPEL, kolumner).kolumner).toEqual([kolumner]);
		const { flyttstatus } = medOrd(EXEMPEL, 'flyttstatus', {
			ord: 'KLAR',
			betyder: 'inte_flyttat'
		}).varden;
		expect(flyttstatus.map(({ ord }) => ord)).toEqual(['Vilande', 'KLAR']);
		const other = medOrd(EXEMPEL, 'poster', { avtal: '', ord: 'Sajten', post: 'Kommunikation' });
		expect(other.varden.poster).toHaveLength(2);
		const tom = { avtal: 'energikontoret', ar: 2024, tom: '2024-10' };
		expect(medUtfallTom(EXEMPEL, tom).utfall_tom).toEqual([EXEMPEL.utfall_tom[1], tom]);
		const senaste = { nyckeltal: 'besok pa webbplatsen', manader: 'senaste' } as const;
		expect(medManader(EXEMPEL, senaste).nyckeltal).toEqual([EXEMPEL.nyckeltal[1], senaste]);
		const andra = EXEMPEL.dialekt[1]!;
		expect(medDialekt(EXEMPEL, { fil: 'export.csv', rubrikrad: 2 }).dialekt).toEqual([
			andra,
			{ fil: 'export.csv', rubrikrad: 2 }
		]);
		expect(medDialekt(EXEMPEL, { fil: 'export.csv', avgransare: undefined }).dialekt).toEqual([
			andra
		]);
	});

	test('accounts: the new ties come first, and objects before their accounts', () => {
		const avtal = 'kompetensattraktion-2024';
		const nya = [
			{ konto: '5010', avtal, post: 'Kommunikation' },
			{ konto: '5010', objekt: { dim: 6, id: 'P1' }, avtal, post: 'Coworkingnätverk' }
		];
		expect(
			medSie(EXEMPEL, nya).sie.map(({ konto, objekt, post }) => [konto, objekt?.id, post])
		).toEqual([
			['5010', 'P1', 'Coworkingnätverk'],
			['5010', undefined, 'Kommunikation'],
			['4010-4999', undefined, 'Magasinet Ta steget']
		]);
	});

	test('every choice of every word gives settings that can be read', () => {
		const kolumner: Valkolumn[] = ['flyttstatus', 'typ', 'avtal', 'post', 'kommun'];
		for (const kolumn of kolumner)
			for (const avtal of kolumn === 'post' ? ['', 'kompetensattraktion-2024'] : [''])
				for (const { varde } of valFor(kolumn, avtal, AGREEMENTS)) {
					const made = medVal(INGA, { kolumn, ord: 'X', avtal }, varde);
					expect(readInstallningar(JSON.stringify(made))).toEqual({ installningar: made });
					expect(sparat(made)).toHaveLength(1);
				}
	});

	test('a SIE account is tied to a post, or an income to its financier', () => {
		const konto = {
			konto: '3010',
			namn: '',
			objekt: null,
			belopp_ore: { utfall: 0, budget: 0 },
			koppling: null
		};
		const avtal = 'kompetensattraktion-2024';
		for (const varde of ['Kommunikation', 'finansiar:näringslivet']) {
			const koppling = sieKoppling(konto, avtal, varde);
			const settings = medSie(INGA, [koppling]);
			expect(readInstallningar(JSON.stringify(settings))).toEqual({ installningar: settings });
			expect(sieVarde(koppling, 'energikontoret', AGREEMENTS)).toBe('');
			if (varde === 'Kommunikation') expect(sieVarde(koppling, avtal, AGREEMENTS)).toBe(varde);
			else expect(koppling).toMatchObject({ slag: 'intakt', motpart: 'näringslivet' });
		}
	});
});

describe('values that are typed', () => {
	test('are read as the cells of a file are', () => {
		const rader = [
			{ ar: '2025', procent: '3,125', kalla: 'Plan', utgava: '' },
			{ ar: '2024', procent: '−0.5 %', kalla: 'Plan', utgava: '2' },
			{ ar: '', procent: ' ', kalla: '', utgava: '' }
		];
		expect(tolkat(INGA, 'lpix', rader)).toMatchObject({
			installningar: {
				lpix: [
					{ ar: 2025, procent: 3.125 },
					{ ar: 2024, procent: -0.5 }
				]
			}
		});
		const antal = [{ kommun: 'Åre', ar: '2023', antal: '12 345', kalla: 'SCB', utgava: '' }];
		const read = tolkat(INGA, 'befolkning', antal) as { installningar: Installningar };
		expect(read.installningar.befolkning).toMatchObject([{ antal: 12345 }]);
		expect(inskrivet(read.installningar).befolkning).toMatchObject([{ antal: '12345' }]);
	});

	test('are told field by field when they cannot be', () => {
		const rader = [{ ar: '25', procent: 'tre', kalla: '', utgava: '' }];
		expect(tolkat(INGA, 'lpix', rader)).toEqual({
			fel: [
				'Rad 1: År är för litet eller för kort, minst 1900',
				'Rad 1: Procent ska vara ett tal',
				'Rad 1: Källa är tomt'
			]
		});
	});
});

describe('the screen where columns are tied', () => {
	const kolumner = (...rubriker: string[]) =>
		rubriker.map((rubrik) => ({
			rubrik,
			personlig: false,
			kolumn: null,
			prov: [],
			ifyllda: 1,
			olika: 0
		}));

	test('begins with the source that the headers are most like', () => {
		expect(gissadKalla(kolumner('Kontakt-nr', 'Registreringsdag', 'Flyttstatusar'))).toBe(
			'kontakter'
		);
		expect(gissadKalla(kolumner('Budgetposten', 'Utfallet', 'Perioden', 'Budgeten'))).toBe(
			'ekonomi'
		);
		expect(gissadKalla(kolumner('Kommunen', 'Antalet', 'År'))).toBe('befolkning');
	});

	test('proposes for a file that was not read, and tells what one that was is read as', () => {
		const list = kolumner('Kontakt-nr', 'Färg');
		expect([...gissadeKolumner('kontakter', list, false)]).toEqual([['Kontakt-nr', 'kontakt_id']]);
		expect([...gissadeKolumner('kontakter', list, true)]).toEqual([]);
	});

	test('proposes nothing that the values gainsay, and days and ids for what must be there', () => {
		const kolumn = (rubrik: string, prov: string[] | null) => ({
			rubrik,
			personlig: false,
			kolumn: null,
			prov,
			ifyllda: 3,
			olika: 3
		});
		const list = [
			kolumn('Ärende', ['A1', 'A2', 'A3']),
			kolumn('Kom in', ['2024-01-02', '2024-01-03']),
			kolumn('Kontaktväg', null),
			kolumn('Kommunval', null),
			kolumn('Flyttdag', ['2024-02-01'])
		];
		expect(Object.fromEntries(gissadeKolumner('kontakter', list, false))).toEqual({
			Ärende: 'kontakt_id',
			'Kom in': 'registrerad',
			Kommunval: 'kommuner',
			Flyttdag: 'flyttdatum'
		});
	});

	test('marks the columns a source must have', () => {
		const text = (kalla: 'kontakter' | 'ekonomi') => kolumnval(kalla).map((val) => val.text);
		expect(text('kontakter').slice(0, 3)).toEqual([
			'Kontakt-ID (krävs)',
			'Registrerad (krävs)',
			'Hushålls-ID'
		]);
		expect(text('ekonomi')).toContain('Ack utfall');
	});

	test.each(SOURCE_IDS)('names every column of %s in words, never by its id', (kalla) => {
		for (const { id, text } of kolumnval(kalla)) {
			expect(text, id).toMatch(/^\p{Lu}[\p{L} /-]+( \(krävs\))?$/u);
			expect(text, id).toMatch(/\p{Ll}/u);
		}
	});
});
