import { SOURCES } from '$lib/catalogue/sources/all';
import type { Source, SourceId } from '$lib/catalogue/sources/source';

/** Why a figure cannot be told, in words, and whether a file would mend it. */
export interface Advice {
	text: string;
	filer: boolean;
}

/** From one of a measure's `saknas` ("kontakter", "lpix 2025", "kontakter: Flyttstatus") to plain words. */
export function advice(saknas: string): Advice {
	if (saknas === 'avtal')
		return { text: 'Inget avtal gäller för året. Välj ett i listan.', filer: false };
	const [word = '', rest = ''] = saknas.split(/:? (.*)/s);
	const source = SOURCES[word as SourceId] as Source | undefined;
	if (!source)
		return { text: `${saknas.charAt(0).toUpperCase()}${saknas.slice(1)}.`, filer: false };
	return { text: `${lacking(source, rest, saknas.startsWith(`${word}: `))} saknas.`, filer: true };
}

function lacking({ id, title }: Source, rest: string, isColumn: boolean): string {
	const name = title.toLocaleLowerCase('sv');
	if (isColumn) return `Kolumnen ${rest.replaceAll(`${id}: `, '')} i filen med ${name}`;
	if (rest === '') return `Filen med ${name}`;
	if (id === 'befolkning')
		return `Befolkningen den ${rest.replace(/^(\d{4})-11-01/, '1 november $1')}`;
	return `${title} ${rest}`;
}
