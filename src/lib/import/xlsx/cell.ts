import { decimaltext, TALCELL } from '../cells/tal';
import type { Format } from './format';

/** A cell as it stands in the sheet. */
export interface RawCell {
	/** n number · s shared string · str formula's text · inlineStr · b yes/no · e error · d date */
	type: string;
	format: Format;
	/** Its stored text; for a formula, the value when the workbook was saved. */
	text: string;
}

/**
 * How to read a column's numbers: as they are shown (dates, percentages, leading zeros), plain numbers
 * whatever their format, percentages, decimals and amounts, which may be rounded, or ids with all digits.
 */
export type Talslag = 'visat' | 'tal' | 'procent' | 'decimal' | 'belopp' | 'id';

/**
 * A cell as the text that cell readers expect: dates as ISO, numbers with a decimal comma (never read as
 * thousands), percentages with %, yes/no as Ja and Nej.
 * @param date1904 whether the workbook counts its days from 1904
 */
export function cellText(cell: RawCell, date1904: boolean, slag: Talslag): string {
	if (cell.text.trim() === '') return '';
	switch (cell.type) {
		case 'b':
			return cell.text === '1' || cell.text === 'true' ? 'Ja' : 'Nej';
		case 'n':
			return numberText(cell.text, cell.format, date1904, slag);
		case 'd':
			return cell.text.replace('T', ' ').replace(/ 00:00(:00)?(\.0+)?Z?$/, '');
		default:
			return cell.text;
	}
}

function numberText(text: string, format: Format, date1904: boolean, slag: Talslag): string {
	const value = Number(text);
	if (!Number.isFinite(value)) return text;
	switch (slag) {
		case 'tal':
			return plain(value);
		case 'decimal':
			return decimalText(value);
		case 'belopp':
			return beloppText(value, format);
		case 'procent':
			return format.kind === 'procent' ? `${plain(value * 100)} %` : plain(value);
		case 'id':
			return isCut(text, value) ? exponent(value) : digits(text, value, format);
		case 'visat':
			if (format.kind === 'datum') return dateText(value, date1904) ?? digits(text, value, format);
			if (format.kind === 'procent') return `${plain(value * 100)} %`;
			return digits(text, value, format);
	}
}

/**
 * The amount with all decimals of its shortest form, and the unit of its format. Marked for rounding when it
 * has fractions of an öre.
 */
function beloppText(value: number, { enhet }: Format): string {
	const text = decimaltext(value).replace('.', ',');
	return (/,\d{3}/.test(text) ? TALCELL : '') + text + (enhet ? ` ${enhet}` : '');
}

/**
 * The number with decimals that cannot be read as thousands. Marked for rounding when it has more than six
 * decimals.
 */
function decimalText(value: number): string {
	const text = plain(value);
	if (/,\d{3}$/.test(text)) return `${text}0`;
	return /,\d{7}/.test(text) ? TALCELL + text : text;
}

/** A whole number with all its digits, and the leading zeros of its format. */
function digits(text: string, value: number, format: Format): string {
	const number = /^\d+$/.test(text) ? text : plain(value);
	return /^\d+$/.test(number) ? number.padStart(format.digits, '0') : number;
}

/** Whether Excel has replaced digits after the fifteenth with zeros, so that several ids may be one number. */
function isCut(text: string, value: number): boolean {
	return Math.abs(value) >= 1e15 && (!/^\d+$/.test(text) || /^\d{15}0+$/.test(text));
}

/** The number as a spreadsheet writes it when it has cut it. */
function exponent(value: number): string {
	return value.toExponential(14).toUpperCase().replace('.', ',');
}

/** The number with 15 digits, the precision of Excel: further digits are noise. */
function plain(value: number): string {
	const rounded = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
	// A sum that should be zero is often a trillionth; no column has that many decimals.
	return Math.abs(rounded) < 1e-9 ? '0' : decimaltext(rounded).replace('.', ',');
}

const DAY = 86_400_000;
/** Days from Excel's day 0 to 1970. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;

/** A serial date, with the time of day when there is one; null when Excel would not show a date either. */
function dateText(serial: number, date1904: boolean): string | null {
	// 2 958 465 is 9999-12-31.
	if (serial < 0 || serial >= 2_958_466) return null;
	// Excel has a 29 February 1900: days before it are one further away from ours.
	const early = !date1904 && serial < 60 ? 1 : 0;
	// Round to whole milliseconds: the serial of 14:53:18 is slightly more or less than that time.
	const ms = Math.round((serial - (date1904 ? FROM_1904 : FROM_1900) + early) * DAY);
	const [day = '', time = ''] = new Date(ms).toISOString().split('T');
	const clock = time.slice(0, 8);
	// A time of day without a date.
	if (serial < 1 && !date1904) return clock;
	return clock === '00:00:00' ? day : `${day} ${clock}`;
}
