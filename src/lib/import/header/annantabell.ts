import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS } from '$lib/catalogue/sources/source';
import { minnet, rubrik, type Kolumnkoppling } from '$lib/installningar/kolumnkoppling';
import { beloppsrubrik } from '../belopp/rubrik';
import { memo } from '../cells/memo';
import { hasValue, isYear } from '../dialect/shape';
import { trimmed } from '../text/trimmed';
import { kandKolumn, type HeaderMatch } from './header';

/**
 * Makes a function that finds headers among a table's rows: `samma` is the table's own header repeated, after
 * which its rows go on; `annan` is the header of another table, with other columns.
 */
export function rubrikletare(match: HeaderMatch, kolumner: readonly Kolumnkoppling[]) {
	const minnen = SOURCE_IDS.map((id) => [SOURCES[id], minnet(kolumner, id)] as const);
	const arKolumn = memo((text) =>
		minnen.some(([source, minne]) => kandKolumn(source, text, minne) !== undefined)
	);
	// Compare by id: a worker that reads a part of the file has got a copy of the source.
	const own = minnet(kolumner, match.source.id);
	const falt = new Map([...match.fields].map(([id, index]) => [index, id]));
	const stammer = (text: string, index: number) => {
		if (rubrik(text) === rubrik(match.headers[index] ?? '')) return true;
		// A column that the table lacks cannot contradict it.
		if (!match.headers[index]) return true;
		const id = kandKolumn(match.source, text, own);
		const here = falt.get(index);
		// An income often stands under its financier instead of under a post.
		return id !== undefined && (id === here || (id === 'motpart' && here === 'post'));
	};
	return (record: readonly string[]): 'samma' | 'annan' | null => {
		const first = trimmed(record.find((cell) => trimmed(cell) !== ''));
		// A quick test first: nearly every row begins with an id, a date or a name.
		if (/\d/.test(first) || !arKolumn(first)) return null;
		if (record.some((cell) => hasValue(cell) && !isYear(cell))) return null;
		const texter = record.flatMap((cell, index) => {
			const text = trimmed(cell);
			return text === '' ? [] : [{ text, index }];
		});
		const manader = texter.filter(({ text }) => beloppsrubrik(text) !== null);
		const arRubriker = minnen.some(([source, minne]) => {
			const ids = new Set(texter.map(({ text }) => kandKolumn(source, text, minne)));
			ids.delete(undefined);
			// A single month may be a row's period.
			const antal = ids.size + (manader.length > 1 ? manader.length : 0);
			return antal > 1 && antal * 2 >= texter.length;
		});
		if (!arRubriker) return null;
		const kanda = texter.filter(({ text }) => arKolumn(text) || beloppsrubrik(text) !== null);
		return kanda.every(({ text, index }) => stammer(text, index)) ? 'samma' : 'annan';
	};
}
