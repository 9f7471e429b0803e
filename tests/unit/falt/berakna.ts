import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { underlaget } from '$lib/catalogue/measures/kandtill';
import { sistaTackta } from '$lib/domain/kvartal';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import type { Dataset, ImportReport } from '$lib/import/report/report';
import { kontextOf } from '$lib/installningar/kontext';
import { Installningar } from '$lib/installningar/schema';
import { loadsOf } from '$lib/import/loads';
import { paramsOf, parseArguments } from '../../../src/cli/arguments';
import { readFolder } from '../../../src/cli/folder';

/** What a folder of files gives at a quarter, as the command line computes it. */
export interface Utfall {
	reports: ImportReport[];
	/** The rows of a ready measure; null when it is missing. */
	rader: (id: BuiltMeasureId) => Promise<Record<string, unknown>[] | null>;
	/** What a measure lacks. */
	saknas: (id: BuiltMeasureId) => Promise<readonly string[]>;
	/** The quarter that the page opens at, when it is read on a day. */
	oppnar: (idag: string) => Promise<string | undefined>;
	/** What is said beside a measure's figures. */
	noter: (id: BuiltMeasureId) => Promise<readonly string[]>;
	/** Every problem code of a file, or of all. */
	koder: (fil?: string) => string[];
}

/** A folder under tests/fixtures/falt. */
export function faltmapp(namn: string): string {
	return fileURLToPath(new URL(`../../fixtures/falt/${namn}`, import.meta.url));
}

/**
 * One engine for the tests of a file: reads a folder as the command line does.
 * @returns reads the folder at a quarter, with an agreement and settings if given
 */
export function medMotor() {
	let engine: Engine;
	beforeAll(async () => {
		engine = await Engine.create(
			await openNodeDatabase(),
			kontextOf(Installningar.parse({ version: 1 }))
		);
	});
	afterAll(() => engine.close());
	return async (
		mapp: string,
		kvartal: string,
		{
			avtal,
			tom,
			installningar = {}
		}: { avtal?: string; tom?: string; installningar?: object } = {}
	): Promise<Utfall> => {
		const settings = Installningar.parse({ version: 1, ...installningar });
		const kontext = kontextOf(settings);
		const asked = Object.entries({ data: mapp, kvartal, avtal, tom }).flatMap(([name, value]) =>
			value === undefined ? [] : [`--${name}`, value]
		);
		const params = paramsOf(parseArguments(asked), kontext.avtalen);
		const dataset: Dataset = await readFolder(mapp, settings);
		await engine.load(loadsOf(dataset), kontext);
		const read = (id: BuiltMeasureId) => engine.read(id, params);
		return {
			reports: dataset.reports,
			rader: async (id) => {
				const result = await read(id);
				return result.status === 'ready' ? (result.rows as Record<string, unknown>[]) : null;
			},
			saknas: async (id) => {
				const result = await read(id);
				return result.status === 'missing' ? result.saknas : [];
			},
			oppnar: async (idag) => {
				const reach = underlaget(await engine.rackvidder(idag));
				return reach ? sistaTackta(reach.rackvidd).id : undefined;
			},
			noter: async (id) => {
				const result = await read(id);
				return result.status === 'ready' ? result.provenance.notes : [];
			},
			koder: (fil) =>
				dataset.reports
					.filter((report) => fil === undefined || report.fil === fil)
					.flatMap(({ meddelanden }) => meddelanden.map(({ kod }) => kod))
		};
	};
}
