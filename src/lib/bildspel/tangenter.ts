/** What lies over the slide; 'bild' for nothing. */
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

/** A key press. */
export interface Tangent {
	key: string;
	shiftKey: boolean;
	/** Ctrl, Alt or Meta is held: the key belongs to the browser. */
	annan: boolean;
	/** The focus is on a button, a link or the like, which uses Enter and space itself. */
	pa_knapp: boolean;
	/** Digits have been typed and wait for Enter. */
	siffror: boolean;
	/** Keys of a single character do nothing: somebody who dictates to the computer may say one by chance. */
	utan_tecken?: boolean;
}

/** The keys in the order of the help. */
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
	// The third button of a presenter's remote control.
	'.': 'svart',
	f: 'helskarm',
	n: 'tal',
	d: 'borra',
	'?': 'hjalp'
};

/** Which way a key scrolls a slide that is taller than the screen: forward or back. */
const RULLAR: Readonly<Record<string, 1 | -1>> = {
	PageDown: 1,
	' ': 1,
	ArrowDown: 1,
	PageUp: -1,
	ArrowUp: -1
};

/** Which way a key scrolls before it turns to another slide; 0 when it does not scroll. */
export function rullar({ key, shiftKey }: Pick<Tangent, 'key' | 'shiftKey'>): 1 | -1 | 0 {
	return key === ' ' && shiftKey ? -1 : (RULLAR[key] ?? 0);
}

/** What a key asks for in this state; null when the presentation does not use it. */
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
	// The key that opened an overlay closes it. The overlay handles its other keys itself.
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
