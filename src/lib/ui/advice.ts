import { SOURCES } from '$lib/catalogue/sources/all';
import type { SourceId } from '$lib/catalogue/sources/source';

/** What a figure lacks, in words, and whether a file would mend it. */
export interface Advice {
	vad: string[];
	filer: boolean;
}

/** From a measure's `saknas` ("kontakter", "lpix 2025", "kontakter: Flyttstatus") to plain words. */
export function advice(saknas: readonly string[]): Advice {
	return { vad: saknas.map(inWords), filer: saknas.some((what) => firstWord(what) in SOURCES) };
}

function inWords(what: string): string {
	if (what === 'avtal') return 'ett valt avtal för året';
	const source = SOURCES[firstWord(what) as SourceId];
	if (!source) return what;
	if (what === source.id) return `filen med ${source.title.toLocaleLowerCase('sv')}`;
	const [, columns] = what.split(`${source.id}: `, 2);
	if (columns !== undefined && what.startsWith(`${source.id}: `))
		return `kolumnen ${what.replaceAll(`${source.id}: `, '')} i ${source.title.toLocaleLowerCase('sv')}`;
	const rest = what.slice(source.id.length).trim();
	if (source.id === 'lpix') return `LPIX för ${rest}`;
	if (source.id === 'befolkning')
		return `befolkningen den ${rest.replace(/^(\d{4})-11-01/, '1 november $1')}`;
	return `${source.title.toLocaleLowerCase('sv')} ${rest}`;
}

function firstWord(what: string): string {
	return /^[a-z]+/.exec(what)?.[0] ?? '';
}
