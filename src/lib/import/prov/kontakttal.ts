import { fromDays, toDays, type IsoDate } from '$lib/domain/datum';
import { kvartalAv, sistaTackta, type Kvartal } from '$lib/domain/kvartal';
import { sammanforda } from '../hushall/sammanforda';
import { rader, tal, text, type Rad } from '../cells/radceller';
import type { CountingRows } from '../duplicates/settled';

/** What a register gives, shown to a user who is asked whether it is read right: Registrerade of matt.md. */
export interface Kontakttal {
	/** The last quarter that the register covers. */
	kvartal: Kvartal;
	/** Households registered by the end of the quarter. */
	registrerade: number;
	/** How many of them were registered in the quarter. */
	nya: number;
}

/**
 * @param grupper contact ids that have been joined to households
 * @param today the day of import
 */
export function kontakttal(
	files: readonly CountingRows[],
	grupper: readonly (readonly string[])[],
	today: IsoDate
): Kontakttal {
	const columns = sammanforda(files, grupper);
	const joined = files.map((file, i) => {
		const table = columns ? new Map(file.loaded.table).set('hushall_id', columns[i]!) : null;
		return table ? { ...file, loaded: { ...file.loaded, table } } : file;
	});
	const kvartal = sistaKvartalet(joined, today);
	const [start, slut] = [toDays(kvartal.start), toDays(kvartal.slut)];
	const first = new Map<string, number>();
	for (const rad of rader(joined)) {
		const dag = registrerad(rad, slut);
		const id = text(rad, 'hushall_id') || `\n${text(rad, 'kontakt_id')}`;
		if (dag !== null && dag <= slut) first.set(id, Math.min(dag, first.get(id) ?? dag));
	}
	const nya = [...first.values()].filter((dag) => dag >= start).length;
	return { kvartal, registrerade: first.size, nya };
}

/** The day from which the contact counts in its household; null for one who has only ordered the magazine. */
function registrerad(rad: Rad, tom: number): number | null {
	const dag = tal(rad, 'registrerad');
	if (dag === null || text(rad, 'typ') !== 'Magasin') return dag;
	const begard = tal(rad, 'vagledning_begard');
	return begard === null || begard > tom ? null : Math.max(begard, dag);
}

/** The quarter that the page would show first with this register alone. */
function sistaKvartalet(files: readonly CountingRows[], today: IsoDate): Kvartal {
	let [forsta, sista] = [Infinity, -Infinity];
	for (const rad of rader(files)) {
		const dag = tal(rad, 'registrerad');
		if (dag === null || dag > toDays(today)) continue;
		forsta = Math.min(forsta, dag);
		sista = Math.max(sista, dag);
	}
	if (sista === -Infinity) return kvartalAv(today);
	return sistaTackta({ forsta: fromDays(forsta), sista: fromDays(sista) });
}
