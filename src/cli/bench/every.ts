import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import { kvartal } from '$lib/domain/kvartal';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { assemble } from '$lib/import/assemble';
import { readFile } from '$lib/import/file';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { loadsOf } from '$lib/ui/loads';
import { median, type Line } from './table';

/** Quarters asked for first: planned and compiled then, as on a page that has been used a little. */
const FORST = 6;
const RUNS = 8;

/**
 * How long every measure of a quarter takes when all are asked for together, with these files
 * loaded: the browser's own engine, run by Node, since no page shows them all at once.
 */
export async function everyMeasure(what: string, files: string[], limit: number): Promise<Line> {
	const today = new Date().toISOString().slice(0, 10);
	const engine = await Engine.create(await openNodeDatabase(), kontextOf(INGA));
	const read = [];
	for (const path of files) read.push(readFile(basename(path), await readBytes(path), { today }));
	await engine.load(loadsOf(assemble(read)));
	const avtal = agreement('kompetensattraktion-2024', AGREEMENTS)!;
	const times: number[] = [];
	for (let i = 0; i < FORST + RUNS; i++) {
		const asked = kvartal(2021 + Math.floor(i / 4), 1 + (i % 4));
		const start = performance.now();
		await engine.readAll(MEASURE_IDS, { kvartal: asked, tom: asked.slut, avtal });
		times.push(performance.now() - start);
	}
	await engine.close();
	const measured = median(times.slice(FORST));
	return { what, measured, against: limit, unit: 'ms', limit: 1, runs: RUNS };
}
