import { describe, expect, it, test } from 'vitest';
import { kontakter } from '$lib/catalogue/sources/kontakter';
import { BLANK } from '$lib/import/columns/columns';
import { fromDays } from '$lib/domain/datum';
import { parseDatum } from '$lib/import/cells/datum';
import { parseKommun, parseKommuner } from '$lib/import/cells/kommun';
import { parsePeriod } from '$lib/import/cells/period';
import { parseBelopp, parseDecimal, parseHeltal, parseProcent } from '$lib/import/cells/tal';
import { parseJaNej, valReader } from '$lib/import/cells/val';
import { isPersonal } from '$lib/catalogue/sources/personal';

const iso = (text: string) => (parseDatum(text) === BLANK ? null : fromDays(parseDatum(text)));

describe('a date', () => {
	test.each([
		['2024-03-01', '2024-03-01'],
		['20240301', '2024-03-01'],
		['2024-03-01 14:53', '2024-03-01'],
		['2024-03-01 14:53:18', '2024-03-01'],
		['2024-03-01T14:53:18', '2024-03-01'],
		['2024-03-01T14:53:18Z', '2024-03-01'],
		['2024-03-01T23:30:00Z', '2024-03-02'],
		['2024-07-01T21:59:59.999Z', '2024-07-01'],
		['2024-07-01T22:00:00Z', '2024-07-02'],
		['2024-12-31T23:00:00Z', '2025-01-01'],
		['01.03.2024', '2024-03-01'],
		['1.3.2024', '2024-03-01'],
		['1/3 2024', '2024-03-01'],
		['01/03/2024', '2024-03-01'],
		['31/12/2024', '2024-12-31'],
		['45352', '2024-03-01'],
		['32874', '1990-01-01'],
		['80000', '2119-01-11'],
		['29/2 2024', '2024-02-29']
	])('%s is %s', (text, expected) => expect(iso(text)).toBe(expected));

	test.each([
		'2023-02-29',
		'2024-13-01',
		'12/31/2024',
		'1989-12-31',
		'1900-01-01',
		'20000',
		'32873',
		'19999',
		'80001',
		'2024',
		'01/03/24',
		'igår',
		'2024-03-01 25:00',
		'0000-00-00',
		'2024-03-01x',
		'-'
	])('%s is none', (text) => expect(iso(text)).toBeNull());

	it('in UTC is the day in Stockholm, summer and winter, as Intl has it', () => {
		const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
		for (let hour = 0; hour < 24 * 366 * 3; hour += 5) {
			const time = new Date(Date.UTC(2023, 0, 1, hour, 59)).toISOString();
			expect(iso(time)).toBe(stockholm.format(new Date(time)));
		}
	});
});

describe('an amount', () => {
	test.each([
		['1505000', 150500000],
		['1 505 000,00', 150500000],
		['1\u00a0505\u00a0000', 150500000],
		['1\u202f505\u202f000,5', 150500050],
		['1.505.000,00', 150500000],
		['1.505.000', 150500000],
		['1.505', 150500],
		["1'505'000.50", 150500050],
		['1505,5', 150550],
		['1505.5', 150550],
		['1,505,000.25', 150500025],
		['1 505 kr', 150500],
		['1505kr', 150500],
		['1 505 tkr', 150500000],
		['1,505 tkr', 150500],
		['1,50512 tkr', 150512],
		['-1 505', -150500],
		['\u22121 505', -150500],
		['\u20111 505', -150500],
		['\u20131 505', -150500],
		['1 505-', -150500],
		['(1 505)', -150500],
		['(1 505 kr)', -150500],
		['-1 505 kr', -150500],
		['0', 0],
		['-0', 0],
		['90071992547409,91', 9007199254740991]
	])('%s is %s öre', (text, ore) => expect(parseBelopp(text)).toBe(ore));

	test.each([
		'1,505',
		'1505.555',
		'0.505',
		'1,500',
		'1 50',
		'1.50.000',
		'--5',
		'(-5)',
		'-',
		'ca 5',
		'1e6',
		'900719925474099100',
		'5 mkr',
		'1.505 000,00.1'
	])('%s is none', (text) => expect(parseBelopp(text)).toBeNaN());
});

