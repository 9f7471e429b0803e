import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A room → the rooms it may import from, besides itself (arkitektur.md). */
const MAY_IMPORT: Record<string, readonly string[]> = {
	domain: [],
	styles: [],
	catalogue: ['domain'],
	// Workers with a fence around them, and what the browser is asked to trust.
	trustedworker: ['domain'],
	// The work as it is kept, and how two changes of it are put together.
	lager: [],
	installningar: ['catalogue', 'domain', 'lager'],
	engine: ['installningar', 'catalogue', 'domain', 'trustedworker'],
	import: ['installningar', 'catalogue', 'domain', 'trustedworker'],
	// What a report is made of; it says what a reader sees, and nothing of how.
	dokument: ['domain'],
	charts: ['dokument', 'domain'],
	// The small pictures beside figures, as shapes for every face.
	smabild: ['dokument', 'domain'],
	export: ['dokument', 'domain'],
	rapport: ['dokument', 'catalogue', 'domain', 'lager'],
	snapshot: ['rapport', 'dokument', 'catalogue', 'domain'],
	publicering: [
		...['snapshot', 'rapport', 'dokument', 'export', 'smabild', 'styles', 'catalogue', 'domain'],
		'trustedworker'
	],
	bildspel: ['rapport', 'dokument', 'catalogue', 'domain'],
	arbete: ['snapshot', 'publicering', 'rapport', 'installningar', 'catalogue', 'domain', 'lager'],
	ui: [
		...[
			'bildspel',
			'publicering',
			'snapshot',
			'arbete',
			'rapport',
			'dokument',
			'smabild',
			'styles'
		],
		'charts',
		...['engine', 'export', 'import', 'installningar', 'catalogue', 'domain', 'lager'],
		'trustedworker'
	],
	routes: [
		...['ui', 'bildspel', 'publicering', 'snapshot', 'arbete', 'rapport', 'dokument', 'styles'],
		...['charts', 'engine', 'export', 'import', 'installningar', 'catalogue', 'domain', 'lager']
	],
	// The commands compose the same rooms as the pages do, and no page.
	cli: [
		...[
			'tooling',
			'bildspel',
			'publicering',
			'snapshot',
			'arbete',
			'rapport',
			'dokument',
			'styles'
		],
		...['charts', 'engine', 'export', 'import', 'installningar', 'catalogue', 'domain', 'lager']
	],
	// What builds, serves and measures the program.
	tooling: ['engine', 'import', 'rapport', 'installningar', 'catalogue', 'domain'],
	// app.d.ts and the like: types of the framework, and what is done when the app starts.
	src: ['trustedworker', 'domain']
};
/** A package → the only rooms that may import it. */
const ONLY_IN: Record<string, readonly string[]> = {
	'@duckdb/duckdb-wasm': ['engine'],
	// The benchmark has these beside the program, too.
	'@duckdb/node-api': ['engine', 'tooling'],
	papaparse: ['import', 'tooling'],
	'@duckdb/node-bindings': ['engine'],
	fflate: ['import', 'export'],
	saxen: ['import'],
	echarts: ['charts'],
	marked: ['dokument'],
	idb: ['lager'],
	docx: ['export'],
	'write-excel-file': ['export'],
	'apache-arrow': ['engine', 'import']
};

/** The room of a file under src: the folder under lib, else the folder under src. */
function roomOf(file: string): string {
	const [first, second, third] = file.split('/');
	if (first !== 'src' || third === undefined) return second === undefined ? '' : 'src';
	if (second === 'lib') return file.split('/').length > 3 ? third : 'src';
	return second!;
}

/** What a file imports, types, workers, styles and dynamic imports too, as they are written. */
function importsOf(file: string, text: string): string[] {
	if (file.endsWith('.css'))
		return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map((match) => match[1]!);
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!).join('\n')
		: text;
	const modules = ts
		.preProcessFile(scripts, true, true)
		.importedFiles.map((found) => found.fileName);
	const urls = [...scripts.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)];
	const markup = file.endsWith('.svelte') ? text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g) : [];
	return [...new Set([...modules, ...[...urls, ...markup].map((match) => match[1]!)])];
}

