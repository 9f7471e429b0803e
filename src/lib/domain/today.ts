import type { IsoDate } from './datum';

const SVENSK_DAG = new Intl.DateTimeFormat('sv-SE', {
	dateStyle: 'short',
	timeZone: 'Europe/Stockholm'
});

/** The day in Sweden at a moment, whatever the machine's own time zone: 2026-11-21. */
export function svenskDag(tidpunkt: string | Date): IsoDate {
	return SVENSK_DAG.format(new Date(tidpunkt));
}

/** The day it is in Sweden. */
export function today(): IsoDate {
	return svenskDag(new Date());
}

/** The present moment, as ISO 8601 in UTC. */
export function now(): string {
	return new Date().toISOString();
}
