import { KOMMUNER } from './kommun';
import { nyckel } from './nyckel';

const RADGIVNING = nyckel('rådgivning');
const LANET = ['jamtland', 'jamtlands'];
/** Each kommun as a word of a name, in the genitive too. */
const ORDEN = KOMMUNER.map(({ namn }) => ({ namn, ord: [nyckel(namn), nyckel(`${namn}s`)] }));

/**
 * The kommun whose advice a key figure tells of: the only one its name names, as a word of its own. null when
 * it does not tell of advice, or of none or several of the kommuner. "Jämtland Härjedalen" is the county.
 */
export function radgivningskommun(nyckeltal: string): string | null {
	if (!nyckel(nyckeltal).includes(RADGIVNING)) return null;
	const orden = nyckeltal
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map(nyckel)
		.filter((ord) => ord !== '' && ord !== 'och');
	const namnda = ORDEN.filter(({ namn, ord: egna }) =>
		orden.some(
			(ord, i) =>
				egna.includes(ord) && !(namn === 'Härjedalen' && LANET.includes(orden[i - 1] ?? ''))
		)
	);
	return namnda.length === 1 ? namnda[0]!.namn : null;
}
