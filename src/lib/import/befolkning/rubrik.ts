import { BLANK } from '../columns/columns';
import { dag } from '../cells/datum';
import { dagarI, manadsslutI, type Rakningsdag } from './dag';
import { sagerFolkmangd } from './ord';

/** What the header of a column of counts tells. */
export interface Folkrubrik {
	/** Whether the header says folkmängd, befolkning or invånare. */
	folk: boolean;
	/** The year it names; null when it names none. */
	ar: number | null;
	/** The day it names; null when it names none. */
	dag: Rakningsdag | null;
}

/** Words that may stand beside the people, the year and the day without changing what is counted. */
const NEUTRALA: ReadonlySet<string> = new Set(
	'antal antalet totalt total totala summa den per i år på av personer st kommun kommunens scb november nov'.split(
		' '
	)
);

/**
 * Reads "2023", "Folkmängd 1 november 2023", "Antal invånare", "2023-11-01".
 * @returns null for a header with anything more in it, such as "Folkmängd kvinnor 2023"
 */
export function folkrubrik(header: string): Folkrubrik | null {
	const text = header.normalize('NFC');
	const exakta = dagarI(text);
	const [dagen, ...fler] = exakta.length > 0 ? exakta : manadsslutI(text);
	if (fler.length > 0) return null;
	const rest = dagen ? `${text.slice(0, dagen.fran)} ${text.slice(dagen.till)}` : text;
	const ord = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const kvar = ord.filter((word) => !NEUTRALA.has(word) && !sagerFolkmangd(word));
	const ar = kvar.length === 1 && /^(?:19|20)\d\d$/.test(kvar[0]!) ? Number(kvar[0]) : null;
	if (kvar.length > 0 && ar === null) return null;
	// "1 november 2023 2024" names two years.
	if (ar !== null && dagen && dagen.ar !== null) return null;
	const folk = sagerFolkmangd(rest);
	const aret = ar ?? dagen?.ar ?? null;
	return folk || aret !== null || dagen ? { folk, ar: aret, dag: dagen ?? null } : null;
}

/** The day that a header names, placed in the year `ar`; BLANK when it names none. */
export function dagenI({ dag: namnd }: Folkrubrik, ar: number): number {
	return namnd ? dag(ar, namnd.manad, namnd.dag) : BLANK;
}
