import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A room → the rooms it may import from, besides itself (arkitektur.md). */
const MAY_IMPORT: Record<string, readonly string[]> = {
	domain: [],
	catalogue: ['domain'],
	worker: ['domain'],
	// The work as it is kept, and how two changes of it are put together.
	lager: [],
	installningar: ['catalogue', 'domain', 'lager'],
	engine: ['installningar', 'catalogue', 'domain', 'worker'],
	import: ['installningar', 'catalogue', 'domain', 'worker'],
	charts: ['catalogue', 'domain'],
	// A report brings what is written in it, as a tree.
	export: ['arbete', 'domain'],
	snapshot: ['catalogue', 'domain'],
	// What is published, and its pages.
	publicering: ['styles', 'domain'],
	arbete: ['snapshot', 'publicering', 'installningar', 'catalogue', 'domain', 'lager'],
	styles: [],
	ui: [
		...['styles', 'charts', 'engine', 'export', 'import', 'snapshot', 'arbete'],
		...['publicering', 'installningar', 'catalogue', 'domain', 'lager']
	],
	routes: [
		...['ui', 'styles', 'charts', 'engine', 'export', 'import', 'snapshot', 'arbete'],
		...['publicering', 'installningar', 'catalogue', 'domain', 'lager']
	],
	cli: [
		...['ui', 'styles', 'charts', 'engine', 'export', 'import', 'snapshot', 'arbete'],
		...['publicering', 'installningar', 'catalogue', 'domain', 'lager']
	],
	// app.d.ts and the like: types of the framework, and what is done when the app starts.
	src: ['worker', 'domain']
};
/** A package → the only rooms that may import it. */
const ONLY_IN: Record<string, readonly string[]> = {
	'@duckdb/duckdb-wasm': ['engine'],
	papaparse: ['import'],
	fflate: ['import', 'export'],
	saxen: ['import'],
	echarts: ['charts'],
	marked: ['arbete'],
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

/** Why a file may not import what it does: one line for each. */
function violations(file: string, text: string): string[] {
	const room = roomOf(file);
	const allowed = MAY_IMPORT[room];
	if (!allowed) return [`${file}: the room ${room} is not in arkitektur.md`];
	return importsOf(file, text).flatMap((specifier) => {
		const path = specifier.startsWith('$lib/')
			? `src/lib/${specifier.slice('$lib/'.length)}`
			: specifier.startsWith('.')
				? posix.join(posix.dirname(file), specifier)
				: null;
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

describe('the reading of imports', () => {
	test.each([
		['src/lib/domain/a.ts', "import type { X } from '$lib/catalogue/sources/source';", 'catalogue'],
		['src/lib/catalogue/a.ts', "import { x } from '../engine/engine';", 'engine'],
		['src/lib/engine/a.ts', "export * from '$lib/import/report';", 'import'],
		['src/lib/import/a.ts', "const x = await import('$lib/engine/engine');", 'engine'],
		['src/lib/installningar/a.ts', "import { y } from '$lib/import/personal';", 'import'],
		['src/lib/charts/a.ts', "let x: import('$lib/engine/result').Result<1>;", 'engine'],
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
