import { parseHeltal, parseProcent } from '../cells/tal';
import { ovantadFolkmangd, ovantadLpix } from '$lib/domain/rimligt';
import { felrader } from '$lib/installningar/fel';
import { Installningar } from '$lib/installningar/schema';

/** One row of typed values: field → text. */
export type Inskrivet = Record<string, string>;

/** The settings with the typed rows, or what is wrong with them. */
export type Tolkat = { installningar: Installningar } | { fel: string[] };

/** The typed rows that the settings hold. */
export function inskrivet(i: Installningar): { lpix: Inskrivet[]; befolkning: Inskrivet[] } {
	const lpix = i.lpix.map(({ ar, procent, kalla, utgava }) => ({
		ar: String(ar),
		procent: String(procent).replace('.', ','),
		kalla,
		utgava
	}));
	const befolkning = i.befolkning.map(({ kommun, ar, antal, kalla, utgava }) => ({
		kommun,
		ar: String(ar),
		antal: String(antal),
		kalla,
		utgava
	}));
	return { lpix, befolkning };
}

/** Reads typed rows as the cells of a file are read. Empty rows are left out. */
export function tolkat(i: Installningar, lista: 'lpix' | 'befolkning', rader: Inskrivet[]): Tolkat {
	const filled = rader.filter((rad) => Object.values(rad).some((text) => text.trim() !== ''));
	const values = filled.map((rad) =>
		Object.fromEntries(Object.entries(rad).map(([id, text]) => [id, valueOf(id, text.trim())]))
	);
	const read = Installningar.safeParse({ ...i, [lista]: values }, { reportInput: true });
	return read.success ? { installningar: read.data } : { fel: felrader(read.error).map(iOrd) };
}

/** Remarks on rows that may be right but seldom are; the rows are kept. */
export function ovantat(lista: 'lpix' | 'befolkning', rader: readonly Inskrivet[]): string[] {
	const tal = (text: string | undefined) => parseHeltal((text ?? '').trim());
	return rader.flatMap((rad) => {
		const ar = tal(rad['ar']);
		if (Number.isNaN(ar)) return [];
		if (lista === 'lpix')
			return ovantadLpix(ar, parseProcent((rad['procent'] ?? '').trim()) / 1000) ?? [];
		const kommun = rad['kommun'] ?? '';
		const fore = rader.find((other) => other['kommun'] === kommun && tal(other['ar']) === ar - 1);
		return ovantadFolkmangd(kommun, ar, tal(rad['antal']), tal(fore?.['antal'])) ?? [];
	});
}

const FALT: Readonly<Record<string, string>> = {
	ar: 'År',
	procent: 'Procent',
	antal: 'Antal',
	kommun: 'Kommun',
	kalla: 'Källa',
	utgava: 'Utgåva'
};

/** A fault in the words of the settings file, with fields named as on the page. */
function iOrd(fel: string): string {
	return fel
		.replace(/^\w+, rad/, 'Rad')
		.replace(/: (\w+) (?=ska|är|saknas)/, (all, falt: string) =>
			falt in FALT ? `: ${FALT[falt]} ` : all
		);
}

function valueOf(id: string, text: string): string | number | undefined {
	if (id === 'kalla' || id === 'utgava' || id === 'kommun') return text;
	if (text === '') return undefined;
	const value = id === 'procent' ? parseProcent(text) / 1000 : parseHeltal(text);
	return Number.isNaN(value) ? text : value;
}
