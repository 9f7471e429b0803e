import {
	Bool,
	DateDay,
	Int32,
	Int64,
	makeVector,
	Table,
	tableToIPC,
	Utf8,
	vectorFromArray,
	type DataType,
	type Vector
} from 'apache-arrow';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { SOURCES } from '$lib/catalogue/sources/all';
import { tableColumns, type PhysicalColumn, type SourceId } from '$lib/catalogue/sources/source';
import { AGREEMENTS, agreement, defaultAgreement } from '$lib/catalogue/agreements/all';
import { toDays } from '$lib/domain/datum';
import { parseKvartal } from '$lib/domain/kvartal';
import { nyckel } from '$lib/domain/nyckel';
import type { Load } from '$lib/engine/laddat';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';

export type TestRow = Record<string, string | number | boolean | null>;

const ARROW: Record<PhysicalColumn['sql'], () => DataType> = {
	VARCHAR: () => new Utf8(),
	DATE: () => new DateDay(),
	BOOLEAN: () => new Bool(),
	INTEGER: () => new Int32(),
	BIGINT: () => new Int64()
};

function column({ name, sql }: PhysicalColumn, rows: TestRow[]): Vector {
	const values = rows.map((row) => row[name] ?? null);
	if (sql === 'BIGINT')
		return vectorFromArray(
			values.map((value) => (value === null ? null : BigInt(value as number))),
			new Int64()
		);
	if (sql === 'DATE')
		return vectorFromArray(
			values.map((value) =>
				value === null ? null : new Date(toDays(value as string) * 86_400_000)
			),
			new DateDay()
		);
	return vectorFromArray(values, ARROW[sql]());
}

/** Rows written by hand in a test, as the importer would hand them over. */
export function load(source: SourceId, rows: TestRow[], columns?: string[]): Load {
	const declared = SOURCES[source];
	const filled = rows.map((row, ordning): TestRow => {
		const folded = declared.columns
			.filter((c) => c.folded && typeof row[c.id] === 'string')
			.map((c) => [`${c.id}_nyckel`, nyckel(row[c.id] as string)]);
		return { ordning, fil: 0, rad: ordning + 2, ...row, ...Object.fromEntries(folded) };
	});
	const vectors = tableColumns(declared).map((c) => [c.name, column(c, filled)] as const);
	const table = new Table(Object.fromEntries(vectors));
	return {
		source,
		columns: columns ?? declared.columns.map(({ id }) => id),
		ipc:
			rows.length === 0 ? tableToIPC(emptyTable(vectors), 'stream') : tableToIPC(table, 'stream'),
		files: [`${source}.csv`]
	};
}

function emptyTable(vectors: readonly (readonly [string, Vector])[]): Table {
	return new Table(
		Object.fromEntries(
			vectors.map(([name, { type }]) => [name, makeVector({ type, length: 0 } as never)])
		)
	);
}

/** A cost of 2024, of a post. */
export function kostnad(post: string | null, more: TestRow): TestRow {
	return { ar: 2024, post, slag: 'kostnad', ...more };
}

/** A contact that is alone in its household, chose no kommun and has not moved. */
export function kontakt(id: string, registrerad: string, more: TestRow = {}): TestRow {
	return { kontakt_id: id, registrerad, typ: 'Flyttvägledning', kommuner_bitar: 0, ...more };
}

export function params(
	kvartal: string,
	more: { tom?: string; avtal?: string } = {}
): MeasureParams {
	const parsed = parseKvartal(kvartal)!;
	const avtal = more.avtal
		? agreement(more.avtal, AGREEMENTS)!
		: (defaultAgreement(parsed, AGREEMENTS) ?? null);
	return { kvartal: parsed, tom: more.tom ?? parsed.slut, avtal };
}

export async function openEngine(): Promise<Engine> {
	return Engine.create(await openNodeDatabase(), kontextOf(INGA));
}

/** The rows of a measure that must be ready. */
export async function rows(
	engine: Engine,
	id: BuiltMeasureId,
	p: MeasureParams
): Promise<unknown[]> {
	const result = await engine.read(id, p);
	if (result.status !== 'ready') throw new Error(`${id}: ${JSON.stringify(result)}`);
	return result.rows;
}
