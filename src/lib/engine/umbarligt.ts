import type { Input, Measure, Umbarlig } from '$lib/catalogue/measures/measure';
import { uppraknade } from '$lib/domain/format';

/** The parts of a measure that cannot be told, because an input that it can do without is not loaded. */
export class Otalt<Row> {
	readonly #saknade: readonly Umbarlig<Row>[];
	readonly #namn: (input: Input) => string;

	/**
	 * @param has whether an input is loaded
	 * @param namn the name of an input
	 */
	constructor(
		{ umbarliga = [] }: Pick<Measure<Row>, 'umbarliga'>,
		has: (input: Input) => boolean,
		namn: (input: Input) => string
	) {
		this.#saknade = umbarliga.filter(({ input }) => !has(input));
		this.#namn = namn;
	}

	/** The rows that remain, with null in columns whose input is missing. */
	rader(rows: readonly Row[]): Row[] {
		return this.#saknade.reduce<Row[]>(
			(left, { kolumner, rader }) => {
				const kvar = rader ? left.filter(rader.kvar) : left;
				const tomma = Object.fromEntries(Object.keys(kolumner ?? {}).map((id) => [id, null]));
				return kvar.map((row) => ({ ...row, ...tomma }));
			},
			[...rows]
		);
	}

	/** Notes about what is missing, to stand beside the figures. */
	noter(): string[] {
		return this.#saknade.map(({ input, kolumner, rader }) => {
			const vad = [...Object.values(kolumner ?? {}), ...(rader ? [rader.utan] : [])];
			return `Kolumnen ${this.#namn(input)} finns inte i någon inläst fil. Därför saknas ${uppraknade(vad)}.`;
		});
	}

	/** Whether what contacts count as (`grupp`) is among what is missing. */
	galler(grupp: string): boolean {
		return this.#saknade.some(({ kolumner }) => Object.values(kolumner ?? {}).includes(grupp));
	}
}
