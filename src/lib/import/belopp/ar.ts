import { manadI } from '../cells/manad';
import type { Omgivning } from '../header/omgivning';
import { beloppsrubrik } from './rubrik';

/** Numbers that look like years and are not the table's: print dates, reference numbers. */
const ANNAT =
	/(?:utskri\p{L}*|uttag\p{L}*|skapa\p{L}*|export\p{L}*|hämta\p{L}*|datum|print\p{L}*)\D{0,20}\d{2,4}[-/.]?\d{2}[-/.]?\d{2,4}|\p{L}+\s?\/\s?\d+\s?\/\s?\d{4}|\b(?:kl\.?\s*)?\d{1,2}:\d{2}\b/giu;

/**
 * The year that a table is about, from what stands around it: the titles above it, else the sheet's
 * name, else the file's. Null where they name no year, or several.
 */
export function arRunt({ ovan, blad, fil }: Omgivning): number | null {
	for (const texts of [ovan, [blad], [fil.replace(/\.[^.]*$/, '')]]) {
		const years = new Set(
			texts.flatMap((text) =>
				[
					...text
						.replace(ANNAT, ' ')
						.matchAll(/(?<!\d)((?:19|20)\d{2})(?:(?!\d)|(?=(?:0[1-9]|1[0-3])(?!\d)))/g)
				].map((found) => Number(found[1]))
			)
		);
		if (years.size === 1) return [...years][0]!;
		if (years.size > 1) return null;
	}
	return null;
}

/** "per 2024-08-31", "per den 31 augusti 2024": only the last day of a month; other days are print dates. */
function perDag(text: string): { manad: number; ar: number | null } | null {
	const found = /(?<!\p{L})per\s+(?:den\s+)?(\d{4}-\d\d-\d\d|\d{1,2}\s+\p{L}{3,9}\s+\d{4})/iu.exec(
		text
	)?.[1];
	const manad = found ? manadI(` ${found.replace(/-\d\d$|^\d{1,2}\s/, '')} `) : null;
	if (!found || !manad || manad.ar === null) return null;
	const dag = Number(/-(\d\d)$|^(\d{1,2})\s/.exec(found)?.slice(1).find(Boolean));
	return dag === new Date(Date.UTC(manad.ar, manad.manad, 0)).getUTCDate()
		? { manad: manad.manad, ar: manad.ar }
		: null;
}

/** The month that a title says that the outcomes run to: "t.o.m. september 2024". */
export function tomRunt({ ovan }: Omgivning): { manad: number; ar: number | null } | null {
	const found = ovan.flatMap((text) => {
		const said =
			/(?:t\.?\s?o\.?\s?m\.?|till och med|period|ack\p{L}*)\s.*$|(?:jan\p{L}*|\d{4}-?01)\s*[-–]\s*.*$/iu.exec(
				text.replace(ANNAT, ' ')
			)?.[0];
		if (!said) return [];
		const rubrik = beloppsrubrik(said.replace(/^(?:period)\s/i, ''));
		if (rubrik?.tid === 'till' && rubrik.manad !== null)
			return [rubrik as { manad: number; ar: number | null }];
		const tom = /^(?:t\.?\s?o\.?\s?m\.?|till och med|ack)/i.test(said) ? manadI(said) : null;
		return tom ? [tom] : [];
	});
	if (found.length === 0) found.push(...ovan.flatMap((text) => perDag(text) ?? []));
	const months = new Set(found.map(({ manad }) => manad));
	return months.size === 1 ? { manad: found[0]!.manad, ar: found[0]!.ar } : null;
}
