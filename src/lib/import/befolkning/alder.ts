/** An age span, both ends included; `till` is Infinity when it has no upper limit. */
export interface Aldrar {
	fran: number;
	till: number;
}

const AR = String.raw`(?:\s*år|\s*years?)`;
const OPPEN = String.raw`(\d{1,3})(?:\s*\+${AR}?|${AR}\s*\+|\s*-\s*w${AR}?|\s*-${AR}?(?!\s*\d)|${AR}\s*-(?!\s*\d)|${AR}?\s*(?:och|eller|and)\s+(?:äldre|över|uppåt|older))`;
const FRAN_TILL = String.raw`(\d{1,3})${AR}?\s*-\s*(\d{1,3})(?!\d|\s*\+)${AR}?`;
const UNDER = String.raw`(?:under|yngre än|mindre än|<)\s*(\d{1,3})${AR}`;
const EN = String.raw`(\d{1,3})${AR}?`;

const hel = (form: string) => new RegExp(`^${form}$`);
const [HEL_OPPEN, HEL_FRAN_TILL, HEL_UNDER, HEL_EN] = [OPPEN, FRAN_TILL, UNDER, EN].map(hel) as [
	RegExp,
	RegExp,
	RegExp,
	RegExp
];

/**
 * The ages that a cell stands for: "0 år", "5-9", "100+ år", "85 år och äldre", "under 1 år".
 * @param iKolumn whether the cell stands in a column of ages, where a bare number is an age
 */
export function alderAv(cell: string, iKolumn: boolean): Aldrar | null {
	const text = rakt(cell);
	if (!iKolumn && !/år|year|\+|äldre/.test(text)) return null;
	const open = HEL_OPPEN.exec(text);
	if (open) return { fran: Number(open[1]), till: Infinity };
	const under = HEL_UNDER.exec(text);
	if (under) return { fran: 0, till: Number(under[1]) - 1 };
	const range = HEL_FRAN_TILL.exec(text);
	if (range) return { fran: Number(range[1]), till: Number(range[2]) };
	const one = HEL_EN.exec(text);
	return one ? { fran: Number(one[1]), till: Number(one[1]) } : null;
}

const I_TEXT = new RegExp(
	String.raw`(?<![\d-])(?:(\d{1,3})(?:\s*-\s*(\d{1,3})(\+)?)?(\+|-w)?${AR}(?![a-zåäö])(\s*(?:och|eller)\s+(?:äldre|över|uppåt)|\s*\+|\s*-(?!\s*\d))?|(\d{1,3})\+)(?!\d)`,
	'g'
);

/** The ages that a title speaks of. */
export function alderI(text: string): Aldrar[] {
	return [...rakt(text).matchAll(I_TEXT)].map((match) => {
		const fran = Number(match[1] ?? match[6]);
		const open = [match[3], match[4], match[5], match[6]].some((part) => part !== undefined);
		return { fran, till: open ? Infinity : Number(match[2] ?? fran) };
	});
}

function rakt(text: string): string {
	return text
		.normalize('NFC')
		.trim()
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Whether the spans together cover every age from 0 up, each age once. */
export function allaAldrar(aldrar: readonly Aldrar[]): boolean {
	const hela = sammanhangande(aldrar);
	return hela?.fran === 0 && hela.till === Infinity;
}

/** The ages in words: "åldrarna 55–64 år". */
export function vilkaAldrar(aldrar: readonly Aldrar[]): string {
	const hela = sammanhangande(aldrar);
	if (!hela) return 'vissa åldrar, eller samma ålder flera gånger';
	if (hela.till === Infinity) return `åldrarna från ${hela.fran} år`;
	return `åldrarna ${hela.fran}–${hela.till} år`;
}

/** The spans joined to one; null where there is a gap or an overlap. */
function sammanhangande(aldrar: readonly Aldrar[]): Aldrar | null {
	const [first, ...others] = [...aldrar].sort((a, b) => a.fran - b.fran);
	let last = first;
	for (const next of others) {
		if (!last || next.fran !== last.till + 1) return null;
		last = next;
	}
	return first && last && last.fran <= last.till ? { fran: first.fran, till: last.till } : null;
}
