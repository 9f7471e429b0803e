import type { Format } from './format';

/** A cell as it stands in the sheet. */
export interface RawCell {
	/** n number · s shared string · str formula's text · inlineStr · b yes/no · e error · d date */
	type: string;
	format: Format;
	/** Its stored text; a formula's is the value it had when the workbook was saved. */
	text: string;
}

/**
 * A cell as the text that cell readers take: dates as ISO, numbers with a decimal point and as
 * many digits as Excel counts with, percentages with their sign, yes/no as Ja and Nej.
 * @param date1904 whether the workbook counts its days from 1904
 * @param amount whether it stands in a column of amounts, which are rounded to öre when the format
 *   shows no more
 */
export function cellText(cell: RawCell, date1904: boolean, amount: boolean): string {
	switch (cell.type) {
		case 'b':
			return cell.text === '1' || cell.text === 'true' ? 'Ja' : 'Nej';
		case 'n':
			return cell.text === '' ? '' : numberText(cell.text, cell.format, date1904, amount);
		case 'd':
			return cell.text.replace('T', ' ').replace(/ 00:00(:00)?(\.0+)?Z?$/, '');
		default:
			return cell.text;
	}
}

function numberText(text: string, format: Format, date1904: boolean, amount: boolean): string {
	const value = Number(text);
	if (!Number.isFinite(value)) return text;
	switch (format.kind) {
		case 'datum':
			return dateText(value, date1904) ?? plain(value);
		case 'procent':
			return `${plain(value * 100)} %`;
		case 'tal': {
			const shown = amount && format.decimals !== null && format.decimals <= 2;
			const number = plain(shown ? toOre(value) : value);
			return /^\d+$/.test(number) ? number.padStart(format.digits, '0') : number;
		}
	}
}

/** Rounded as Excel shows it: half an öre away from zero. */
function toOre(value: number): number {
	const ore = Math.round(Math.abs(Number((value * 100).toPrecision(15))));
	return (Math.sign(value) * ore) / 100;
}

/** The number with 15 digits, which is what Excel counts with: what is beyond is noise. */
function plain(value: number): string {
	const rounded = Number(value.toPrecision(15));
	// A sum that should be nothing is often a trillionth; no column has so many decimals.
	if (Math.abs(rounded) < 1e-9) return '0';
	const text = String(rounded);
	return text.includes('e') ? rounded.toFixed(15).replace(/\.?0+$/, '') : text;
}

const DAY = 86_400_000;
/** Days from Excel's day 0 to 1970. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;

/** A serial date, with its time of day when it has one; null when Excel too would show none. */
function dateText(serial: number, date1904: boolean): string | null {
	// 2 958 465 is 9999-12-31.
	if (serial < 0 || serial >= 2_958_466) return null;
	// Excel has a 29 February 1900: before it the days are one further from ours.
	const early = !date1904 && serial < 60 ? 1 : 0;
	// Whole milliseconds: the serial of 14:53:18 is a hair more or less than that time.
	const ms = Math.round((serial - (date1904 ? FROM_1904 : FROM_1900) + early) * DAY);
	const [day = '', time = ''] = new Date(ms).toISOString().split('T');
	const clock = time.slice(0, 8);
	// A time of day without a day.
	if (serial < 1 && !date1904) return clock;
	return clock === '00:00:00' ? day : `${day} ${clock}`;
}
