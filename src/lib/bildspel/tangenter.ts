/** What lies over the slide, or that nothing does. */
export type Lage = 'bild' | 'oversikt' | 'borrning' | 'hjalp' | 'svart';

/** What a key asks for. */
export type Kommando =
	| 'nasta'
	| 'forra'
	| 'forsta'
	| 'sista'
	| 'oversikt'
	| 'pekare'
	| 'svart'
	| 'helskarm'
	| 'tal'
	| 'borra'
	| 'hjalp'
	| 'tillbaka'
	| 'nasta_kvartal'
	| 'forra_kvartal'
	| 'ga_till'
	| { siffra: number };

/** What a key press tells. */
export interface Tangent {
	key: string;
	shiftKey: boolean;
	/** Ctrl, Alt or Meta: then it is the browser's. */
	annan: boolean;
	/** It was pressed on a button, a link or the like, which has Enter and space for itself. */
	pa_knapp: boolean;
	/** Digits have been typed and wait for Enter. */
	siffror: boolean;
	/** A letter, a digit or another sign alone does nothing: who speaks to the computer may say one by chance. */
	utan_tecken?: boolean;
}

/** The keys as they are told in the help, in its order. */
export const TANGENTHJALP: readonly (readonly [string, string])[] = [
	['→, blanksteg, Page Down, Enter', 'Nästa bild'],
	['←, Page Up, backsteg', 'Föregående bild'],
	['Home, End', 'Första och sista bilden'],
	['Siffra och Enter', 'Gå till en bild'],
	['G eller Esc', 'Översikt över alla bilder'],
	['D', 'Hela avsnittet och hur siffran räknades'],
	['Skift + → eller ←', 'Nästa och föregående kvartal'],
	['P', 'Pekare som följer musen'],
	['B', 'Svart skärm'],
	['F', 'Helskärm'],
	['N', 'Talarfönster med anteckningar'],
	['Tabb till Avsluta, Enter', 'Lämna bildspelet'],
	['?', 'Den här hjälpen']
];

const BLADDRA: Readonly<Record<string, Kommando>> = {
	ArrowRight: 'nasta',
	ArrowDown: 'nasta',
	PageDown: 'nasta',
	' ': 'nasta',
	Enter: 'nasta',
	ArrowLeft: 'forra',
	ArrowUp: 'forra',
	PageUp: 'forra',
	Backspace: 'forra',
	Home: 'forsta',
	End: 'sista'
};

const BOKSTAVER: Readonly<Record<string, Kommando>> = {
	g: 'oversikt',
	p: 'pekare',
	b: 'svart',
	// What a clicker's third button sends.
	'.': 'svart',
	f: 'helskarm',
	n: 'tal',
	d: 'borra',
	'?': 'hjalp'
};

/** How a key pulls a slide that is higher than the screen: on, or back. */
const RULLAR: Readonly<Record<string, 1 | -1>> = {
	PageDown: 1,
	' ': 1,
	ArrowDown: 1,
	PageUp: -1,
	ArrowUp: -1
};

/** Which way a key pulls what is shown before it turns to another slide; 0 when it does not. */
export function rullar({ key, shiftKey }: Pick<Tangent, 'key' | 'shiftKey'>): 1 | -1 | 0 {
	return key === ' ' && shiftKey ? -1 : (RULLAR[key] ?? 0);
}

/** What a key asks for in that state; null when it is not the presentation's. */
export function kommando(
	{ key, shiftKey, annan, pa_knapp, siffror, utan_tecken = false }: Tangent,
	lage: Lage
): Kommando | null {
	if (annan) return null;
	if (utan_tecken && key.length === 1 && key !== ' ') return null;
	if (key === 'Escape') return lage === 'bild' && !siffror ? 'oversikt' : 'tillbaka';
	if (shiftKey && (key === 'ArrowRight' || key === 'ArrowLeft'))
		return lage === 'bild' || lage === 'borrning'
			? key === 'ArrowRight'
				? 'nasta_kvartal'
				: 'forra_kvartal'
			: null;
	if (lage === 'svart') return 'tillbaka';
	const bokstav = BOKSTAVER[key.toLowerCase()];
	const oppnar = { oversikt: 'oversikt', borrning: 'borra', hjalp: 'hjalp', bild: null }[lage];
	// What opened it closes it; other keys are its own.
	if (bokstav && bokstav === oppnar) return 'tillbaka';
	if (bokstav && ['svart', 'helskarm', 'tal', 'pekare'].includes(bokstav as string)) return bokstav;
	if (lage === 'hjalp' && !pa_knapp && BLADDRA[key]) return 'tillbaka';
	if (lage === 'borrning' && (key === 'PageDown' || key === 'PageUp')) return null;
	if (lage !== 'bild') return null;
	if (pa_knapp && (key === 'Enter' || key === ' ')) return null;
	if (/^[0-9]$/.test(key)) return { siffra: Number(key) };
	if (key === 'Enter' && siffror) return 'ga_till';
	if (key === ' ' && shiftKey) return 'forra';
	return BLADDRA[key] ?? bokstav ?? null;
}
