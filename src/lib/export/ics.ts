import { fromDays, toDays, type IsoDate } from '$lib/domain/datum';
import type { Kalenderhandelse } from '$lib/domain/kalenderhandelse';

/** The longest line in octets, without its end (RFC 5545, 3.1). */
const RADLANGD = 75;

/**
 * All-day events as a calendar file that Outlook and others open (RFC 5545).
 * @param namn the name of the calendar
 * @param skapad when the file is made
 */
export function icsText(
	namn: string,
	handelser: readonly Kalenderhandelse[],
	skapad: Date
): string {
	const stampel = `${skapad.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
	const rader = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Region Jamtland Harjedalen//Stegraknaren//SV',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(namn)}`,
		...handelser.flatMap(({ uid, dag, rubrik, text, paminnelse }) => [
			'BEGIN:VEVENT',
			`UID:${escaped(uid)}`,
			`DTSTAMP:${stampel}`,
			`DTSTART;VALUE=DATE:${compact(dag)}`,
			// The end is exclusive: the day after the last.
			`DTEND;VALUE=DATE:${compact(fromDays(toDays(dag) + 1))}`,
			`SUMMARY:${escaped(rubrik)}`,
			`DESCRIPTION:${escaped(text)}`,
			// A duty must not mark anybody as busy.
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			`TRIGGER:-P${paminnelse}D`,
			`DESCRIPTION:${escaped(rubrik)}`,
			'END:VALARM',
			'END:VEVENT'
		]),
		'END:VCALENDAR'
	];
	return rader.map((rad) => `${folded(rad)}\r\n`).join('');
}

function compact(day: IsoDate): string {
	return day.replaceAll('-', '');
}

function escaped(text: string): string {
	return (
		text
			.replace(/[\\;,]/g, '\\$&')
			.replace(/\r\n|[\r\n]/g, '\\n')
			// RFC 5545 allows no other control character in a text.
			.replace(/\p{Cc}/gu, '')
	);
}

/** Folds a line between characters, never inside one: a character may be several octets. */
function folded(rad: string): string {
	const encoder = new TextEncoder();
	let folded = '';
	let octets = 0;
	for (const tecken of rad) {
		const { length } = encoder.encode(tecken);
		if (octets + length > RADLANGD) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += tecken;
		octets += length;
	}
	return folded;
}
