import { expect, test } from 'vitest';
import { type Atgard, type Skalsantal } from '$lib/catalogue/lists/atgarder';
import { mailto, paminnelse } from '$lib/catalogue/lists/paminnelse';
import { parseKvartal } from '$lib/domain/kvartal';
import { atgardslista, listnamn } from '$lib/ui/register/atgardslista';

const kvartal = parseKvartal('2024-K3')!;
const antal: Skalsantal = {
	obesvarad: 4,
	sent_svar: 0,
	status_utan_datum: 2,
	datum_utan_status: null,
	ska_tas_bort: 11
};

test('a reminder tells how many there are, what to do and by when', () => {
	expect(paminnelse('Åre', antal, antal, kvartal, '2024-09-30', '2024-10-22')).toEqual({
		amne: 'Registervård i CRM-systemet: Åre kommun, kvartal 3 2024',
		text: `Hej,

Det här väntade i registret för Åre kommun den 30 september 2024: 4 obesvarade, 2 flyttade utan flyttdatum, 11 att ta bort.

- Obesvarade (4): Svara, och för in svaret på kontaktkortet.
- Flyttat men flyttdatum saknas (2): För in flyttdatumet.
- Att ta bort (11): Ta bort kontakten: ingen aktivitet på fem år och inget nyhetsbrev.

Gör det senast den 22 oktober 2024. Listan med kontakt-id skickas separat.`
	});
	const { amne } = paminnelse('Regionen', antal, antal, kvartal, '2024-09-30', '2024-10-22');
	expect(amne).toContain('Regionen, kvartal 3 2024');
});

test('a reminder of what is seen to since tells both what there was that day and what is left', () => {
	const kvar = { ...antal, obesvarad: 2, status_utan_datum: 0 };
	const { text } = paminnelse('Åre', antal, kvar, kvartal, '2024-09-30', '2024-10-22');
	expect(text.split('\n').slice(2, -2)).toEqual([
		'Det här väntade i registret för Åre kommun den 30 september 2024: 4 obesvarade, 2 flyttade utan flyttdatum, 11 att ta bort. Enligt filen är 4 åtgärdade sedan dess.',
		'',
		'- Obesvarade (2 av 4 återstår): Svara, och för in svaret på kontaktkortet.',
		'- Att ta bort (11): Ta bort kontakten: ingen aktivitet på fem år och inget nyhetsbrev.'
	]);
});

test('it opens in a mail program as it is written, without recipient, and short enough for all of them', () => {
	const alla = { ...antal, sent_svar: 1234, datum_utan_status: 1234 };
	const kvar = {
		...alla,
		obesvarad: 1,
		sent_svar: 1233,
		datum_utan_status: 1233,
		ska_tas_bort: 10
	};
	const brev = paminnelse('Härjedalen', alla, kvar, kvartal, '2024-09-30', '2024-10-22');
	const adress = mailto(brev);
	expect(adress).toMatch(/^mailto:\?subject=[\w%.!~*'()-]+&body=[\w%.!~*'()-]+$/);
	const { searchParams } = new URL(adress.replaceAll('+', '%2B'));
	expect(searchParams.get('subject')).toBe(brev.amne);
	expect(searchParams.get('body')).toBe(brev.text.replaceAll('\n', '\r\n'));
	// Outlook and Windows take no more than 2 083 characters.
	expect(adress.length).toBeLessThan(2000);
});

const rad = (more: Partial<Atgard>): Atgard => ({
	kontakt_id: '1001',
	skal: 'obesvarad',
	registrerad: '2024-09-01',
	dag: '2024-09-02',
	gjort: null,
	sista_svarsdag: '2024-09-09',
	kommuner_bitar: 1 | 64,
	fil: 'kontakter.csv',
	rad: 7,
	...more
});

test('a list tells the contact, why, what to do, by when, and where it stands', () => {
	const utanDag = rad({
		kontakt_id: '1002',
		skal: 'status_utan_datum',
		dag: null,
		sista_svarsdag: null
	});
	expect(atgardslista([rad({}), utanDag], 'Berg').split('\r\n')).toEqual([
		'\ufeffAnsvarig;Kontakt-ID;Skäl;Att göra;Dag;Dagen är;Sista svarsdag;Registrerad;Fil;Rad',
		'Berg;1001;Obesvarade;Svara, och för in svaret på kontaktkortet.;2024-09-02;Bad om vägledning;2024-09-09;2024-09-01;kontakter.csv;7',
		'Berg;1002;Flyttat men flyttdatum saknas;För in flyttdatumet.;;;;2024-09-01;kontakter.csv;7',
		''
	]);
	expect(atgardslista([rad({ gjort: '2024-10-04' })], 'Berg')).toContain(
		'Berg;1001;Obesvarade;Inget mer: åtgärdad 2024-10-04.;2024-09-02;'
	);
	expect(listnamn('Åre', '2024-09-30')).toBe('att-folja-upp-are-2024-09-30.csv');
});

test('everybody’s list has a row for each who answers for the contact', () => {
	const rows = atgardslista([rad({})], null)
		.split('\r\n')
		.slice(1, -1);
	expect(rows.map((row) => row.split(';').slice(0, 2))).toEqual([
		['Berg', '1001'],
		['Åre', '1001']
	]);
});

test('a row that nobody is known to answer for is in everybody’s list, and names nobody', () => {
	const list = atgardslista([rad({ kommuner_bitar: null })], null);
	expect(list).toContain('\r\n;1001;Obesvarade;');
});

test('an id that says who it is stands in no list', () => {
	const list = atgardslista([rad({ kontakt_id: 'eva.exempel1@example.se' })], 'Åre');
	expect(list).not.toContain('exempel1');
	expect(list).toContain('\r\nÅre;;Obesvarade;');
});
