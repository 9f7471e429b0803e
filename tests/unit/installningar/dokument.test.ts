import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readInstallningar } from '$lib/installningar/fil';
import { Installningar } from '$lib/installningar/schema';

const text = readFileSync('docs/installningar.md', 'utf8');

test('the document’s example is a settings file with something of everything', () => {
	const example = /```json\n([\s\S]*?)```/.exec(text)![1]!;
	const read = readInstallningar(example);
	expect(read).toEqual({ installningar: JSON.parse(example) });
	expect(Object.keys(JSON.parse(example))).toEqual(Object.keys(Installningar.shape));
});

test('the document tells of every field', () => {
	for (const key of Object.keys(Installningar.shape)) expect(text).toMatch(`\`${key}\``);
});
