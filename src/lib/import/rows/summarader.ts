import { nyckel } from '$lib/domain/nyckel';
import type { IntColumn, SafeColumn } from '../columns/columns';

/** The words that make a post a sum, as the first of its words. */
const FORST =
	/^(?:(?:s:a|summa|summan|delsumma|delsummor|slutsumma|totalsumma|sum|subtotal|grand total|totalt|total|totala|totalen|totalkostnad|totalkostnader|netto|nettot|resultat|resultatet|(?:årets|periodens) resultat)(?![\p{L}\p{N}(])|[∑Σ])/iu;
/** "Kostnader totalt", "Intäkter, summa". */
const SIST = /(?<![\p{L}\p{N}])(?:totalt|total|summa|s:a)$/iu;

/** Whether a post is a sum by its name: "S:a kostnader", "Totala kostnader", "Kostnader totalt", "Netto:". */
export function arSumma(post: string): boolean {
	const text = post.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}∑Σ]+|[^\p{L}\p{N}∑Σ]+$/gu, '');
	// What stands before a colon names what comes after it; in "S:a" it is a letter of the word.
	const before = text.replace(/\s*:(?!a(?![\p{L}\p{N}])).*$/iu, '');
	return FORST.test(text) || SIST.test(text) || SIST.test(before);
}

const BARA = /^(?:s:a|(?:del|slut|total)?summa|subtotal|grand total|sum|totalt?|[∑Σ])[\s:.]*$/iu;

/** Whether a cell says that its row is a sum, and nothing else: "Summa" where an account stands in other rows. */
export function arBaraSumma(cell: string): boolean {
	return cell.length < 16 && BARA.test(cell);
}

/** What is looked through for sums: rows of one file. */
export interface Summering {
	rows: number;
	/** What must be the same for posts to be parts of one sum: agreement and slag. */
	grupp: (row: number) => string;
	ar: IntColumn;
	period: IntColumn;
	/** The post's name as it is written; of income also the financier's. */
	post: (row: number) => string;
	/** Whether the agreements or the settings know the post. */
	kand: (row: number) => boolean;
	belopp: readonly SafeColumn[];
}

interface Post {
	rows: number[];
	kand: boolean;
	/** Amount by period and kind; what is 0 is left out. */
	belopp: Map<string, number>;
}

/** Unknown posts that are sums of others in every period and kind of amount. */
export interface Summaposter {
	/** Rows of those that are the sum of all the others, and of the sums within it. */
	summor: number[];
	/** The first row of each that is the sum of those above it, where nothing says that all are. */
	misstankta: number[];
}

/** Two unknown posts that are each other's sum may both be posts, and stand. */
export function summaposter(input: Summering): Summaposter {
	const groups = new Map<string, Map<string, Post>>();
	for (let row = 0; row < input.rows; row++) {
		const key = `${input.ar.at(row)}\n${input.grupp(row)}`;
		const poster = groups.get(key) ?? new Map<string, Post>();
		groups.set(key, poster);
		const namn = nyckel(input.post(row));
		const post: Post = poster.get(namn) ?? {
			rows: [],
			kand: input.kand(row),
			belopp: new Map()
		};
		poster.set(namn, post);
		post.rows.push(row);
		input.belopp.forEach((column, kind) => {
			if (!Number.isNaN(column.at(row)))
				add(post.belopp, `${input.period.at(row)}\n${kind}`, column.at(row));
		});
	}
	const found = [...groups.values()].map((group) => sumsOf([...group.values()]));
	return {
		summor: found.flatMap(({ summor }) => summor.flatMap(({ rows }) => rows)),
		misstankta: found.flatMap(({ misstankta }) => misstankta.map(({ rows }) => rows[0]!))
	};
}

function sumsOf(poster: readonly Post[]): { summor: readonly Post[]; misstankta: readonly Post[] } {
	const inga = { summor: [], misstankta: [] };
	if (poster.length < 2 || poster.every(({ kand }) => kand)) return inga;
	const all = summan(poster);
	// A post is the sum of the others when it is half of all there is.
	const sums = poster.filter(
		({ kand, belopp }) =>
			!kand &&
			belopp.size > 0 &&
			[...all].every(([key, ore]) => (belopp.get(key) ?? 0) * 2 === ore) &&
			[...belopp.keys()].every((key) => all.has(key))
	);
	if (sums.length > 0) return sums.length === 1 ? { ...inga, summor: sums } : inga;
	const delsummor = delsummorI(poster);
	const delar = summan(poster.filter((post) => !delsummor.includes(post)));
	return delsummor.length > 1 && delsummor.some(({ belopp }) => lika(belopp, delar))
		? { ...inga, summor: delsummor }
		: { ...inga, misstankta: delsummor };
}

/** More posts than a follow-up has; of so many a sum of some may be chance. */
const MANGA = 200;

/** Unknown posts that are what the ones right above them are together, sums among those left out. */
function delsummorI(poster: readonly Post[]): Post[] {
	const delar: Post[] = [];
	const summor: Post[] = [];
	for (const post of poster.length > MANGA ? [] : poster) {
		if (post.belopp.size === 0) continue;
		const sum = new Map<string, number>();
		const over = delar.findLastIndex((del, i) => {
			for (const [key, ore] of del.belopp) add(sum, key, ore);
			return i < delar.length - 1 && lika(post.belopp, sum);
		});
		(over >= 0 && !post.kand ? summor : delar).push(post);
	}
	return summor;
}

function summan(poster: readonly Post[]): Map<string, number> {
	const sum = new Map<string, number>();
	for (const { belopp } of poster) for (const [key, ore] of belopp) add(sum, key, ore);
	return sum;
}

function lika(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	return a.size === b.size && [...a].every(([key, ore]) => b.get(key) === ore);
}

function add(belopp: Map<string, number>, key: string, ore: number): void {
	const sum = (belopp.get(key) ?? 0) + ore;
	if (sum === 0) belopp.delete(key);
	else belopp.set(key, sum);
}
