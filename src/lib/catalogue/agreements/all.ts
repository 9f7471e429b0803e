import type { Kvartal } from '$lib/domain/kvartal';
import type { Agreement } from './agreement';
import enAttraktivRegion from './en-attraktiv-region.json';
import energiFastighetsnatverk from './energi-fastighetsnatverk.json';
import energikontoret from './energikontoret.json';
import kompetensattraktion2024 from './kompetensattraktion-2024.json';
import kompetensattraktion2025 from './kompetensattraktion-2025.json';
import kompetensfokus from './kompetensfokus.json';

/** The agreements the program ships with, in the order they are shown. */
export const AGREEMENTS: readonly Agreement[] = [
	enAttraktivRegion,
	kompetensattraktion2024,
	kompetensattraktion2025,
	energikontoret,
	energiFastighetsnatverk,
	kompetensfokus
] as readonly Agreement[];

/** The shipped agreements, with the coordinator's own added, and replacing those with the same id. */
export function withOwn(own: readonly Agreement[]): readonly Agreement[] {
	if (own.length === 0) return AGREEMENTS;
	const known = AGREEMENTS.map(({ id }) => id);
	return [
		...AGREEMENTS.map((shipped) => own.find(({ id }) => id === shipped.id) ?? shipped),
		...own.filter(({ id }) => !known.includes(id))
	];
}

/** Those that a locked report knows: its own as it stood, and none of what has been changed since. */
export function lastaAvtal(avtal: Agreement | null): readonly Agreement[] {
	return withOwn(avtal ? [avtal] : []);
}

export function agreement(id: string, avtalen: readonly Agreement[]): Agreement | undefined {
	return avtalen.find((candidate) => candidate.id === id);
}

/**
 * The agreement a quarter is reported under when none is chosen: the project up to and
 * including 2023, then the year's kompetensattraktion, then none (matt.md, Control interfaces).
 */
export function defaultAgreement(
	kvartal: Kvartal,
	avtalen: readonly Agreement[]
): Agreement | undefined {
	const id = kvartal.ar <= 2023 ? 'en-attraktiv-region' : `kompetensattraktion-${kvartal.ar}`;
	return agreement(id, avtalen);
}
