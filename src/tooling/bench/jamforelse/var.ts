import { readFileSync } from 'node:fs';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { assembleInStretches } from '$lib/import/columns/assemble';
import { readFile } from '$lib/import/file';
import type { ImportedFile } from '$lib/import/imported';
import { loadsOf } from '$lib/import/loads';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { KVARTAL, Rakning, TOM, type Svar } from './svar';

/** Solves the task with the program itself, in this process, including the start of its engine. */
export async function stegraknaren(files: readonly string[]): Promise<Svar> {
	const read: ImportedFile[] = [];
	for (const [i, file] of files.entries())
		read.push(readFile(`kontakter-${i}.csv`, readFileSync(file), { today: '2026-01-01' }));
	const engine = await Engine.create(await openNodeDatabase(), kontextOf(INGA));
	await engine.load(loadsOf(assembleInStretches(read.splice(0))));
	const { hushall_nu, hushall_per_kvartal, magasin_per_kvartal } = await engine.readAll(
		['hushall_nu', 'hushall_per_kvartal', 'magasin_per_kvartal'],
		{ kvartal: KVARTAL, tom: TOM, avtal: null }
	);
	if (
		hushall_nu?.status !== 'ready' ||
		hushall_per_kvartal?.status !== 'ready' ||
		magasin_per_kvartal?.status !== 'ready'
	)
		throw new Error(JSON.stringify({ hushall_nu, hushall_per_kvartal, magasin_per_kvartal }));
	const rakning = new Rakning();
	for (const rad of hushall_per_kvartal.rows)
		for (const handelse of ['registrerade', 'flyttade', 'nya_i_registret'] as const)
			rakning.addTill(rad.kvartal, handelse, rad[handelse]);
	for (const { kvartal, bestallningar } of magasin_per_kvartal.rows)
		rakning.addTill(kvartal, 'bestallningar', bestallningar);
	const { registrerade, flyttade, varav_utan_datum } = hushall_nu.rows[0]!;
	return rakning.svar({ registrerade, flyttade, utan_datum: varav_utan_datum });
}
