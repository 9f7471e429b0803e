/** Something that can be found by its words. */
export interface Sokbar {
	namn: string;
	/** Other words it is found by, after those of its name. */
	ord?: readonly string[];
}

/** How well a word that is sought is met, the best first. */
const TRAFF = {
	/** It begins the name. */
	forst: 0,
	/** It begins a word of the name. */
	ordet: 1,
	/** It begins another word. */
	annat: 2,
	/** It stands within a word: the parts of a Swedish word are written together. */
	inuti: 3
} as const;

/** A text as it is sought: without case, and å as a. Its words are what stands between other signs. */
export function sokord(text: string): string[] {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((ord) => ord !== '');
}

/** A search among what is given, whose words are folded once. What is met best comes first. */
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

/** How well all the words are met: the worst of them first, then all, then how many are not whole words. */
type Rang = readonly [samst: number, summa: number, borjan: number];

/** null when a word meets nothing. */
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
