/** A key, with those held down with it. */
interface Tangent {
	/** As in `KeyboardEvent.key`; for a digit that Shift turns into another character, as in `code`. */
	key: string;
	/** Ctrl, or ⌘ on a Mac. */
	ctrl?: true;
	skift?: true;
}

/** Where a shortcut works. */
export type Omrade = 'sidor' | 'rapporten' | 'kommentaren';

interface Kortkommando {
	id: string;
	omrade: Omrade;
	vad: string;
	tangenter: readonly Tangent[];
}

/** All shortcuts of the pages, read both by the listeners and by the list of shortcuts. */
export const KORTKOMMANDON = [
	{ id: 'sok', omrade: 'sidor', vad: 'Sök och gå till', tangenter: [{ key: 'k', ctrl: true }] },
	{ id: 'hjalp', omrade: 'sidor', vad: 'Hjälp om sidan', tangenter: [{ key: 'h' }] },
	{ id: 'kortkommandon', omrade: 'sidor', vad: 'Kortkommandon', tangenter: [{ key: '?' }] },
	{
		id: 'forra_kvartal',
		omrade: 'sidor',
		vad: 'Föregående kvartal',
		tangenter: [{ key: 'ArrowLeft', skift: true }]
	},
	{
		id: 'nasta_kvartal',
		omrade: 'sidor',
		vad: 'Nästa kvartal',
		tangenter: [{ key: 'ArrowRight', skift: true }]
	},
	{ id: 'angra', omrade: 'rapporten', vad: 'Ångra', tangenter: [{ key: 'z', ctrl: true }] },
	{
		id: 'gor_om',
		omrade: 'rapporten',
		vad: 'Gör om',
		tangenter: [
			{ key: 'z', ctrl: true, skift: true },
			{ key: 'y', ctrl: true }
		]
	},
	{ id: 'fet', omrade: 'kommentaren', vad: 'Fet text', tangenter: [{ key: 'b', ctrl: true }] },
	{
		id: 'lista',
		omrade: 'kommentaren',
		vad: 'Lista',
		tangenter: [{ key: 'Digit8', ctrl: true, skift: true }]
	},
	{ id: 'lank', omrade: 'kommentaren', vad: 'Länk', tangenter: [{ key: 'k', ctrl: true }] },
	{ id: 'sluta', omrade: 'kommentaren', vad: 'Sluta skriva', tangenter: [{ key: 'Escape' }] }
] as const satisfies readonly Kortkommando[];
type Alla = (typeof KORTKOMMANDON)[number];
/** The commands of an area. */
export type Kommando<O extends Omrade> = Extract<Alla, { omrade: O }>['id'];

/** The parts of a key press that matter. */
export type Tryck = Pick<
	KeyboardEvent,
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/** Whether it is a single character, which speech input may produce by chance. */
const arTecken = ({ key, ctrl }: Tangent) => key.length === 1 && !ctrl;

/**
 * The command of a key press in an area; null when there is none.
 * @param utanTecken single characters do nothing
 */
export function kortkommando<O extends Omrade>(
	tryck: Tryck,
	omrade: O,
	utanTecken = false
): Kommando<O> | null {
	const funnet = KORTKOMMANDON.find(
		(ett) =>
			ett.omrade === omrade &&
			ett.tangenter.some((en: Tangent) => !(utanTecken && arTecken(en)) && ar(tryck, en))
	);
	return (funnet?.id as Kommando<O> | undefined) ?? null;
}

function ar({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Tryck, en: Tangent): boolean {
	// A sign may need Shift or not, depending on the keyboard.
	const skift = /^\P{L}$/u.test(en.key) || shiftKey === (en.skift ?? false);
	return (
		(en.key.toLowerCase() === key.toLowerCase() || en.key === code) &&
		(ctrlKey || metaKey) === (en.ctrl ?? false) &&
		!altKey &&
		skift
	);
}

const NAMN: Readonly<Record<string, string>> = {
	ArrowLeft: '←',
	ArrowRight: '→',
	Digit8: '8',
	Escape: 'Esc'
};

/**
 * The keys as text: "Ctrl + K", "Skift + →".
 * @param mac uses a Mac's key names
 */
export function tangentnamn(tangenter: readonly Tangent[], mac: boolean): string {
	return tangenter
		.map(({ key, ctrl, skift }) =>
			[
				...(ctrl ? [mac ? '⌘' : 'Ctrl'] : []),
				...(skift ? ['Skift'] : []),
				NAMN[key] ?? key.toUpperCase()
			].join(' + ')
		)
		.join(' eller ');
}

/** A shortcut by its id. */
export function kommandot(id: Alla['id']): Kortkommando {
	return KORTKOMMANDON.find((ett) => ett.id === id)!;
}

/** A tool's name with its keys, as a tooltip: "Fet text (Ctrl + B)". */
export function medTangent(id: Alla['id']): string {
	const { vad, tangenter } = kommandot(id);
	return `${vad} (${tangentnamn(tangenter, arMac())})`;
}

/** Whether this browser runs on a Mac. */
export function arMac(): boolean {
	return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
