import { browser } from '$app/environment';
import { page } from '$app/state';
import { medVisat } from '$lib/rapport/adress';
import { snapshotNyckel } from '$lib/snapshot/nyckel';
import type { Snapshot } from '$lib/snapshot/snapshot';

/**
 * The query of a page that shows a locked report; null, of the list of them. The chosen agreement and quarter
 * stay, so that the other pages still show them afterwards.
 */
export function medLast(snapshot: Snapshot | null): string {
	// While the page is prerendered there is no address.
	const search = browser ? page.url.searchParams : new URLSearchParams();
	return medVisat(search, snapshot && snapshotNyckel(snapshot));
}
