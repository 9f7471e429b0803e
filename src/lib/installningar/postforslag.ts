import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { postnamn } from '$lib/catalogue/agreements/namn';
import { nyckel } from '$lib/domain/nyckel';
import { likhet } from './forslag';

/** A name less alike than this is not proposed for a post. */
const LIKE = 0.6;

/**
 * The post whose name is most like a name in a file; null when none is, or two are equally alike.
 * @param avtal the rows' agreement; '' when they name none, so that any agreement may be meant
 */
export function postforslag(
	ord: string,
	avtal: string,
	avtalen: readonly Agreement[]
): string | null {
	const key = nyckel(ord);
	const likes = avtalen
		.filter(({ id }) => avtal === '' || id === avtal)
		.flatMap(({ budget }) => budget.poster)
		.map((post) => ({
			namn: post.namn,
			likhet: Math.max(0, ...postnamn(post).map((namn) => likhet(namn, key)))
		}))
		.filter((one) => one.likhet >= LIKE)
		.sort((a, b) => b.likhet - a.likhet);
	const [first, second] = [likes[0], likes.find(({ namn }) => namn !== likes[0]?.namn)];
	return first && first.likhet > (second?.likhet ?? 0) ? first.namn : null;
}
