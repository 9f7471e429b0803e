import { svenskOrdning } from '$lib/domain/kommun';
import type { CountingRows } from '../duplicates/settled';
import { rader, tal, text } from '../cells/radceller';

/** A post's amounts for a year, in öre; null where no row has one. */
export interface Belopp {
	budget_ore: number | null;
	utfall_ore: number | null;
	prognos_ore: number | null;
}

/** A post whose amounts have changed. */
export interface Beloppsandring {
	/** As written in the files; '' where the rows name none. */
	avtal: string;
	ar: number | null;
	post: string;
	slag: string;
	fore: Belopp;
	efter: Belopp;
}

type Poster = Map<string, Omit<Beloppsandring, 'fore' | 'efter'> & { belopp: Belopp }>;

const SLAG = ['budget_ore', 'utfall_ore', 'prognos_ore'] as const;

/** The posts whose sums have changed, by agreement, year and post in Swedish order. */
export function jamforBelopp(
	fore: readonly CountingRows[],
	efter: readonly CountingRows[]
): Beloppsandring[] {
	const before = perPost(fore);
	const after = perPost(efter);
	const none: Belopp = { budget_ore: null, utfall_ore: null, prognos_ore: null };
	return [...new Map([...before, ...after])]
		.map(([key, { avtal, ar, post, slag }]) => ({
			avtal,
			ar,
			post,
			slag,
			fore: before.get(key)?.belopp ?? none,
			efter: after.get(key)?.belopp ?? none
		}))
		.filter(({ fore, efter }) => SLAG.some((slag) => fore[slag] !== efter[slag]))
		.sort(
			(a, b) =>
				svenskOrdning(a.avtal, b.avtal) ||
				(a.ar ?? 0) - (b.ar ?? 0) ||
				svenskOrdning(a.slag, b.slag) ||
				svenskOrdning(a.post, b.post)
		);
}

function perPost(files: readonly CountingRows[]): Poster {
	const poster: Poster = new Map();
	for (const rad of rader(files)) {
		const ar = tal(rad, 'ar');
		const slag = text(rad, 'slag') || 'kostnad';
		const key = JSON.stringify([text(rad, 'avtal_nyckel'), ar, text(rad, 'post_nyckel'), slag]);
		const post = poster.get(key) ?? {
			avtal: text(rad, 'avtal'),
			ar,
			post: text(rad, 'post'),
			slag,
			belopp: { budget_ore: null, utfall_ore: null, prognos_ore: null }
		};
		for (const slag of SLAG) {
			const value = tal(rad, slag);
			if (value !== null) post.belopp[slag] = (post.belopp[slag] ?? 0) + value;
		}
		poster.set(key, post);
	}
	return poster;
}