/** The path that an import names, as it is written; null for a package. */
function pathOf(file: string, specifier: string): string | null {
	if (specifier.startsWith('$lib/')) return `src/lib/${specifier.slice('$lib/'.length)}`;
	return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null;
}

/** Why a file may not import what it does: one line for each. */
function violations(file: string, text: string): string[] {
	const room = roomOf(file);
	const allowed = MAY_IMPORT[room];
	if (!allowed) return [`${file}: the room ${room} is not in arkitektur.md`];
	return importsOf(file, text).flatMap((specifier) => {
		const path = pathOf(file, specifier);
		if (path?.startsWith('src/')) {
			const to = roomOf(path);
			return to === room || allowed.includes(to)
				? []
				: [`${file} imports ${specifier}: ${room} may not import ${to}`];
		}
		const owner = Object.keys(ONLY_IN).find(
			(name) => specifier === name || specifier.startsWith(`${name}/`)
		);
		return owner && !ONLY_IN[owner]!.includes(room)
			? [`${file} imports ${specifier}: only ${ONLY_IN[owner]!.join(' and ')} may`]
			: [];
	});
}

function sourceFiles(): string[] {
	return readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|mjs|svelte|css)$/.test(entry.name))
		.map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
}

test('the imports of every file in src go one way', () => {
	const files = sourceFiles();
	expect(files.length).toBeGreaterThan(50);
	expect(files.flatMap((file) => violations(file, readFileSync(file, 'utf8')))).toEqual([]);
});

/**
 * Files that import each other in a ring, types too: none of them can be read, or moved, without the others.
 * What a file fetches later, when it is needed, does not count.
 * @param texts what each file holds
 * @returns what is left when files that import nothing of it, or that nothing of it imports, are taken away
 */
function ring(texts: ReadonlyMap<string, string>): string[] {
	const left = new Map(
		[...texts].map(([file, text]) => {
			const atOnce = text.replace(/await import\([^)]*\)|import\([^)]*\)\.then/g, '');
			const named = importsOf(file, atOnce).flatMap(
				(one) => pathOf(file, one.split('?')[0]!) ?? []
			);
			return [
				file,
				named.flatMap((path) => {
					const found = ['', '.ts', '.js', '.svelte.ts'].map((end) => path + end);
					return found.find((one) => texts.has(one)) ?? [];
				})
			];
		})
	);
	for (let before = -1; before !== left.size;) {
		before = left.size;
		const used = new Set([...left.values()].flat());
		for (const [file, named] of left)
			if (!used.has(file) || !named.some((one) => left.has(one))) left.delete(file);
	}
	return [...left.keys()];
}

test('no files in src import each other in a ring', () => {
	const texts = new Map(sourceFiles().map((file) => [file, readFileSync(file, 'utf8')]));
	expect(ring(texts)).toEqual([]);
});

test('a ring is found, of types and components too, without what it stands beside', () => {
	const texts = new Map([
		['src/lib/ui/a.ts', "import type { B } from './B.svelte';"],
		['src/lib/ui/B.svelte', "<script>import { c } from '$lib/domain/c';</script>"],
		['src/lib/domain/c.ts', "import { a } from '../ui/a';"],
		['src/lib/domain/d.ts', "import { a } from '../ui/a';"],
		['src/lib/domain/e.ts', "void import('./f').then(console.log);"],
		['src/lib/domain/f.ts', "import { e } from './e';"]
	]);
	expect(ring(texts)).toEqual([...texts.keys()].slice(0, 3));
});

