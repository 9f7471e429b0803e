import { medOrd } from '$lib/installningar/tillagg';
import type { Andring } from '$lib/import/worker/inlasning';
import { ordnyckel, type Okandpost, type Postfraga } from '$lib/import/prov/oppna';

/** The answers about the posts in all files: each post is asked about once. */
export class Postsvar {
	/** Word → post, '' for none. */
	#valda = $state<Record<string, string>>({});

	postFor(post: Okandpost): string {
		return this.#valda[ordnyckel(post)] ?? post.forslag ?? '';
	}

	valj(post: Okandpost, namn: string): void {
		this.#valda[ordnyckel(post)] = namn;
	}

	/** The settings with the answers. */
	andring(fragor: readonly Postfraga[]): Andring {
		const rader = fragor.flatMap((one) => {
			const post = this.postFor(one);
			return post === '' ? [] : [{ avtal: one.avtal, ord: one.ord, post }];
		});
		return (nu) => rader.reduce((i, rad) => medOrd(i, 'poster', rad), nu);
	}
}
