import { lastaAvtal } from '$lib/catalogue/agreements/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { avsnittstitel } from '$lib/rapport/avsnitt/all';
import { Rapportlage } from '$lib/rapport/lage';
import type { Rapporttext } from '$lib/rapport/rapportschema';
import type { LockedReport } from '$lib/snapshot/snapshot';

/**
 * What was locked with a figure in its text that is no longer the report's, in sentences. The coordinator must
 * accept each of them, since readers see both figures.
 */
export function inaktuella(
	{ matt, avtal }: LockedReport,
	text: Rapporttext,
	params: MeasureParams
): string[] {
	const results = matt as unknown as Results;
	const lage = new Rapportlage(text, params, results, 'tkr', null, lastaAvtal(avtal));
	const { avsnitt, poster } = lage.inaktuella;
	return [...avsnitt.map((id) => avsnittstitel(id, avtal)), ...poster].map(
		(namn) => `${namn}: en siffra i texten är inte längre rapportens. Texten får gå ut så.`
	);
}
