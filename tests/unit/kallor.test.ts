import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS } from '$lib/catalogue/sources/source';
import { kallor, minsta } from '../../src/cli/kallor/dokument';
import { load } from './import/load';

test('docs/kallor.md is what npm run kallor writes', () => {
	expect(readFileSync('docs/kallor.md', 'utf8')).toBe(kallor());
});

test.each(SOURCE_IDS)('the smallest file of %s that it shows is read without a problem', (id) => {
	const { report } = load(minsta(SOURCES[id]));
	expect(report).toMatchObject({ kalla: id, rader: 1, inlasta: 1, meddelanden: [] });
});