describe('what is written of the house', () => {
	const docs = ['README.md', 'CONTRIBUTING.md'].concat(
		readdirSync('docs', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.md'))
			.map((name) => posix.join('docs', name.replaceAll('\\', '/')))
	);

	test.each(docs)('%s names only files and folders that are there', (file) => {
		const named = readFileSync(file, 'utf8').match(/\bsrc\/[\w./-]*[\w]/g) ?? [];
		expect(named.filter((path) => !existsSync(path))).toEqual([]);
	});

	const rooms = Object.keys(MAY_IMPORT).filter((room) => room !== 'src');

	test('README tells of every room', () => {
		const text = readFileSync('README.md', 'utf8');
		expect(rooms.filter((room) => !new RegExp(`src/(lib/)?${room}\\b`).test(text))).toEqual([]);
	});

	test('CONTRIBUTING has every room in its map', () => {
		const text = readFileSync('CONTRIBUTING.md', 'utf8');
		expect(rooms.filter((room) => !new RegExp(`^ +\\S*\\b${room}/ `, 'm').test(text))).toEqual([]);
	});

	test('every folder is a room', () => {
		const folders = ['src', 'src/lib'].flatMap((at) =>
			readdirSync(at, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []))
		);
		expect(folders.filter((name) => name !== 'lib').sort()).toEqual([...rooms].sort());
	});
});

describe('the reading of imports', () => {
	test.each([
		['src/lib/domain/a.ts', "import type { X } from '$lib/catalogue/sources/source';", 'catalogue'],
		['src/lib/catalogue/a.ts', "import { x } from '../engine/engine';", 'engine'],
		['src/lib/engine/a.ts', "export * from '$lib/import/report/report';", 'import'],
		['src/lib/import/a.ts', "const x = await import('$lib/engine/engine');", 'engine'],
		['src/lib/installningar/a.ts', "import { y } from '$lib/import/personal';", 'import'],
		['src/lib/charts/a.ts', "let x: import('$lib/engine/rackvidd').Omfang;", 'engine'],
		['src/lib/import/a.ts', "new Worker(new URL('../ui/w.ts', import.meta.url))", 'ui'],
		['src/lib/ui/A.svelte', "<script>import P from '../../routes/+page.svelte'</script>", 'routes'],
		['src/lib/ui/A.svelte', "{#await import('../../cli/x')}{/await}", 'cli'],
		['src/routes/+page.ts', "import { main } from '../cli/berakna';", 'cli'],
		['src/lib/export/a.ts', "import { x } from '$lib/catalogue/reports/x';", 'catalogue'],
		['src/lib/ui/a.ts', "await import('write-excel-file/universal');", 'only export'],
		['src/lib/styles/a.css', "@import '../ui/b.css';", 'ui'],
		['src/lib/new/a.ts', '', 'new'],
		['src/lib/ui/a.ts', "import { Table } from 'apache-arrow';", 'engine and import'],
		['src/lib/import/a.ts', "import * as d from '@duckdb/duckdb-wasm/dist/x';", 'only engine'],
		['src/cli/a.mjs', "const echarts = require('echarts/core');", 'only charts']
	])('%s may not: %s', (file, text, told) => {
		expect(violations(file, text)).toEqual([expect.stringContaining(told)]);
	});

	test.each([
		[
			'src/lib/engine/a.ts',
			"import x from '$lib/catalogue/tables/a.sql?raw'; import 'apache-arrow';"
		],
		[
			'src/lib/ui/A.svelte',
			'<script lang="ts">import { read } from \'$lib/engine/engine\';</script>'
		],
		['src/routes/+layout.svelte', "<script>import '$lib/styles/base.css';</script>"],
		['src/cli/a.ts', "import { Engine } from '$lib/engine/engine'; import '$lib/import/file';"],
		['src/lib/domain/a.ts', "import x from './b'; import { z } from 'zod';"]
	])('%s may: %s', (file, text) => {
		expect(violations(file, text)).toEqual([]);
	});
});
