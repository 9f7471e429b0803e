import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { OkantOrd } from '../header/okandaord';
import type { ImportReport } from '../report/report';
import { postforslag } from '$lib/installningar/postforslag';

/** An unknown budget post, and the known post that it resembles most. */
export interface Okandpost extends OkantOrd {
	forslag: string | null;
}

/** A key that identifies an unknown word. */
export function ordnyckel({ kolumn, avtal, ord }: OkantOrd): string {
	return [kolumn, avtal, ord].join('\n');
}

/** A key that identifies the question about a file that has another's amounts. */
export function filnyckel({ fil, overlappar }: ImportReport): string {
	return ['overlappar', fil, overlappar?.fil].join('\n');
}

/** What tells that two files have been asked about for having other values of the same rows, whichever comes first. */
export function delnyckel({ fil, delade }: ImportReport): string {
	return ['delade', ...[fil, delade?.fil ?? ''].sort()].join('\n');
}

/** The unknown posts of a file, when some of them are like posts that are known. */
function okandaPoster(
	{ okanda_ord = [] }: ImportReport,
	avtalen: readonly Agreement[]
): Okandpost[] {
	const poster = okanda_ord
		.filter(({ kolumn }) => kolumn === 'post')
		.map((one) => ({ ...one, forslag: postforslag(one.ord, one.avtal, avtalen) }));
	return poster.some(({ forslag }) => forslag !== null) ? poster : [];
}

/** An unknown post, and the files that have it. */
export interface Postfraga extends Okandpost {
	filer: string[];
}

/** The unknown posts of several files, each once, in the order they occur. */
export function postfragor(
	filer: readonly ImportReport[],
	avtalen: readonly Agreement[]
): Postfraga[] {
	const poster = new Map<string, Postfraga>();
	for (const report of filer)
		for (const one of okandaPoster(report, avtalen)) {
			const known = poster.get(ordnyckel(one));
			poster.set(ordnyckel(one), {
				...one,
				rader: one.rader + (known?.rader ?? 0),
				filer: [...(known?.filer ?? []), report.fil]
			});
		}
	return [...poster.values()];
}

/**
 * Whether the user must answer something before the file counts.
 * @param fragade keys (`ordnyckel`, `filnyckel`) of what has already been asked
 */
export function harFragor(
	report: ImportReport,
	avtalen: readonly Agreement[],
	fragade: readonly string[]
): boolean {
	if ((report.fragor ?? []).length > 0) return true;
	if (report.overlappar !== undefined && !fragade.includes(filnyckel(report))) return true;
	if (report.delade?.nyast === null && !fragade.includes(delnyckel(report))) return true;
	return okandaPoster(report, avtalen).some(
		(one) => one.forslag !== null && !fragade.includes(ordnyckel(one))
	);
}
