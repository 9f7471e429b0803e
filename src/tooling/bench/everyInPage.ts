import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import { kvartal } from '$lib/domain/kvartal';
import { openBrowserDatabase } from '$lib/engine/browser';
import { Engine } from '$lib/engine/engine';
import { Importer } from '$lib/import/worker/client';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { loadsOf } from '$lib/import/loads';

/**
 * Runs in the browser: loads the files, and asks for all measures of one quarter after another.
 * @returns milliseconds for each quarter
 */
export async function measureEvery(
	files: File[],
	engineUrl: string,
	quarters: number
): Promise<number[]> {
	const importer = new Importer();
	await importer.read(files);
	const engine = await Engine.create(await openBrowserDatabase(engineUrl), kontextOf(INGA));
	await engine.load(loadsOf(await importer.commit()));
	const avtal = agreement('kompetensattraktion-2024', AGREEMENTS)!;
	const times: number[] = [];
	for (let i = 0; i < quarters; i++) {
		const asked = kvartal(2021 + Math.floor(i / 4), 1 + (i % 4));
		const start = performance.now();
		const results = await engine.readAll(MEASURE_IDS, { kvartal: asked, tom: asked.slut, avtal });
		times.push(performance.now() - start);
		if (results.hushall_nu?.status !== 'ready') throw new Error('The files gave no figures.');
	}
	return times;
}

Object.assign(window, { measureEvery });
