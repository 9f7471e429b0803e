import type { Input, Inputs, Measure, MeasureParams } from '$lib/catalogue/measures/measure';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { Otalt } from './umbarligt';

/** One source's rows on their way in. The importer's SourceData has this shape. */
export interface Load {
	source: SourceId;
	/** Declared columns that stand in at least one file. */
	columns: readonly string[];
	/** An Arrow IPC stream of all rows, or several, which may be on their way. */
	ipc: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
	/** Names of the files the rows come from, by the number the rows' `fil` column tells. */
	files: Readonly<Record<number, string>>;
}

/** What is loaded, but for the rows: which inputs there are, and the files they come from. */
export class Laddat {
	readonly #loads: ReadonlyMap<SourceId, Omit<Load, 'ipc'>>;

	constructor(loads: readonly Load[] = []) {
		this.#loads = new Map(
			loads.map(({ source, columns, files }) => [source, { source, columns, files }])
		);
	}

	/** The sources there are, in their order. */
	get kallor(): SourceId[] {
		return SOURCE_IDS.filter((id) => this.#loads.has(id));
	}

	/** Whether an input stands in a loaded file. */
	has(input: Input): boolean {
		const [source, column] = split(input);
		const load = this.#loads.get(source);
		return load !== undefined && (column === undefined || load.columns.includes(column));
	}

	/** What is missing for a measure, as it is called; empty when it can be computed. */
	missing(measure: Measure, params: MeasureParams): string[] {
		if (measure.needsAgreement && !params.avtal) return ['avtal'];
		return this.lacking(measure.needs);
	}

	lacking(needs: Measure['needs']): string[] {
		const saknas = needs
			.filter((group) => !group.some((input) => this.has(input)))
			.map((group) => group.map(inputName).join(' eller '));
		// Without the source at all, its columns need not be told one by one.
		return saknas.filter((name) => !saknas.some((other) => name.startsWith(`${other}: `)));
	}

	otalt<R>(measure: Measure<R>): Otalt<R> {
		return new Otalt(measure, (input) => this.has(input), columnName);
	}

	/** Names of the files of some sources, by the number that their rows tell. */
	namn(sources: readonly SourceId[]): Readonly<Record<number, string>> {
		return Object.assign({}, ...sources.map((id) => this.#loads.get(id)?.files ?? {}));
	}

	/** Names of the files that a measure has read. */
	filer(measure: Measure, inputs: Inputs, params: MeasureParams): string[] {
		const read = measure.files?.(inputs, params);
		return measure.sources.flatMap((source) =>
			Object.entries(this.namn([source]))
				.filter(([number]) => read === undefined || read.includes(Number(number)))
				.map(([, name]) => name)
		);
	}
}

function split(input: Input): [SourceId, string | undefined] {
	return input.split('.') as [SourceId, string | undefined];
}

function inputName(input: Input): string {
	const [source, column] = split(input);
	return column ? `${source}: ${columnName(input)}` : source;
}

/** The title of a column, as "Typ" of kontakter.typ. */
function columnName(input: Input): string {
	const [source, column] = split(input);
	return SOURCES[source].columns.find(({ id }) => id === column)!.title;
}
