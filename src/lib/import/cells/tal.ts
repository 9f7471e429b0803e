import { ENHETER, type Enhet } from '../belopp/enhet';

/** What a lone dot before three digits is: `1.505` is 1505 in an amount, 1,505 in a percentage. */
type Dot = 'tusental' | 'decimal';

const GAP = String.raw`[ \u00a0\u202f\u2009'’]`;
const SPACED = new RegExp(String.raw`^(\d+|\d{1,3}(?:${GAP}\d{3})+)?(?:([.,])(\d+))?$`);
const DOTTED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const ENGLISH = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:,\d{3}){2,})$/;
const MINUS = /^[-\u2010\u2011\u2013\u2212]\s*|(?<!\s)\s*[-\u2010\u2011\u2013\u2212]$/;

interface Parsed {
	negative: boolean;
	whole: string;
	decimals: string;
}

function parseNumber(text: string, dot: Dot): Parsed | null {
	let body = text;
	let negative = false;
	if (body.startsWith('(') && body.endsWith(')')) {
		negative = true;
		body = body.slice(1, -1).trim();
	} else if (MINUS.test(body)) {
		negative = true;
		body = body.replace(MINUS, '');
	} else if (body.startsWith('+')) body = body.slice(1).trimStart();

	const dotted = DOTTED.exec(body);
	// "0.505", and a single dot in a percentage, begin decimals; "1.505.000" and "1.505,50" never do.
	const thousands =
		dotted?.[1] !== undefined &&
		!/^0/.test(dotted[1]) &&
		(dot === 'tusental' || dotted[2] !== undefined || dotted[1].length > 7);
	if (dotted && thousands) return { negative, whole: plain(dotted[1]), decimals: dotted[2] ?? '' };
	const english = ENGLISH.exec(body);
	if (english && !body.startsWith('0'))
		return { negative, whole: plain(english[1] ?? english[3]), decimals: english[2] ?? '' };
	const spaced = SPACED.exec(body);
	if (!spaced || (spaced[1] === undefined && spaced[3] === undefined)) return null;
	return { negative, whole: plain(spaced[1]), decimals: spaced[3] ?? '' };
}

function plain(whole: string | undefined): string {
	return (whole ?? '').replace(/\D/g, '');
}

/** The number times ten to the power `scale`, exactly; NaN when it has more decimals or is too large. */
function scaled(parsed: Parsed, scale: number): number {
	if (parsed.decimals.length > scale) return NaN;
	const value = Number(parsed.whole + parsed.decimals.padEnd(scale, '0'));
	if (!Number.isSafeInteger(value)) return NaN;
	return parsed.negative && value !== 0 ? -value : value;
}

/**
 * Marks a workbook's number that has more decimals than are kept (öre for an amount, six for other
 * numbers), so that it may be rounded. No file can hold the mark: invisible characters are removed.
 */
export const TALCELL = '\u2060';

/** The shortest decimal form of a finite number, without powers of ten: 1e-7 → "0.0000001". */
export function decimaltext(value: number): string {
	const [mantissa = '', exponent] = String(value).split('e');
	if (exponent === undefined) return mantissa;
	const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
	const shift = Number(exponent);
	return shift < 0
		? `${sign}0.${'0'.repeat(-shift - 1)}${whole}${decimals}`
		: sign + (whole + decimals).padEnd(shift + 1, '0');
}

/** Whether the amount is a workbook's number that has to be rounded. */
export function isAvrundat(text: string, enhet: Enhet = 'kr'): boolean {
	if (!text.startsWith(TALCELL)) return false;
	const { tal, egen = enhet } = utanEgenEnhet(text.slice(1));
	// Excel computes with 15 digits: 0,30000000000000004 is 0,3.
	const value = Number(Number(tal.replace(',', '.')).toPrecision(15));
	const [, decimals = ''] = decimaltext(value).split('.');
	return decimals.length > ENHETER[egen].decimaler;
}

/** Like `scaled`, but further decimals are rounded half up, away from zero. */
function rounded(parsed: Parsed, scale: number): number {
	const cut = scaled({ ...parsed, decimals: parsed.decimals.slice(0, scale) }, scale);
	if (!/^[5-9]/.test(parsed.decimals.slice(scale))) return cut;
	const next = parsed.negative ? cut - 1 : cut + 1;
	return Number.isSafeInteger(next) ? next : NaN;
}

const UNIT = /\s*(mnkr|tkr|kkr|kr)\.?\s*(\)?)$/i;

/**
 * Reads an amount of money. A unit in the cell ("12 tkr", "3,5 mnkr") goes before the column's.
 * @param text trimmed, not empty
 * @param enhet the unit of a number that names none
 * @returns öre as a safe integer; NaN when the text is not an amount or has fractions of an öre
 */
export function parseBelopp(text: string, enhet: Enhet = 'kr'): number {
	const cell = text.startsWith(TALCELL);
	const { tal, egen = enhet } = utanEgenEnhet(cell ? text.slice(1) : text);
	const parsed = parseNumber(tal, cell ? 'decimal' : 'tusental');
	if (!parsed) return NaN;
	return (cell ? rounded : scaled)(parsed, ENHETER[egen].decimaler);
}

/** The unit that the amount's own cell names; undefined when it names none. */
export function egenEnhet(text: string): Enhet | undefined {
	return utanEgenEnhet(text).egen;
}

function utanEgenEnhet(text: string): { tal: string; egen: Enhet | undefined } {
	const unit = UNIT.exec(text);
	if (!unit) return { tal: text, egen: undefined };
	return { tal: text.replace(UNIT, '$2'), egen: EGEN_ENHET[unit[1]!.toLowerCase()] };
}

const EGEN_ENHET: Readonly<Record<string, Enhet>> = {
	kr: 'kr',
	tkr: 'tkr',
	kkr: 'tkr',
	mnkr: 'mnkr'
};

/**
 * A whole number; decimals are allowed when they are zeros.
 * @param text trimmed, not empty
 * @returns a 32-bit integer, or NaN
 */
export function parseHeltal(text: string): number {
	const parsed = parseNumber(text, 'tusental');
	if (!parsed) return NaN;
	return int32(scaled({ ...parsed, decimals: parsed.decimals.replace(/0+$/, '') }, 0));
}

/**
 * A percentage with at most three decimals, `.` or `,`, with or without its sign.
 * @param text trimmed, not empty
 * @returns thousandths of a percent as a 32-bit integer, or NaN
 */
export function parseProcent(text: string): number {
	const parsed = parseNumber(text.replace(/\s*(%|procent)$/i, ''), 'decimal');
	if (!parsed) return NaN;
	return int32(scaled({ ...parsed, decimals: parsed.decimals.replace(/0+$/, '') }, 3));
}

/** Whether the text is a workbook's number that is rounded when read. */
export function isAvrundadDecimal(text: string): boolean {
	return text.startsWith(TALCELL);
}

/**
 * A measured number with at most six decimals; a workbook's is rounded to them.
 * @param text trimmed, not empty
 * @param dot how to read a lone dot before three digits
 * @returns millionths as a safe integer, or NaN
 */
export function parseDecimal(text: string, dot: Dot): number {
	if (isAvrundadDecimal(text)) {
		const number = parseNumber(text.slice(1), 'decimal');
		return number ? rounded(number, 6) : NaN;
	}
	const parsed = parseNumber(text, dot);
	return parsed ? scaled(parsed, 6) : NaN;
}

function int32(value: number): number {
	return value >= -0x7fffffff && value <= 0x7fffffff ? value : NaN;
}