describe('other numbers', () => {
	it('percent takes dot and comma as decimals, at most three', () => {
		expect(['3,2', '3.25', '1.505', '1,505', '-0,5', '3,2 %'].map(parseProcent)).toEqual([
			3200, 3250, 1505, 1505, -500, 3200
		]);
		expect(parseProcent('1,5055')).toBeNaN();
	});
	it('an index of lpix has a dot as decimal, a key figure as thousands', () => {
		expect(parseDecimal('1.505', 'decimal')).toBe(1505000);
		expect(parseDecimal('1.505', 'tusental')).toBe(1505000000);
		expect(parseDecimal('105,31', 'decimal')).toBe(105310000);
	});
	it('whole numbers take thousands and zero decimals only', () => {
		expect(['127 387', '127.387', '2024,0'].map(parseHeltal)).toEqual([127387, 127387, 2024]);
		expect(parseHeltal('2,5')).toBeNaN();
		expect(parseHeltal('3000000000')).toBeNaN();
	});
});

describe('words', () => {
	it('yes and no come in all their forms', () => {
		expect(['Ja', 'J', 'yes', 'SANT', 'True', '1', 'x'].map(parseJaNej)).toEqual(Array(7).fill(1));
		expect(['Nej', 'n', 'No', 'falskt', 'FALSE', '0', ''].map(parseJaNej)).toEqual(
			Array(7).fill(0)
		);
		expect(parseJaNej('kanske')).toBeNull();
	});
	it('a kommun is known by name, genitive, code and both', () => {
		for (const text of ['Åre', 'ÅRE', 'åre kommun', '2321', '2321 Åre', 'Åres kommun', ' are '])
			expect(parseKommun(text)?.namn, text).toBe('Åre');
		for (const text of ['Bergs kommun', 'Bergs', 'Berg', '2326'])
			expect(parseKommun(text)?.namn, text).toBe('Berg');
		for (const text of ['Sundsvall', '2326 Åre', '232', 'Åre Berg'])
			expect(parseKommun(text), text).toBeNull();
	});
	it('chosen kommuner come with any separator, and only the unknown part is dropped', () => {
		const all = ['Åre, Berg', 'Åre;Berg', 'Åre/Berg', 'Åre | Berg', 'Åre\nBerg', 'Berg,Åre,Åre'];
		for (const text of all)
			expect(parseKommuner(text), text).toEqual({ bitar: 65, okanda: [], utanfor: false });
		expect(parseKommuner('Åre, Sundsvall')).toEqual({
			bitar: 64,
			okanda: ['Sundsvall'],
			utanfor: false
		});
		const utanfor = { bitar: 0, utanfor: true };
		expect(parseKommuner('Sundsvall')).toEqual({ ...utanfor, okanda: ['Sundsvall'] });
		expect(parseKommuner('Umeå', () => null)).toEqual({ ...utanfor, okanda: [] });
		for (const text of ['Hela länet', 'Vet ej', '', ' , '])
			expect(parseKommuner(text), text).toEqual({ bitar: 0, okanda: [], utanfor: false });
	});
	it('a period comes as month, name, date or the books’ 13th', () => {
		for (const text of [
			'2024-03',
			'202403',
			'2403',
			'mars 2024',
			'Mars 2024',
			'2024-03-31',
			'31/3 2024',
			'03/2024',
			'3.2024'
		])
			expect(parsePeriod(text, BLANK), text).toBe(202403);
		expect(parsePeriod('202413', BLANK)).toBe(202413);
		expect(parsePeriod('3', 2024)).toBe(202403);
		expect(parsePeriod('mars', 2024)).toBe(202403);
		for (const text of ['3', 'mars', '202414', '2024-00', '2024', 'K1 2024'])
			expect(parsePeriod(text, BLANK), text).toBe(BLANK);
	});
	it('an open list keeps a word it does not know', () => {
		const typ = kontakter.columns.find(({ id }) => id === 'typ');
		const status = kontakter.columns.find(({ id }) => id === 'flyttstatus');
		if (!typ || !status) throw new Error('no such column');
		expect(['magasin', 'BÅDA', '', 'annat'].map(valReader(typ))).toEqual([
			'Magasin',
			'Båda',
			'Flyttvägledning',
			null
		]);
		expect(['Har flyttat', 'moved', 'Planerar', ''].map(valReader(status))).toEqual([
			'flyttat',
			'flyttat',
			'Planerar',
			''
		]);
	});
});

describe('a header', () => {
	test.each([
		'Förnamn',
		'E-post 2',
		'Mobil (privat)',
		'Kontaktpersons namn',
		'Personnr',
		'homePhoneNumber',
		'Tel2',
		'Postnr och ort',
		'Anteckningar',
		'Kommentar (intern)',
		'Födelsedatum',
		'Contact'
	])('%s is personal', (header) => expect(isPersonal(header)).toBe(true));
	test.each([
		'Kampanj',
		'Kontaktsätt',
		'Antal kontakter',
		'Sorteringsordning',
		'KONTO_ID',
		'Enhet',
		'Telemarknad?'
	])('%s is not', (header) => expect(isPersonal(header)).toBe(false));
});
