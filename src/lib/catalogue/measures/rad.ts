import { z } from 'zod';
import type { Cellslag } from '$lib/domain/cellslag';
import type { Measure } from './measure';
import { tabell, type Matttabell, type Radkolumn, type Tabellkolumn } from './tabell';

// A measure whose table shows every field of its rows, in their order, declares them once: as columns.

/** The row of these columns. */
export type Rad<Kolumner extends readonly Radkolumn[]> = {
	[Kolumn in Kolumner[number] as Kolumn['id']]: Varde<Kolumn>;
};
type Varde<Kolumn> = Kolumn extends { varde: z.ZodType<infer Eget> }
	? Eget
	: Kolumn extends { slag: infer Slag extends Cellslag }
		? z.infer<(typeof VARDEN)[Slag]> | (Kolumn extends { kanSaknas: true } ? null : never)
		: never;

const VARDEN = {
	text: z.string(),
	antal: z.int(),
	tal: z.number(),
	procent: z.number().nullable(),
	kr: z.int(),
	ore: z.int().nullable()
} satisfies Record<Cellslag, z.ZodType>;

/** Declares a measure's columns, in the order of its rows' fields. */
export function kolumner<const Kolumner extends readonly Radkolumn[]>(
	...kolumner: Kolumner
): Kolumner {
	return kolumner;
}

/** The row and the table of a measure with these columns. */
export function radOchTabell<Kolumner extends readonly Radkolumn[]>(
	kolumner: Kolumner & readonly Tabellkolumn<Rad<Kolumner>>[],
	resten: Omit<Matttabell<Rad<Kolumner>>, 'kolumner'>
): Pick<Measure<Rad<Kolumner>>, 'row' | 'tabell'> {
	const falt = kolumner.map(({ id, slag, kanSaknas, varde }: Radkolumn) => [
		id,
		varde ?? (kanSaknas ? VARDEN[slag].nullable() : VARDEN[slag])
	]);
	return {
		row: z.strictObject(Object.fromEntries(falt)) as unknown as z.ZodType<Rad<Kolumner>>,
		tabell: tabell<Rad<Kolumner>>({ ...resten, kolumner })
	};
}
