import { nyckel } from '$lib/domain/nyckel';

const NAMN = 'januari februari mars april maj juni juli augusti september oktober november december'
	.split(' ')
	.flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const]);
const MANAD: ReadonlyMap<string, number> = new Map([...NAMN, ['sept', 9], ['may', 5], ['oct', 10]]);

/** A month, and its year where the text names one. */
export interface Manad {
	manad: number;
	ar: number | null;
}

/** The number 1–12 of a month's name; null for any other text. */
function manadMedNamn(text: string): number | null {
	return MANAD.get(nyckel(text)) ?? null;
}

/** The year in full; two digits are taken to be of this century. */
function helaArtalet(text: string): number {
	return text.length === 2 ? 2000 + Number(text) : Number(text);
}

const NAMN_AR =
	/(?<![\p{L}\p{N}])(\p{L}{3,9})\.?(?:\s*[-/'’ ]\s*'?((?:19|20)\d{2}|\d{2})(?!\d))?(?![\p{L}])/gu;
/** A year of two digits counts only with a hyphen or slash: "30 september" is a day. */
const AR_NAMN =
	/(?<![\p{L}\p{N}])((?:19|20)\d{2}(?=[-/ ])|\d{2}(?=\s?[-/]))\s*[-/ ]\s*(\p{L}{3,9})\.?(?![\p{L}\p{N}])/gu;
const SIFFROR =
	/(?<![\p{L}\p{N}])((?:19|20)\d{2})\s*[-./ ]?\s*m?(0[1-9]|1[0-3])(?![\p{L}\p{N}]|[-./]\d)/iu;
/** "03/2024", "3.2024", unless it is part of a date. */
const SIFFROR_AR =
	/(?<![\p{L}\p{N}]|\d[-./])(0?[1-9]|1[0-3])[-./]((?:19|20)\d{2})(?![\p{L}\p{N}]|[-./]\d)/u;
const LOPNUMMER =
	/(?<![\p{L}\p{N}])(?:p|m|per\.?|period|man\.?|månad)\s?(0?[1-9]|1[0-3])(?![\p{L}\p{N}])/iu;

/**
 * A month anywhere in a text: "jan", "mars -24", "24-mar", "2024 mars", "2024-03", "202403", "03/2024", "M03", "P03".
 * @param bare whether a number of two digits alone is a month too
 * @returns the month and the rest of the text; null when the text names no month
 */
export function manadI(text: string, bare = false): (Manad & { rest: string }) | null {
	const taken = (found: RegExpExecArray | RegExpMatchArray, manad: number, ar?: string) => ({
		manad,
		ar: ar === undefined ? null : helaArtalet(ar),
		rest: text.replace(found[0], ' ')
	});
	for (const found of text.matchAll(AR_NAMN)) {
		const manad = manadMedNamn(found[2]!);
		if (manad !== null) return taken(found, manad, found[1]);
	}
	for (const found of text.matchAll(NAMN_AR)) {
		const manad = manadMedNamn(found[1]!);
		if (manad !== null) return taken(found, manad, found[2]);
	}
	let found = SIFFROR.exec(text);
	if (found) return taken(found, Number(found[2]), found[1]);
	found = SIFFROR_AR.exec(text);
	if (found) return taken(found, Number(found[1]), found[2]);
	found = LOPNUMMER.exec(text);
	if (found) return taken(found, Number(found[1]));
	found = bare ? /(?<!\d)(0?[1-9]|1[0-3])(?!\d)/.exec(text) : null;
	return found ? taken(found, Number(found[1])) : null;
}
