import { nyckel } from '$lib/domain/nyckel';
import { parseKommun } from '../cells/kommun';

/** A region that is a sum of others: the county, the country. */
export function arSumma(cell: string): boolean {
	return (
		/^(?:\d\d|SE\d*)(?:\s+\p{L}.*)?$/u.test(cell) ||
		/\p{L}\s+län$/iu.test(cell) ||
		/^(?:summa|totalt?|samtliga|alla)(?:kommuner|lanet|riket)?$/.test(nyckel(cell)) ||
		/^(?:(?:hela)?(?:riket|sverige|landet|lanet)|jamtland(?:harjedalen)?|regionjamtlandharjedalen)$/.test(
			nyckel(cell)
		)
	);
}

/** Whether a cell names a kommun, in the county or elsewhere, by code: "0114 Upplands Väsby". */
export function arKommun(cell: string): boolean {
	return /^\d{4}\s+\p{L}|^(?!19|20)\d{4}$/u.test(cell) || parseKommun(cell) !== null;
}
