import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SRC = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((fil) => `src/${fil}`);
const text = (fil: string) => readFileSync(fil, 'utf8');
const stil = (fil: string) => text(fil).split('<style>')[1] ?? '';

test('a table’s look is said in its style sheet, and by no component that draws one', () => {
	const egna = SRC.filter((fil) => fil.endsWith('.svelte')).filter((fil) =>
		/border-(spacing|collapse)|thead th \{|(td|th:first-child) \{[^}]*(border-bottom: 1px|position: sticky)/.test(
			stil(fil)
		)
	);
	expect(egna).toEqual([]);
});

test('what fields, lists and the parts of a page look like is said in the style sheets alone', () => {
	const egna = SRC.filter((fil) => fil.endsWith('.svelte')).filter((fil) =>
		/list-style|accent-color|\.(fel|liten|lista|kantad|panel) \{[^}]*(color:|border|list-style)/.test(
			stil(fil)
		)
	);
	expect(egna).toEqual([]);
});

test('a colour that is written outside the colours’ style sheet is one of them', () => {
	const farger = (css: string) => [...css.matchAll(/(?:#|%23|')([0-9a-f]{6})(?=['";%}\s)]|$)/gi)];
	const alla = new Set(
		farger(text('src/lib/styles/colours.css')).map(([, hex]) => hex!.toLowerCase())
	);
	const andra = [
		...['static/favicon.svg', 'static/manifest.webmanifest'],
		...SRC.filter((fil) => /^src\/(lib|routes)\/.*\.(ts|svelte|css)$/.test(fil))
	].flatMap((fil) =>
		farger(text(fil))
			.map(([, hex]) => `${fil} ${hex!.toLowerCase()}`)
			.filter((en) => !alla.has(en.split(' ')[1]!))
	);
	expect(andra).toEqual([]);
});
