import { expect, test } from 'vitest';
import { kvarIFilerna } from '$lib/import/report/kvarifilerna';
import { loadAll } from './load';

const kvar = (...filer: string[]) => kvarIFilerna(loadAll(filer).reports);
const kontakter = (rubrik: string, ...ord: string[]) =>
	`Kontakt-ID;Registrerad;${rubrik}\n${ord.map((ett, i) => `${i};2024-01-0${(i % 9) + 1};${ett}`).join('\n')}\n`;

test('a word that is guessed and changes a figure remains to be tied', () => {
	expect(kvar(kontakter('Ärendetyp', 'Jobb', 'Jobb', 'Magasin'))).toEqual([
		'Koppla ”Jobb” (2\u00a0rader) i fil0.csv: tills dess räknas kontakterna som flyttvägledning'
	]);
	expect(kvar(kontakter('Ärendetyp', 'A', 'B', 'C', 'D'))).toEqual([
		'Koppla 4\u00a0ord (4\u00a0rader) i fil0.csv: tills dess räknas kontakterna som flyttvägledning'
	]);
});

test('statuses and kommuner that are not known are mostly as they should be', () => {
	expect(kvar(kontakter('Flyttstatus', 'Ny', 'Flyttat'))).toEqual([]);
	expect(kvar(kontakter('Kommun', 'Sundsvall', 'Åre'))).toEqual([]);
});

test('so does what is not counted until it is answered, and a file that was not read', () => {
	expect(
		kvar(
			'Avtal;År;Period;Post;Utfall\nOkänt avtal;2024;1;Webb;5\n',
			'År;Post;Utfall\n2024;Webb;5\n',
			'Nyckeltal;Period;Värde\nBesök;2024-01;5\nBesök;2024-02;6\n',
			'Artikel;Saldo\nPanna;3\n'
		)
	).toEqual([
		'fil3.csv är inte inläst',
		'Koppla ”Okänt avtal” (1\u00a0rad) i fil0.csv: tills dess räknas raderna inte i något avtal',
		'Säg till och med när utfallet i fil1.csv gäller: tills dess räknas det inte',
		'Säg hur månader blir kvartal i fil2.csv: tills dess räknas de inte'
	]);
});

test('a word that several files have is tied once', () => {
	expect(kvar(kontakter('Ärendetyp', 'Jobb'), kontakter('Typ', 'Jobb', 'Jobb', 'Annat'))).toEqual([
		'Koppla ”Jobb” och ”Annat” (4\u00a0rader) i fil0.csv och fil1.csv: tills dess räknas kontakterna som flyttvägledning'
	]);
});
