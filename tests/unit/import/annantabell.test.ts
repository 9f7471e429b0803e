import { describe, expect, test } from 'vitest';
import { load } from './load';

const POSTER = 'Post;Period;Budget;Utfall\nKommunikation;2024-01;1000;100\n';

describe('a header further down in a file', () => {
	test.each([
		['Post;Period;Utfall;Budget', 'the columns in another order'],
		['Period;Post;Utfall;', 'fewer columns'],
		['Kontakt-ID;Registrerad;Kommun;', 'another source'],
		['Post;Jan;Feb;Mar', 'months as columns'],
		['Post;Projekt;Utfall tom sep;Budget', 'columns of no name']
	])('begins another table, whose rows are refused and told: %s', (huvud) => {
		const { rows, koder, report } = load(`${POSTER}\n${huvud}\nWebb;7;8;9\nCRM;7;8;9\n`);
		expect(rows.map(({ post }) => post)).toEqual(['Kommunikation']);
		expect(koder).toEqual(['4 fotrad -', '5 fel_antal_falt -', '6 fel_antal_falt -']);
		expect(report).toMatchObject({ rader: 3, inlasta: 1, avvisade: 2 });
	});

	test.each([
		'Post;Period;Budget;Utfall',
		'post;PERIOD;budget;utfall;',
		'Budgetpost;Månad;Budget;Bokfört',
		'Finansiär;Period;Budget;Utfall',
		'Post;Period;;Utfall'
	])('that is the own once more is passed by: %s', (huvud) => {
		const { rows, koder } = load(`${POSTER}\n${huvud}\nWebb;2024-02;8;9\n`);
		expect(rows.map(({ post, period }) => [post, period])).toEqual([
			['Kommunikation', 202401],
			['Webb', 202402]
		]);
		expect(koder).toEqual(['4 fotrad -']);
	});

	test('after another table, begins the own rows again', () => {
		const { rows } = load(
			`${POSTER}\nÅr;Procent\n2024;2,5\n\nPost;Period;Budget;Utfall\nWebb;2024-02;8;9\n`
		);
		expect(rows.map(({ post }) => post)).toEqual(['Kommunikation', 'Webb']);
	});

	test.each([
		'Aktivitet;2024-02;;',
		'Aktivitet;feb 2024;1;2',
		'Insats;feb 2024;1;2',
		'Utfall;2024-02;;3'
	])('is no row whose post is called as a column is: %s', (rad) => {
		const { koder } = load(`${POSTER}${rad}\nWebb;2024-03;8;9\n`);
		expect(koder).toEqual([]);
	});
});
