/** Something that can be found by its words. */
export interface Sokbar {
	namn: string;
	/** Further words by which it is found; a match in its name ranks higher. */
	ord?: readonly string[];
}

/** How well a searched word matches, the best first. */
const TRAFF = {
	/** The name begins with it. */
	forst: 0,
	/** A word of the name begins with it. */
	ordet: 1,
	/** Another word begins with it. */
	annat: 2,
	/** It occurs within a word: Swedish compounds are written as one. */
	inuti: 3
} as const;

/** The words of a text in the form searched for: lower case, å as a. Other characters separate words. */
export function sokord(text: string): string[] {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((ord) => ord !== '');
}

/** Makes a search over the items, whose words are folded once. Gives the best matches first. */
export function sokregister<T extends Sokbar>(poster: readonly T[]): (fraga: string) => T[] {
	const vikta = poster.map((post) => ({
		post,
		namn: sokord(post.namn),
		ord: (post.ord ?? []).flatMap(sokord)
	}));
	return (fraga) => {
		const sokta = sokord(fraga);
		return vikta
			.flatMap(({ post, namn, ord }) => {
				const rang = rangen(sokta, namn, ord);
				return rang ? [{ post, rang }] : [];
			})
			.sort((a, b) => jamfor(a.rang, b.rang))
			.map(({ post }) => post);
	};
}

/** How well all words match: the worst match first, then their sum, then how many are not whole words. */
type Rang = readonly [samst: number, summa: number, borjan: number];

/** null when some word matches nothing. */
function rangen(
	sokta: readonly string[],
	namn: readonly string[],
	ord: readonly string[]
): Rang | null {
	const traffar = sokta.map((sokt) => traffen(sokt, namn, ord));
	if (!traffar.every((traff) => traff !== null)) return null;
	return [
		Math.max(0, ...traffar),
		traffar.reduce((summa, traff) => summa + traff, 0),
		sokta.filter((sokt) => !namn.includes(sokt)).length
	];
}

function jamfor(a: Rang, b: Rang): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function traffen(sokt: string, namn: readonly string[], ord: readonly string[]): number | null {
	if (namn[0]?.startsWith(sokt)) return TRAFF.forst;
	if (namn.some((ett) => ett.startsWith(sokt))) return TRAFF.ordet;
	if (ord.some((ett) => ett.startsWith(sokt))) return TRAFF.annat;
	return [...namn, ...ord].some((ett) => ett.includes(sokt)) ? TRAFF.inuti : null;
}
