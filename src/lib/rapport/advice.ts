import { SOURCES } from '$lib/catalogue/sources/all';
import type { Source, SourceId } from '$lib/catalogue/sources/source';
import { uppraknade, versal } from '$lib/domain/format';

/** Why a figure cannot be shown, in words, and whether loading a file would help. */
export interface Advice {
	text: string;
	filer: boolean;
	/** Nothing is missing: the figure is made later in the year. */
	vantas?: true;
}

/** Everything a measure lacks. The missing years of an index are told as one. */
export function advices(saknas: readonly string[]): Advice[] {
	const ar = saknas.filter((one) => LPIX_AR.test(one)).map((one) => one.replace(LPIX_AR, '$1'));
	const once = saknas.filter((one, i) => saknas.findIndex((other) => lika(one, other)) === i);
	return once.map((one) => advice(LPIX_AR.test(one) ? `lpix ${flera(ar)}` : one));
}

/** The words before the reasons why there are no figures; null where all of them are only awaited. */
export function inteAn(saknas: readonly string[]): string | null {
	return advices(saknas).every(({ vantas }) => vantas) ? null : 'Kan inte räknas än.';
}

/** The same advice as one text. */
export function saknasText(saknas: readonly string[]): string {
	return advices(saknas)
		.map(({ text }) => text)
		.join(' ');
}

/** How a measure's `saknas` begins when the figure is made later in the year. */
const VANTAS = /^årets slut: (.*)/;

const LPIX_AR = /^lpix (\d{4})$/;

function lika(one: string, other: string): boolean {
	return one === other || (LPIX_AR.test(one) && LPIX_AR.test(other));
}

/** Sorted years: "2020–2026" for three or more without a gap, else one by one. */
function flera(ar: readonly string[]): string {
	const years = [...new Set(ar)].sort();
	const [forsta, sista] = [Number(years[0]), Number(years.at(-1))];
	return years.length > 2 && sista - forsta === years.length - 1
		? `${forsta}–${sista}`
		: uppraknade(years);
}

/**
 * Turns one of a measure's `saknas` ("kontakter", "lpix 2025", "kontakter: Flyttstatus") into plain words.
 */
export function advice(saknas: string): Advice {
	const vantas = VANTAS.exec(saknas)?.[1];
	if (vantas) return { text: `${versal(vantas)}.`, filer: false, vantas: true };
	if (saknas === 'avtal')
		return { text: 'Inget avtal gäller för året. Välj ett i listan.', filer: false };
	const [word = '', rest = ''] = saknas.split(/:? (.*)/s);
	const source = SOURCES[word as SourceId] as Source | undefined;
	if (!source) return { text: `${versal(saknas)}.`, filer: false };
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
