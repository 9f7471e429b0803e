import { expect, test } from 'vitest';
import { AVSNITT } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';

test('a section that follows another follows one that every such report has', () => {
	const alla: Readonly<Record<string, Avsnitt>> = AVSNITT;
	const foljer = Object.values(alla).flatMap(({ efter = {} }) => Object.entries(efter));
	expect(foljer.length).toBeGreaterThan(0);
	const utan = foljer.filter(([form, id]) => !Object.hasOwn(alla[id]?.rapporter ?? {}, form));
	expect(utan).toEqual([]);
});
