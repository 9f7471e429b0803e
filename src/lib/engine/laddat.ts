import type { Input, Inputs, Measure } from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { Otalt } from './umbarligt';

/** One source's rows to load. The importer's SourceData has this shape. */
export interface Load {
	source: SourceId;
	/** Declared columns that at least one file has. */
	columns: readonly string[];
	/** All rows, as one Arrow IPC stream or several, which may still be arriving. */
	ipc: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
	/** Names of the rows' files, by the number in the rows' `fil` column. */
	files: Readonly<Record<number, string>>;
}

/** What is loaded, apart from the rows: which inputs exist, and from which files. */
export class Laddat {
	readonly #loads: ReadonlyMap<SourceId, Omit<Load, 'ipc'>>;

	constructor(loads: readonly Load[] = []) {
		this.#loads = new Map(
			loads.map(({ source, columns, files }) => [source, { source, columns, files }])
		);
	}

	/** The sources that are loaded, in their declared order. */
	get kallor(): SourceId[] {
		return SOURCE_IDS.filter((id) => this.#loads.has(id));
	}

	/** Whether some loaded file has the input. */
	has(input: Input): boolean {
		const [source, column] = split(input);
		const load = this.#loads.get(source);
		return load !== undefined && (column === undefined || load.columns.includes(column));
	}

	/** Names of what a measure lacks; empty when it can be computed. */
	missing(measure: Measure, params: MeasureParams): string[] {
		if (measure.needsAgreement && !params.avtal) return ['avtal'];
		return this.lacking(measure.needs);
	}

	lacking(needs: Measure['needs']): string[] {
		const saknas = needs
			.filter((group) => !group.some((input) => this.has(input)))
			.map((group) => group.map(inputName).join(' eller '));
		// When a whole source is missing, its columns are not listed too.
		return saknas.filter((name) => !saknas.some((other) => name.startsWith(`${other}: `)));
	}

	otalt<R>(measure: Measure<R>): Otalt<R> {
		return new Otalt(measure, (input) => this.has(input), columnName);
	}

	/** Names of the files of some sources, by the number in their rows. */
	namn(sources: readonly SourceId[]): Readonly<Record<number, string>> {
		return Object.assign({}, ...sources.map((id) => this.#loads.get(id)?.files ?? {}));
	}

	/** Names of the files that a measure's answer was computed from. */
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

/** The title of a column: "Typ" for kontakter.typ. */
function columnName(input: Input): string {
	const [source, column] = split(input);
	return SOURCES[source].columns.find(({ id }) => id === column)!.title;
}
