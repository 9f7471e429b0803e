import { arExempelsumma } from '$lib/catalogue/exempelfiler';
import { sha256 } from '$lib/domain/sha256';
import type { LockedReport, Snapshot } from './schema';

export type { LockedReport, LockedResult, Snapshot } from './schema';

/** Locks a report's content. */
export function lock(innehall: LockedReport): Snapshot {
	return { innehall, summa: summaOf(innehall) };
}

/** True when nothing in the report has changed since it was locked. */
export function arOrord({ innehall, summa }: Snapshot): boolean {
	return summaOf(innehall) === summa;
}

/** Whether the report rests on the shipped samples, wholly or in part. */
export function arAvExempel({ filer }: LockedReport): boolean {
	return filer.some(({ sha256 }) => arExempelsumma(sha256));
}

function summaOf(innehall: LockedReport): string {
	return sha256(new TextEncoder().encode(ordnad(innehall)));
}

/** JSON with sorted keys: the same content gives the same text. */
function ordnad(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: part
	);
}
