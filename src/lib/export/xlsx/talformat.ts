import type { Cellvarde, Exporttabell, Kolumntyp } from '$lib/dokument/tabell';

/** Excel shows these in its own language: in Swedish with a space between thousands and a decimal comma. */
const FORMAT = { antal: '#,##0', kr: '#,##0', procent: '0.0##%', dag: 'yyyy-mm-dd' };
/** No number shows more decimals; the cell keeps them all. */
const FLEST_DECIMALER = 2;

/**
 * The number format of a cell. Its signs are language-neutral, so each reader sees the own language's. Kronor
 * show whole, as on the page, while the cell keeps its öre. A column whose unit differs by row has the
 * decimals of the row, so that 28 users are 28.
 */
export function formatOf(
	k: number,
	rad: readonly Cellvarde[],
	{ kolumner }: Pick<Exporttabell, 'kolumner'>
): string | undefined {
	const { typ, ord } = kolumner[k]!;
	switch (typ) {
		case 'text':
			return undefined;
		case 'kr':
			return ord
				? `${FORMAT.kr}" ${ord.plus}";${FORMAT.kr}" ${ord.minus}";"${ord.noll}"`
				: FORMAT.kr;
		case 'tal': {
			const radens = rad.filter((_, i) => kolumner[i]!.typ === 'tal');
			return medDecimaler(Math.max(...radens.map(decimaler)));
		}
		default:
			return FORMAT[typ];
	}
}

const medDecimaler = (antal: number) => FORMAT.antal + (antal > 0 ? `.${'0'.repeat(antal)}` : '');

/** The number of shown decimals that a number has. */
function decimaler(value: Cellvarde | undefined): number {
	if (typeof value !== 'number') return 0;
	return Number(value.toFixed(FLEST_DECIMALER)).toString().split('.')[1]?.length ?? 0;
}

export function isNumber(typ: Kolumntyp): boolean {
	return typ !== 'text' && typ !== 'dag';
}
