import { ROLES } from './roles';
import type { Source } from './source';

/** Ids that a header can be tied to: the source's columns, and the roles that fill some of them. */
export function maltavlor(source: Source): string[] {
	const roles = source.id === 'ekonomi' ? ROLES.map(({ id }) => id) : [];
	return [...source.columns.map(({ id }) => id), ...roles];
}

/** The title of a column, or of a role that fills one. */
export function maltavelnamn(source: Source, id: string): string {
	const title = source.columns.find((column) => column.id === id)?.title;
	return title ?? ROLES.find((role) => role.id === id)?.title ?? id;
}

/** The missing columns that matter: the name of each, and what follows from its absence. */
export function saknadeMedFoljd(
	source: Source,
	has: (id: string) => boolean
): { namn: string; foljd: string }[] {
	return source.columns.flatMap(({ id, title, saknas }) =>
		saknas === undefined || isFilled(id, has) ? [] : [{ namn: title, foljd: saknas }]
	);
}

/** Whether there is a header for the column, or for a role that fills it. */
function isFilled(id: string, has: (id: string) => boolean): boolean {
	return has(id) || ROLES.some((role) => role.column === id && has(role.id));
}

/**
 * The titles of required columns that a header lacks: "Registrerad", "År eller Period".
 * @param has whether the header has a column or a role
 */
export function saknadeKolumner(source: Source, has: (id: string) => boolean): string[] {
	const filled = (id: string) => isFilled(id, has);
	const title = (id: string) => maltavelnamn(source, id);
	return [
		...source.columns
			.filter(({ id, required }) => required && !filled(id))
			.map(({ id }) => title(id)),
		...(source.oneOf ?? [])
			.filter((group) => !group.some(filled))
			.map((group) => group.map(title).join(' eller '))
	];
}
