import { expect, test } from 'vitest';
import { kortkommando, KORTKOMMANDON, tangentnamn, type Tryck } from '$lib/ui/hitta/kortkommandon';

const tryck = (key: string, mer: Partial<Tryck> = {}): Tryck => ({
	...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
	...mer
});

test('a key asks for something where it is heard, and nowhere else', () => {
	expect(kortkommando(tryck('k', { ctrlKey: true }), 'sidor')).toBe('sok');
	expect(kortkommando(tryck('K', { metaKey: true }), 'sidor')).toBe('sok');
	expect(kortkommando(tryck('k', { ctrlKey: true }), 'kommentaren')).toBe('lank');
	expect(kortkommando(tryck('k', { ctrlKey: true }), 'rapporten')).toBeNull();
	expect(kortkommando(tryck('k', { ctrlKey: true, altKey: true }), 'sidor')).toBeNull();
	expect(kortkommando(tryck('k'), 'sidor')).toBeNull();
	expect(
		kortkommando(tryck('8', { code: 'Digit8', ctrlKey: true, shiftKey: true }), 'kommentaren')
	).toBe('lista');
	expect(kortkommando(tryck('('), 'kommentaren')).toBeNull();
});

test('a question mark is one however the keyboard writes it', () => {
	expect(kortkommando(tryck('?', { shiftKey: true }), 'sidor')).toBe('kortkommandon');
	expect(kortkommando(tryck('?'), 'sidor')).toBe('kortkommandon');
});

test('Shift tells undo from do again', () => {
	const med = { ctrlKey: true };
	expect(kortkommando(tryck('z', med), 'rapporten')).toBe('angra');
	expect(kortkommando(tryck('Z', { ...med, shiftKey: true }), 'rapporten')).toBe('gor_om');
	expect(kortkommando(tryck('y', med), 'rapporten')).toBe('gor_om');
});

test('letters and signs alone do nothing when they are turned off; the other keys still do', () => {
	expect(kortkommando(tryck('h'), 'sidor')).toBe('hjalp');
	expect(kortkommando(tryck('h'), 'sidor', true)).toBeNull();
	expect(kortkommando(tryck('?'), 'sidor', true)).toBeNull();
	expect(kortkommando(tryck('k', { ctrlKey: true }), 'sidor', true)).toBe('sok');
	expect(kortkommando(tryck('ArrowLeft', { shiftKey: true }), 'sidor', true)).toBe('forra_kvartal');
});

test('no two things in a place have the same key', () => {
	for (const omrade of new Set(KORTKOMMANDON.map((en) => en.omrade))) {
		const namn = KORTKOMMANDON.filter((en) => en.omrade === omrade).flatMap(({ tangenter }) =>
			tangentnamn(tangenter, false).split(' eller ')
		);
		expect(new Set(namn).size, omrade).toBe(namn.length);
	}
});

test('the keys are written as the keyboard has them', () => {
	expect(tangentnamn(KORTKOMMANDON[0].tangenter, false)).toBe('Ctrl + K');
	expect(tangentnamn(KORTKOMMANDON[0].tangenter, true)).toBe('⌘ + K');
});
