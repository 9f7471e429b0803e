import { nyckel } from '$lib/domain/nyckel';
import type { IntColumn, SafeColumn } from '../columns/columns';

/** Words that make a post a sum when its name begins with them. */
const FORST =
	/^(?:(?:s:a|summa|summan|delsumma|delsummor|slutsumma|totalsumma|sum|subtotal|grand total|totalt|total|totala|totalen|totalkostnad|totalkostnader|netto|nettot|resultat|resultatet|(?:årets|periodens) resultat)(?![\p{L}\p{N}(])|[∑Σ])/iu;
/** "Kostnader totalt", "Intäkter, summa". */
const SIST = /(?<![\p{L}\p{N}])(?:totalt|total|summa|s:a)$/iu;

/** Whether a post is named as a sum: "S:a kostnader", "Totala kostnader", "Kostnader totalt", "Netto:". */
export function arSumma(post: string): boolean {
	const text = post.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}∑Σ]+|[^\p{L}\p{N}∑Σ]+$/gu, '');
	// The text before a colon names what comes after it; in "S:a" the colon is part of the word.
	const before = text.replace(/\s*:(?!a(?![\p{L}\p{N}])).*$/iu, '');
	return FORST.test(text) || SIST.test(text) || SIST.test(before);
}

const BARA = /^(?:s:a|(?:del|slut|total)?summa|subtotal|grand total|sum|totalt?|[∑Σ])[\s:.]*$/iu;

/** Whether a cell says only that its row is a sum, such as "Summa" where other rows have an account. */
export function arBaraSumma(cell: string): boolean {
	return cell.length < 16 && BARA.test(cell);
}

/** The rows of a file in which to look for sums. */
export interface Summering {
	rows: number;
	/** Key of the posts that may be parts of the same sum: agreement and slag. */
	grupp: (row: number) => string;
	ar: IntColumn;
	period: IntColumn;
	/** The post's name as written; for income, the financier's where there is no post. */
	post: (row: number) => string;
	/** Whether the agreements or the settings know the row's post. */
	kand: (row: number) => boolean;
	belopp: readonly SafeColumn[];
}

interface Post {
	rows: number[];
	kand: boolean;
	/** Amount by period and kind; zero amounts are left out. */
	belopp: Map<string, number>;
}

/** Unknown posts that equal the sum of others in every period and kind of amount. */
export interface Summaposter {
	/** Rows of posts that equal the sum of all the others, and of the sums within that sum. */
	summor: number[];
	/** The first row of each post that equals those right above it, where nothing confirms that it is a sum. */
	misstankta: number[];
}

/** Finds sums among the posts. Of two unknown posts that are equal, both may be posts, so neither is a sum. */
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
	// A post equals the sum of the others when it is half of the total.
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

/** More posts than a follow-up has: among so many, some may equal a sum by chance. */
const MANGA = 200;

/** Unknown posts that equal the sum of the posts right above them; sums among those are left out. */
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
