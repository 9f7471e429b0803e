import type { Cellvarde, Exporttabell, Kolumntyp } from '$lib/dokument/tabell';

/** Excel shows them as its own language does: a space between thousands and a decimal comma in Swedish. */
const FORMAT = { antal: '#,##0', kr: '#,##0', procent: '0.0##%', dag: 'yyyy-mm-dd' };
/** No number is shown with more decimals: it keeps them all the same. */
const FLEST_DECIMALER = 2;

/**
 * How a cell's number is shown; its signs are no language's, and each reader sees its own. Kronor are whole, as
 * on the page, and the cell keeps its öre. What is counted or measured in a unit of its row has the decimals of
 * its row, so that 28 users are 28.
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

/** So many decimals a number has, of those that are shown. */
function decimaler(value: Cellvarde | undefined): number {
	if (typeof value !== 'number') return 0;
	return Number(value.toFixed(FLEST_DECIMALER)).toString().split('.')[1]?.length ?? 0;
}

export function isNumber(typ: Kolumntyp): boolean {
	return typ !== 'text' && typ !== 'dag';
}
