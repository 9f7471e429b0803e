import type { ColumnType } from '$lib/catalogue/sources/source';
import type { HeaderMatch } from '../header/header';
import { columnOf } from './address';

/** Cells of one column merged over several rows. Only the first of them has the value. */
export interface Sammanslagen {
	column: number;
	/** Row numbers, first = 1, both included. */
	forsta: number;
	sista: number;
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/gi;
const CELLS_END = new TextEncoder().encode('sheetData');

/** A sheet's cells that are merged over several rows, which the XML lists after the cells. */
export function sammanslagna(bytes: Uint8Array): Sammanslagen[] {
	let at = bytes.length - CELLS_END.length;
	while (at > 0 && !CELLS_END.every((byte, i) => bytes[at + i] === byte)) at--;
	const tail = new TextDecoder().decode(bytes.subarray(Math.max(at, 0)));
	return [...tail.matchAll(MERGED)]
		.map(([, column = '', forsta, sista]) => ({
			column: columnOf(column),
			forsta: Number(forsta),
			sista: Number(sista)
		}))
		.filter(({ forsta, sista }) => sista > forsta);
}

/** Column types with numbers: a merged number is for all its rows together, and must not be counted in each. */
const TAL: ReadonlySet<ColumnType> = new Set(['belopp', 'decimal', 'procent']);

/** Fills each row of a table with what is merged over it: the post, the agreement, the household. */
export class Ifyllning {
	readonly #kommande: Sammanslagen[];
	#nu: (Sammanslagen & { text: string })[] = [];

	/** @param rubrikrad the header's record number: merged cells above or in it are ignored */
	constructor(merged: readonly Sammanslagen[], { source, fields }: HeaderMatch, rubrikrad: number) {
		// Rows that shared an id would count as one: only the last.
		const ensam = source.alla ? undefined : source.key?.find((id) => id.endsWith('_id'));
		const delade = source.columns.flatMap(({ id, type }) =>
			TAL.has(type) || id === ensam || id === 'antal' ? [] : (fields.get(id) ?? [])
		);
		this.#kommande = merged
			.filter(({ column, forsta }) => forsta > rubrikrad && delade.includes(column))
			.sort((a, b) => b.forsta - a.forsta);
	}

	/** @param record a row that is not blank, as wide as the header */
	fyll(record: string[], rad: number): void {
		while ((this.#kommande.at(-1)?.forsta ?? Infinity) <= rad) {
			const ny = this.#kommande.pop()!;
			if (ny.forsta === rad) this.#nu.push({ ...ny, text: record[ny.column] ?? '' });
		}
		if (this.#nu.length === 0) return;
		this.#nu = this.#nu.filter(({ sista }) => sista >= rad);
		for (const { column, text } of this.#nu) if (record[column] === '') record[column] = text;
	}
}
