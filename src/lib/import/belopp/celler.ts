/** A cell of money as it stands in the file, until its unit is known. */
export interface Beloppscell {
	/** Row of the table being read. */
	row: number;
	/** Its place in the record. */
	index: number;
	text: string;
}

/** The amounts of a file by column or role, kept as text until the whole file has been seen. */
export class Beloppsceller {
	readonly #celler = new Map<string, Beloppscell[]>();

	take(id: string, row: number, index: number, text: string): void {
		if (text === '') return;
		const celler = this.#celler.get(id);
		if (celler) celler.push({ row, index, text });
		else this.#celler.set(id, [{ row, index, text }]);
	}

	of(id: string): readonly Beloppscell[] {
		return this.#celler.get(id) ?? [];
	}
}
