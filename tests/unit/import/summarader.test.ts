import { describe, expect, it, test } from 'vitest';
import { arSumma } from '$lib/import/rows/summarader';
import { load } from './load';

describe('a post is a sum by its name', () => {
	test.each(
		'S:a|s:a kostnader|Summa|SUMMA|Summa:|Summa kostnader|Delsumma 1|Totalsumma|Totala kostnader|Kostnader totalt|Kostnader, totalt:|TOTALT|Total|Grand Total|Sum|Subtotal|Netto|Nettot|Netto: 2024|Resultat|Resultat före avsättning|Årets resultat|∑|Σ kostnader|– Summa –|Kostnader totalt: 2024'.split(
			'|'
		)
	)('%s', (post) => expect(arSumma(post)).toBe(true));
	test.each(
		'Kommunikation|Resultatuppföljning|Nettverk|Totalförsvar|Summering av året|Sommar|CRM|Nettokostnader per kommun|Personal totalt antal|@SUM(A1)'.split(
			'|'
		)
	)('%s is none', (post) => expect(arSumma(post)).toBe(false));
});

const HEAD = 'År;Period;Post;Budget;Utfall\n';
const posts = (text: string) => load(text).rows.map(({ post }) => post);

describe('an unknown post that is the sum of all the others', () => {
	it('is a footer on every one of its rows, and told', () => {
		const { report, koder, rows } = load(
			`${HEAD}2024;1;CRM;10;1\n2024;1;Webb;20;2\n2024;1;Verksamhetens kostnader;30;3\n2024;2;CRM;10;4\n2024;2;Verksamhetens kostnader;10;4\n`
		);
		expect(rows.map(({ post }) => post)).toEqual(['CRM', 'Webb', 'CRM']);
		expect(koder).toEqual(['4 fotrad Post', '6 fotrad Post']);
		expect(report).toMatchObject({ rader: 3, inlasta: 3, avvisade: 0 });
	});

	it('stands when it differs in one period or one kind of amount', () => {
		expect(
			posts(`${HEAD}2024;1;CRM;10;1\n2024;1;Webb;20;2\n2024;1;Verksamhetens kostnader;30;4\n`)
		).toHaveLength(3);
		expect(
			posts(`${HEAD}2024;1;CRM;10;1\n2024;1;Lokaler;10;1\n2024;2;Lokaler;10;1\n`)
		).toHaveLength(3);
	});

	it('gives way to a known one, and stands beside an unknown one, that is as much', () => {
		expect(posts(`${HEAD}2024;1;CRM;10;1\n2024;1;Lokaler;10;1\n`)).toEqual(['CRM']);
		expect(posts(`${HEAD}2024;1;Resor;10;1\n2024;1;Lokaler;10;1\n`)).toHaveLength(2);
	});

	it('stands when nothing but zeros speaks for it', () => {
		expect(posts(`${HEAD}2024;1;CRM;0;0\n2024;1;Lokaler;0;0\n`)).toHaveLength(2);
	});

	it('is one within which there are others too: then all of them are footers', () => {
		const text = `${HEAD}2024;1;CRM;10;1\n2024;1;Webb;20;2\n2024;1;Drift;30;3\n2024;1;Magasinet;5;4\n2024;1;Coworking;6;5\n2024;1;Insatser;11;9\n2024;1;Hela verksamheten;41;12\n`;
		const { rows, koder } = load(text);
		expect(rows.map(({ post }) => post)).toEqual(['CRM', 'Webb', 'Magasinet', 'Coworking']);
		expect(koder).toEqual(['4 fotrad Post', '7 fotrad Post', '8 fotrad Post']);
		// Without the last one nothing says that they are sums: they count, and are told.
		const utan = load(text.split('\n').slice(0, -2).join('\n'));
		expect(utan.rows).toHaveLength(6);
		expect(utan.koder).toEqual(['4 orimlig_storlek Post', '7 orimlig_storlek Post']);
	});

	it('is not told where a known post, or one above alone, is as much', () => {
		expect(
			load(`${HEAD}2024;1;Resor;10;1\n2024;1;Lokaler;20;2\n2024;1;CRM;30;3\n2024;1;Tryck;7;7\n`)
				.koder
		).toEqual([]);
		expect(load(`${HEAD}2024;1;Resor;10;1\n2024;1;Lokaler;10;1\n2024;1;Tryck;7;7\n`).koder).toEqual(
			[]
		);
	});

	it('is sought among its own year, agreement and slag', () => {
		const text =
			'Avtal;År;Period;Slag;Post;Utfall\nK 2024;2024;1;kostnad;CRM;10\nK 2024;2024;1;kostnad;Resor;20\nK 2024;2024;1;intäkt;Bidrag;30\nK 2024;2023;1;kostnad;Lokaler;30\nEnergikontoret;2024;1;kostnad;Lokaler;30\n';
		expect(posts(text)).toHaveLength(5);
	});
});

describe('a row is a sum by what stands where its account, kind or financier does', () => {
	const KOLUMNER = 'År;Period;Post;Slag;Kostnadsslag;Motpart;Konto;Text;Utfall\n';
	const rad = (ovrigt: string, utfall: number) => `2024;1;CRM;${ovrigt};${utfall}\n`;
	test.each([
		[';Summa;;;'],
		[';;;Totalt;'],
		[';;;;S:a'],
		['Delsumma;;;;'],
		['intäkt;;Totalt:;;'],
		['kostnad;;;;∑']
	])('%s', (ovrigt) => {
		const text = KOLUMNER + rad(';lön;;4010;Resa', 1) + rad(';;;4020;Hotell', 2) + rad(ovrigt, 3);
		const { rows, koder, report } = load(text);
		expect(rows.map(({ utfall_ore }) => utfall_ore)).toEqual([100, 200]);
		expect(koder).toEqual(['4 fotrad -']);
		expect(report).toMatchObject({ rader: 2, inlasta: 2 });
	});

	it('and by the whole of it: a text with the word in it is a text', () => {
		const texter = ['Total uppgradering', 'Summa summarum', 'Totalentreprenad', 'sum 4'];
		const text = KOLUMNER + texter.map((ord) => rad(`;;;4010;${ord}`, 1)).join('');
		expect(load(text).rows).toHaveLength(texter.length);
	});

	it('but a month that cannot be read is told as one, and a post may be called so', () => {
		const { koder } = load('År;Period;Post;Utfall\n2024;Totalt;CRM;1\n2024;1;CRM;1\n');
		expect(koder).toEqual(['2 ogiltigt_varde Period']);
	});
});

it('a post that an agreement has is no sum, whatever it is called', () => {
	expect(posts(`${HEAD}2024;1;CRM;10;1\n2024;1;Summa;10;1\n`)).toEqual(['CRM']);
	expect(
		posts(
			'År;Period;Slag;Post;Motpart;Utfall\n2024;1;intäkt;;Näringslivet;5\n2024;1;intäkt;;Summa;5\n'
		)
	).toHaveLength(1);
});
