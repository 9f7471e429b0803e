import type { Rapportnyckel } from '$lib/rapport/rapporttext';
import type { Snapshot } from './snapshot';

/** The locked reports that count: for each sort, agreement, kommun and quarter, the last one locked. */
export function gallande(locked: readonly Snapshot[]): Snapshot[] {
	const senaste = new Map<string, Snapshot>();
	for (const one of locked) {
		const key = nyckel(one);
		const fore = senaste.get(key);
		if (!fore || fore.innehall.last < one.innehall.last) senaste.set(key, one);
	}
	return [...senaste.values()].sort((a, b) => (a.innehall.kvartal < b.innehall.kvartal ? -1 : 1));
}

/** The locked report that counts for a report; undefined when it is not locked. */
export function ownLocked(
	locked: readonly Snapshot[],
	{ sort, avtal, kvartal, kommun }: Rapportnyckel
): Snapshot | undefined {
	return gallande(locked).find(
		({ innehall }) =>
			innehall.sort === sort &&
			innehall.kvartal === kvartal &&
			(innehall.avtal?.id ?? '') === avtal &&
			innehall.kommun === kommun
	);
}

/** A quarterly report for the whole county: of a quarter and an agreement one counts. */
export function arLanets({ innehall }: Snapshot): boolean {
	return innehall.sort === 'kvartal' && !innehall.kommun;
}

/** The quarterly reports for the whole county locked for quarters before this one, the nearest last. */
export function tidigare(locked: readonly Snapshot[], kvartal: string): Snapshot[] {
	return gallande(locked).filter(
		(snapshot) => arLanets(snapshot) && snapshot.innehall.kvartal < kvartal
	);
}

function nyckel({ innehall: { sort, avtal, kvartal, kommun } }: Snapshot): string {
	return [sort, avtal?.id, kvartal, kommun].join('/');
}
