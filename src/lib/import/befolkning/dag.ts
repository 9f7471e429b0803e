import { dag } from '../cells/datum';
import { BLANK } from '../columns/columns';

/** A day on which people are counted, as a text names it: in one year, or (`ar` null) in every year. */
export interface Rakningsdag {
	ar: number | null;
	manad: number;
	dag: number;
}

/** A day with the piece of the text that names it. */
export interface Namnddag extends Rakningsdag {
	fran: number;
	till: number;
}

const MANADER =
	'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|june?|juni|july?|juli|aug(?:usti?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const FORSTA = ['jan', 'feb', 'mar', 'apr', 'ma', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'dec'];
const AR = String.raw`(?:19|20)\d\d`;

/** Each pattern with the order of its groups: a = year, m = month, d = day. */
const FORMER: readonly [RegExp, 'amd' | 'dma' | 'mda'][] = [
	[new RegExp(String.raw`(?<!\d)(${AR})[-./](\d{1,2})[-./](\d{1,2})(?!\d)`, 'gi'), 'amd'],
	[new RegExp(String.raw`(?<!\d)(\d{1,2})[./](\d{1,2})[-./ ]+(${AR})(?!\d)`, 'gi'), 'dma'],
	[/(?<![\d/])(31|1)\/(1[12])(?![\d/])/g, 'dma'],
	[
		new RegExp(
			String.raw`(?<!\d)(\d{1,2})(?::?[ae]|st)?\.?\s*\b(${MANADER})\b\.?(?:\s*,?\s*(${AR})(?!\d))?`,
			'gi'
		),
		'dma'
	],
	[
		new RegExp(
			String.raw`\b(${MANADER})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:\s*,?\s*(${AR})(?!\d))?`,
			'gi'
		),
		'mda'
	]
];

/** A title may also name the day of the administrative division, which is no day of counting. */
const INDELNING = /indelning/i;
/** Words saying when the file was made, unless the text goes on to mention the count. */
const FILENS_DAG =
	/(?:uppdater|hämtad|hämtat|utskri|skriv(?:en|et)|skapad|publicer|uttag|ändrad|exporter|laddad|framtag|version)(?!.*(?:folkmängd|befolkning|invånare|avse|räkn))/i;

/** The days of counting that a text names, in the order they stand there. */
export function dagarI(text: string): Namnddag[] {
	const found: Namnddag[] = [];
	for (const [form, ordning] of FORMER)
		for (const match of text.matchAll(form)) {
			const [fran, till] = [match.index, match.index + match[0].length];
			if (found.some((other) => fran < other.till && other.fran < till)) continue;
			const fore = sats(text, fran);
			if (INDELNING.test(fore) || FILENS_DAG.test(fore)) continue;
			const del = (tecken: string) => match[1 + ordning.indexOf(tecken)];
			const manad = manadAv(del('m') ?? '');
			const ar = del('a') === undefined ? null : Number(del('a'));
			const day = { ar, manad, dag: Number(del('d')), fran, till };
			// 2024 is a leap year: a day that does not exist in it exists in no year.
			if (dag(ar ?? 2024, manad, day.dag) !== BLANK) found.push(day);
		}
	return found.sort((a, b) => a.fran - b.fran);
}

/** What comes before position `till` in the same sentence. */
function sats(text: string, till: number): string {
	return text
		.slice(0, till)
		.split(/[.;](?=\s)/)
		.at(-1)!;
}

function manadAv(text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	return FORSTA.findIndex((start) => text.toLowerCase().startsWith(start)) + 1;
}

const KVARTAL = new RegExp(
	String.raw`\b(?:kvartal|kv|[kq])\s*([1-4])\s*,?\s*(${AR})\b|\b(${AR})\s*-?[kq]([1-4])\b`,
	'gi'
);
const MANADSKOD = new RegExp(String.raw`\b(${AR})\s*m(\d\d)\b`, 'gi');
const MANAD_AR = new RegExp(String.raw`(?<![\d.:]\s*)\b(${MANADER})\b\.?\s+(${AR})\b`, 'gi');

/**
 * The month ends that a text names by a quarter or a month. A bare "november 2023" is not among
 * them: the count may well be of the first.
 */
export function manadsslutI(text: string): Namnddag[] {
	const sist = (match: RegExpExecArray, ar: number, manad: number): Namnddag => ({
		ar,
		manad,
		dag: [31, 30, 29, 28].find((last) => dag(ar, manad, last) !== BLANK) ?? 0,
		fran: match.index,
		till: match.index + match[0].length
	});
	return [
		...[...text.matchAll(KVARTAL)].map((m) =>
			sist(m, Number(m[2] ?? m[3]), Number(m[1] ?? m[4]) * 3)
		),
		...[...text.matchAll(MANADSKOD)].map((m) => sist(m, Number(m[1]), Number(m[2]))),
		...[...text.matchAll(MANAD_AR)]
			.map((m) => sist(m, Number(m[2]), manadAv(m[1] ?? '')))
			.filter(({ manad }) => manad !== 11)
	].filter(({ dag }) => dag > 0);
}

/** Words of a note about the count, which goes before a note that merely has a day in it. */
const OM_RAKNINGEN = /avse|gäll|räkna|räkning|mät|folkmängd|befolkning|förhållanden/i;

/**
 * The day on which a year's people were counted.
 * @param aren the years of the table: a day in any other year is about something else
 * @param nivaer texts that may tell the day, the nearest to the counts first
 * @returns BLANK when no text tells the day, or one level of them tells several
 */
export function raknad(
	ar: number,
	aren: ReadonlySet<number>,
	nivaer: readonly (readonly string[])[]
): number {
	for (const texter of nivaer) {
		const exakta = texter.flatMap(dagarI);
		const dagar = exakta.length > 0 ? exakta : texter.flatMap(manadsslutI);
		const sets = [
			dagar.filter((day) => day.ar === ar),
			dagar.filter((day) => day.ar === null),
			dagar.filter((day) => day.ar !== null && aren.has(day.ar))
		];
		const set = sets.find((days) => days.length > 0);
		const [first] = set ?? [];
		if (!set || !first) continue;
		if (set.some(({ manad, dag }) => manad !== first.manad || dag !== first.dag)) return BLANK;
		return dag(ar, first.manad, first.dag);
	}
	return BLANK;
}

/** The notes under a table in levels for `raknad`: those about the count first, then all. */
export function fotnivaer(fot: readonly string[]): string[][] {
	return [fot.filter((text) => OM_RAKNINGEN.test(text)), [...fot]];
}
