import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { HELA_LANET } from '$lib/domain/kommun';
import type { Results } from '$lib/catalogue/measures/results';
import type { LockedReport } from '$lib/snapshot/snapshot';

/**
 * A locked report's answers without any kommun's people and households, so that no sentence, table, note or
 * description made from them can reveal those. A median of fewer answers than the threshold is removed too.
 */
export function sakradeSvar({ matt }: LockedReport, troskel: number): Results {
	const svar = matt as unknown as Results;
	const sakrade: Partial<Record<BuiltMeasureId, unknown>> = {};
	for (const id of Object.keys(MEASURES) as BuiltMeasureId[])
		if (MEASURES[id].rojs === 'oppen' && svar[id]) sakrade[id] = svar[id];
	const { svarstid_per_kommun: svarstid, hushall_per_kommun: perKommun } = svar;
	if (svarstid)
		sakrade.svarstid_per_kommun =
			svarstid.status === 'ready'
				? { ...svarstid, rows: svarstid.rows.filter(lanets).map(medMedian(troskel)) }
				: svarstid;
	// What could not be computed is reported as missing; that measure has no rows.
	if (perKommun?.status === 'missing') sakrade.hushall_per_kommun = perKommun;
	return sakrade as Results;
}

/**
 * The same answers, with the per-kommun measures marked as ready but without rows, so that they are defined.
 */
export function medDefinitioner(
	sakrade: Results,
	{ matt }: LockedReport,
	ids: readonly BuiltMeasureId[]
): Results {
	const alla: Record<string, unknown> = {};
	for (const id of Object.keys(MEASURES) as BuiltMeasureId[]) {
		const svar = matt[id];
		if (sakrade[id]) alla[id] = sakrade[id];
		else if (ids.includes(id) && svar?.status === 'ready') alla[id] = { ...svar, rows: [] };
	}
	return alla as Results;
}

const lanets = ({ kommun }: SvarstidPerKommun) => kommun === HELA_LANET;

/** True when at least `i_tid` answers are enough for a median. */
export function fleraBesvarade(i_tid: number, troskel: number): boolean {
	return i_tid >= troskel;
}

function medMedian(troskel: number) {
	return (row: SvarstidPerKommun): SvarstidPerKommun =>
		fleraBesvarade(row.i_tid, troskel) ? row : { ...row, median_arbetsdagar: null };
}
