import { expect, test } from 'vitest';
import { Problems } from '$lib/import/report/problems';
import { load } from './load';

const HEADER = 'Kontakt-ID;Registrerad;Flyttdatum';
const idn = (...lines: string[]) =>
	load([HEADER, ...lines].join('\n')).report.meddelanden.map(
		({ kod, rad, kontakt_id }) => `${rad} ${kod} ${kontakt_id ?? '-'}`
	);

test('a problem in a row of contacts tells the contact’s id, loaded or not', () => {
	expect(
		idn('K1;2024-01-01;', 'K2;2024-01-02;i påskas', 'K3;igår;', ';2024-01-03;', 'K1;2024-01-04;')
	).toEqual([
		'2 dubblett_id K1',
		'3 ogiltigt_datum K2',
		'4 ogiltig_registrerad K3',
		'5 saknar_nyckel -'
	]);
});

test('an id that is an address or a personal number is not told', () => {
	expect(
		idn('anna@example.se;2024-01-01;?', '19121212-1212;igår;', '7;2024-01-01;2023-01-01;extra')
	).toEqual(['2 ogiltigt_datum -', '3 ogiltig_registrerad -', '4 fel_antal_falt -']);
});

test('a text where the id should be is not told: the row may have shifted', () => {
	expect(idn('bor i Åre sedan 2019;igår;', 'Exempel;2024-01-01;?')).toEqual([
		'2 ogiltig_registrerad -',
		'3 ogiltigt_datum -'
	]);
});

test('rows beyond those listed are told of by their number', () => {
	const problems = new Problems();
	for (let rad = 1; rad <= 1200; rad++) problems.add('ogiltigt_datum', rad, 'Flyttdatum', 'Nej.');
	const [first, ...listed] = problems.messages();
	expect(first).toMatchObject({ rad: null, kolumn: 'Flyttdatum', antal: 200 });
	expect(listed).toHaveLength(1000);
});
