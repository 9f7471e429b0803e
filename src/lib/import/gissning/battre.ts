import { parseKommuner } from '../cells/kommun';
import type { Filkolumn } from '../header/filkolumner';

/** The day that every contact has, and the days that only some have. */
const ALLA_HAR = 'registrerad';
const NAGRA_HAR: ReadonlySet<string> = new Set([
	'vagledning_begard',
	'status_andrad',
	'flyttdatum',
	'forsta_aterkoppling',
	'senaste_aktivitet'
]);

/**
 * Swaps guesses made by names where the cells show that the columns are the other way round: the day that
 * every row has is the registration, and only the kommuner that were chosen are several in one cell.
 * @param lika header → column, guessed by names
 */
export function battre(
	kolumner: readonly Filkolumn[],
	lika: ReadonlyMap<string, string>
): Map<string, string> {
	const battre = new Map(lika);
	const byt = (hellre: Filkolumn | undefined, id: string) => {
		const nu = [...battre].find(([, one]) => one === id)?.[0];
		if (!hellre || nu === hellre.rubrik) return;
		const annat = battre.get(hellre.rubrik);
		battre.set(hellre.rubrik, id);
		if (nu === undefined) return;
		if (annat === undefined) battre.delete(nu);
		else battre.set(nu, annat);
	};
	const som = (id: string) => kolumner.find(({ rubrik }) => battre.get(rubrik) === id);
	const rader = Math.max(0, ...kolumner.map(({ ifyllda }) => ifyllda));
	const hel = ({ ifyllda }: Filkolumn) => ifyllda * 20 >= rader * 19;
	const registrerad = som(ALLA_HAR);
	if (registrerad && !hel(registrerad))
		byt(
			kolumner.find((one) => NAGRA_HAR.has(battre.get(one.rubrik) ?? '') && hel(one)),
			ALLA_HAR
		);
	const inflyttad = som('inflyttningskommun');
	const valda = som('kommuner');
	if (inflyttad && harFlera(inflyttad) && !(valda && harFlera(valda))) byt(inflyttad, 'kommuner');
	return battre;
}

/** Whether some cell has several kommuner. */
function harFlera({ prov }: Filkolumn): boolean {
	return (prov ?? []).some((cell) => {
		const { bitar } = parseKommuner(cell);
		return (bitar & (bitar - 1)) !== 0;
	});
}
