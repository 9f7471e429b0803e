import type { Kontext } from '$lib/catalogue/measures/measure';
import { Engine } from '$lib/engine/engine';
import { nativeAvailable, openNativeDatabase } from '$lib/engine/native';
import { openNodeDatabase } from '$lib/engine/node';
import { loadsOf } from '$lib/import/loads';
import type { Dataset, ImportReport } from '$lib/import/report/report';
import { UsageError } from '../tooling/usage';
import { dataFiles } from './folder';

/** Engines that can compute the figures: the page's own, or native DuckDB. */
const MOTORER = { wasm: openNodeDatabase, native: openNativeDatabase };
export type Motor = keyof typeof MOTORER;

/** @throws UsageError when the engine does not exist or is not installed */
export function motorn(given = 'wasm'): Motor {
	const motor = (Object.keys(MOTORER) as Motor[]).find((one) => one === given);
	if (!motor)
		throw new UsageError(
			`--motor ${given} finns inte. Motorerna är ${Object.keys(MOTORER).join(' och ')}.`
		);
	if (motor === 'native' && !nativeAvailable())
		throw new UsageError(
			'--motor native går inte att använda: paketet @duckdb/node-api är inte installerat, eller finns inte för den här datorn. Kör npm ci, eller kör utan --motor. Siffrorna blir desamma.'
		);
	return motor;
}

/**
 * Reads a folder while an engine is starting, and then loads what was read.
 * @param read reads the folder; its errors are passed on
 */
export async function medMotor(
	motor: Motor,
	kontext: Kontext,
	mapp: string,
	read: () => Promise<Dataset<Iterable<Uint8Array>>>
): Promise<[ImportReport[], Engine]> {
	// Fails before anything is started if the folder does not exist.
	await dataFiles(mapp);
	const bada = [read(), MOTORER[motor]().then((db) => Engine.create(db, kontext))] as const;
	// Wait for both, even if the folder cannot be read: an engine that finished starting later would set
	// the exit code to 0.
	await Promise.allSettled(bada);
	const [dataset, engine] = await Promise.all(bada);
	await engine.load(loadsOf(dataset));
	return [dataset.reports, engine];
}
