import { describe, expect, test } from 'vitest';
import { load } from './load';

/** What the rows' outcomes are, in öre; undefined where nothing is counted. */
const utfall = (text: string) => load(text).rows.map((row) => row.utfall_ore);

describe('a column that says what the amounts are counted in', () => {
	test('gives all rows its unit when its values agree, and says so', () => {
		const text = 'Post;Period;Utfall;Enhet\nWebb;2024-01;1,5;tkr\nKansli;2024-01;20;tkr\n';
		expect(utfall(text)).toEqual([150_000, 2_000_000]);
		const { report, koder } = load(text);
		expect(koder).toEqual(['- enhet Enhet']);
		expect(report.meddelanden[0]!.konsekvens.replaceAll('\u00a0', ' ')).toBe(
			'Läst som tusental kronor (× 1 000), eftersom kolumnen Enhet säger tkr.'
		);
		expect(report.okanda_kolumner).toEqual([]);
	});

	test('says it of the months of a row too, and of a row that leaves it out', () => {
		expect(
			utfall('Post;Enhet;2024-01;2024-02\nWebb;tkr;1;2\nKansli;;3;4\n').filter(Boolean)
		).toEqual([100_000, 200_000, 300_000, 400_000]);
	});

	test('says it row by row when its values differ; a row that leaves it out counts nothing', () => {
		const text =
			'Post;Period;Utfall;Enhet\nWebb;2024-01;1500;kr\nKansli;2024-01;20;tkr\nResor;2024-01;7;\n';
		expect(utfall(text)).toEqual([150_000, 2_000_000, undefined]);
		expect(load(text).koder.sort()).toEqual(['- enhet Enhet', '4 ogiltigt_varde Utfall']);
	});

	test('gives way to a unit in the header of the amounts, which is nearer', () => {
		expect(utfall('Post;Period;Utfall (mnkr);Enhet\nWebb;2024-01;2;tkr\n')).toEqual([200_000_000]);
	});

	test('is none when it holds units of the office', () => {
		const text =
			'Post;Period;Utfall;Enhet\nWebb;2024-01;1500;Regional utveckling\nKansli;2024-01;2;tkr\n';
		expect(utfall(text)).toEqual([150_000, 200]);
		expect(load(text).report.okanda_kolumner).toEqual(['Enhet']);
	});
});
