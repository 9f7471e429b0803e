import type { IsoDate } from './datum';

/** The day it is in Sweden. */
export function today(): IsoDate {
	return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
}

/** The moment, as ISO 8601 in UTC. */
export function now(): string {
	return new Date().toISOString();
}
