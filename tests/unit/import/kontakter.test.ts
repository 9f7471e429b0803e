import { describe, expect, it, test } from 'vitest';
import { load } from './load';

const HEADER =
	'Kontakt-ID;Registrerad;Typ;Vald kommun;Vägledning begärd;Flyttstatus;Status ändrad;Flyttdatum;Första återkoppling;Nyhetsbrev;Magasin beställt';
const contact = (cells: Record<number, string>) =>
	Array.from({ length: 11 }, (_, i) => cells[i] ?? { 0: '1', 1: '2024-01-10' }[i] ?? '').join(';');
const one = (cells: Record<number, string>) => load(`${HEADER}\n${contact(cells)}\n`);

describe('a contact', () => {
	test.each([
		[{ 0: '', 2: 'Båda' }, 'saknar_nyckel Kontakt-ID'],
		[{ 1: 'igår' }, 'ogiltig_registrerad Registrerad'],
		[{ 1: '', 2: 'Båda' }, 'ogiltig_registrerad Registrerad'],
		[{ 1: '' }, 'ogiltig_registrerad Registrerad']
	])('%o is not loaded', (cells, problem) => {
		const { report, koder, dataset } = one(cells);
		expect(koder).toEqual([`2 ${problem}`]);
		expect(report).toMatchObject({ rader: 1, inlasta: 0, avvisade: 1 });
		// Nothing is known of contacts then, which is not that there are none.
		expect(dataset.sources).toEqual([]);
	});

	test.each([
		[{ 2: 'Annat' }, 'ogiltigt_varde Typ', { typ: 'Flyttvägledning' }],
		[{ 3: 'Åre, Sundsvall' }, 'okand_kommun Vald kommun', { kommuner_bitar: 64 }],
		[{ 4: '2024-02-30' }, 'ogiltigt_datum Vägledning begärd', { vagledning_begard: undefined }],
		[
			{ 8: '2024-01-09' },
			'svar_fore_forfragan Första återkoppling',
			{ forsta_aterkoppling: undefined }
		],
		[
			{ 4: '2024-02-01', 8: '2024-01-09' },
			'svar_fore_forfragan Första återkoppling',
			{ forsta_aterkoppling: undefined }
		],
		[{ 9: 'kanske' }, 'ogiltigt_varde Nyhetsbrev', { nyhetsbrev: undefined }],
		[{ 10: '31/2 2024' }, 'ogiltigt_datum Magasin beställt', { magasin_ja: undefined }]
	])('%o is loaded with the value left blank', (cells, problem, values) => {
		const { report, koder, rows } = one(cells);
		expect(koder).toEqual([`2 ${problem}`]);
		expect(report).toMatchObject({ rader: 1, inlasta: 1, avvisade: 0 });
		expect({
			...Object.fromEntries(Object.keys(values).map((k) => [k, undefined])),
			...rows[0]
		}).toMatchObject(values);
	});

	it('answered between the registration and the request keeps its answer, and the other way round', () => {
		for (const cells of [
			{ 4: '2024-02-01', 8: '2024-01-31' },
			{ 4: '2024-01-02', 8: '2024-01-09' }
		]) {
			const { koder, rows } = one(cells);
			expect(koder).toEqual([]);
			expect(rows[0]?.forsta_aterkoppling).toBe(cells[8]);
		}
	});

	test.each([
		[{ 5: 'Flyttat', 7: '2024-01-09' }, 'flytt_fore_registrering Flyttdatum', '2024-01-09'],
		[{ 5: 'Flyttat', 7: '2026-11-16' }, 'framtida_datum Flyttdatum', '2026-11-16'],
		[{ 5: 'Flyttat', 6: '2024-05-01' }, 'status_utan_datum Flyttdatum', undefined],
		[{ 5: 'Planerar', 7: '2024-05-01' }, 'datum_utan_status Flyttstatus', '2024-05-01']
	])('%o is loaded as it is, flagged', (cells, problem, flyttdatum) => {
		const { koder, rows } = one(cells);
		expect(koder).toEqual([`2 ${problem}`]);
		expect(rows[0]?.flyttdatum).toBe(flyttdatum);
	});

	it('whose move date cannot be read is told as unreadable and as undated', () => {
		const { koder } = one({ 5: 'Flyttat', 7: 'i maj' });
		expect(koder).toEqual(['2 ogiltigt_datum Flyttdatum', '2 status_utan_datum Flyttdatum']);
	});

	it('with everything right has no problems and every value', () => {
		const { koder, rows, dataset } = one({
			2: 'båda',
			3: '2321 Åre / Bergs kommun',
			5: 'Inflyttad',
			6: '2024-06-01',
			7: '2024-05-01',
			8: '2024-01-10',
			9: 'Ja',
			10: '2024-02-01'
		});
		expect(koder).toEqual([]);
		expect(rows[0]).toMatchObject({
			typ: 'Båda',
			kommuner_bitar: 65,
			flyttstatus: 'flyttat',
			status_andrad: '2024-06-01',
			nyhetsbrev: true,
			magasin_datum: '2024-02-01',
			magasin_ja: true
		});
		expect(dataset.sources[0]?.columns).not.toContain('hushall_id');
	});

	it('without a type column is Flyttvägledning', () => {
		expect(load('ID;Registrerad\n1;2024-01-01\n').rows[0]?.typ).toBe('Flyttvägledning');
	});

	it('problem of one kind is listed a thousand times and then counted', () => {
		const rows = Array.from({ length: 1500 }, (_, i) => `${i};igår`).join('\n');
		const { report } = load(`ID;Registrerad\n${rows}`);
		expect(report.avvisade).toBe(1500);
		expect(report.meddelanden).toHaveLength(1001);
		expect(report.meddelanden[0]).toMatchObject({ rad: null, kod: 'ogiltig_registrerad' });
		expect(report.meddelanden[0]?.konsekvens).toContain('500 rader');
	});
});
