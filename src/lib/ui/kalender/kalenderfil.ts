import type { Kalenderhandelse } from '$lib/domain/kalenderhandelse';
import { icsText } from '$lib/export/ics';
import { laddaNer } from '../nerladdning';

/** Downloads a calendar file. */
export function laddaNerKalender(
	filnamn: string,
	namn: string,
	handelser: readonly Kalenderhandelse[]
): void {
	laddaNer(`${filnamn}.ics`, icsText(namn, handelser, new Date()), 'text/calendar;charset=utf-8');
}
