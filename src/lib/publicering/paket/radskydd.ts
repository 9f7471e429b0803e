import { MEASURES } from '$lib/catalogue/measures/all';
import { looksPersonal } from '$lib/domain/personuppgift';
import type { Paketdel } from './del';
import { Paket } from './paket';
import { skrivna } from './stycken';

// The proof that no row of a register leaves: every text of a package is searched.

/** A text of a package and its place: "dokument.delar.12.text". */
export interface Strang {
	vag: string;
	text: string;
}

/** A check, and what it found. */
export interface Kontroll {
	/** "Personnummer, telefonnummer eller e-post i texterna" */
	vad: string;
	/** The number of places searched. */
	antal: number;
	/** The findings as they are shown; empty when all is well. */
	funna: string[];
}

/** Places of the coordinator's own texts, which may hold an address on purpose. */
const SKRIVET = /^dokument\.(?:uppgifter\.|delar\.\d+\.block\.)|^omraknade\.\d+\.orsak$/;
/** Places that the program fills in, with values long enough to look like anything. */
const EGNA = /^(?:summa|last|publicerad|version|sort)$/;
/** The way registers number their rows: an id with its value, or a random id. */
const RADNUMMER =
	/(?:kontakt|hushålls?|aktivitets?)[-_ ]?id\W{1,3}\w*\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const PERSONNUMMER =
	/(?<!\d)(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+ ]?\d{4}(?!\d)/;

/** Every text of a package with its place. */
export function strangarna(paket: Paket): Strang[] {
	const alla: Strang[] = [];
	const ga = (value: unknown, vag: string) => {
		if (typeof value === 'string') alla.push({ vag, text: value });
		else if (value !== null && typeof value === 'object')
			for (const [key, one] of Object.entries(value)) ga(one, vag === '' ? key : `${vag}.${key}`);
	};
	ga(paket, '');
	return alla;
}

/** The fields that leave, each with its number of texts: "dokument.delar.tabell.rubrik". */
export function falten(strangar: readonly Strang[]): { falt: string; antal: number }[] {
	const antal = new Map<string, number>();
	for (const { vag } of strangar) {
		const falt = vag.replace(/\.\d+(?=\.|$)/g, '');
		antal.set(falt, (antal.get(falt) ?? 0) + 1);
	}
	return [...antal].map(([falt, antal]) => ({ falt, antal }));
}

/** The checks of a package. It may leave when none of them has found anything. */
export function kontrollerna(paket: Paket): Kontroll[] {
	const strangar = strangarna(paket).filter(({ vag }) => !EGNA.test(vag));
	const egna = strangar.filter(({ vag }) => !SKRIVET.test(vag));
	const matt = [...tabellmatt(paket), ...paket.siffror.map((siffra) => siffra.matt)];
	const form = Paket.safeParse(paket);
	return [
		{
			vad: 'Bara de fält som en publicerad rapport har',
			antal: strangar.length,
			funna: form.success ? [] : form.error.issues.map(({ path }) => path.join('.'))
		},
		{
			vad: 'Tabeller och tal bara ur måttens summor, aldrig ur filernas rader',
			antal: matt.length,
			funna: [...new Set(matt)].filter((id) => !Object.hasOwn(MEASURES, id))
		},
		{
			vad: 'Personnummer',
			antal: strangar.length,
			funna: [...new Set([...strangar.map(({ text }) => text), ...skrivna(paket)])].filter((text) =>
				PERSONNUMMER.test(text)
			)
		},
		{
			vad: 'E-post och telefonnummer i det som programmet och filerna säger',
			antal: egna.length,
			funna: texter(egna.filter(({ text }) => looksPersonal(text)))
		},
		{
			vad: 'Radnummer ur registret',
			antal: strangar.length,
			funna: texter(egna.filter(({ text }) => RADNUMMER.test(text)))
		}
	];
}

/** Written texts with an address or a telephone number, which may or may not be meant for readers. */
export function medAdress(paket: Paket): string[] {
	return [...new Set(skrivna(paket))].filter(
		(text) => looksPersonal(text) && !PERSONNUMMER.test(text)
	);
}

function tabellmatt({ dokument }: Paket): string[] {
	return dokument.delar.flatMap((del: Paketdel) =>
		del.typ === 'tabell' && del.tabell.matt !== null ? [del.tabell.matt] : []
	);
}

function texter(strangar: readonly Strang[]): string[] {
	return [...new Set(strangar.map(({ text }) => text))];
}
