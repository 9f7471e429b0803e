import { parseKronor } from '$lib/domain/belopp';
import { isIsoDate } from '$lib/domain/datum';
import { antal, gemen } from '$lib/domain/format';

/** How a field of an agreement is typed. `rader` and `kryss` hold several values. */
export type Slag =
	'text' | 'rader' | 'kronor' | 'heltal' | 'ar' | 'dag' | 'manader' | 'val' | 'kryss';

export interface Falt {
	rubrik: string;
	slag: Slag;
	/** The smallest allowed whole number. */
	minst?: number;
	/** The field must be filled in. */
	krav?: true;
	/** An empty field means null. */
	inget?: true;
	hjalp?: string;
	/** The choices: value → text. */
	val?: Readonly<Record<string, string>>;
	/** A text of several lines. */
	lang?: true;
}

/** The value of the typed text, or why it has none. */
export type Tolkat = { varde: unknown } | { fel: string };

/** A field's value as the text in its input. */
export function inskrivet({ slag }: Falt, varde: unknown): string {
	if (varde === null || varde === undefined) return '';
	if (Array.isArray(varde)) return varde.join(slag === 'manader' ? ', ' : '\n');
	return slag === 'kronor' ? antal(varde as number) : String(varde);
}

/** A field's value from the text in its input. */
export function tolkat(falt: Falt, text: string): Tolkat {
	const { slag, krav, inget, rubrik } = falt;
	if (slag === 'rader' || slag === 'kryss') return { varde: delar(text, '\n') };
	const typed = text.trim();
	if (typed === '') {
		if (krav) return { fel: `${slag === 'val' ? 'Välj' : 'Fyll i'} ${iMening(rubrik)}.` };
		return { varde: inget ? null : '' };
	}
	switch (slag) {
		case 'kronor': {
			const kr = parseKronor(typed);
			if (kr === null) return { fel: 'Skriv beloppet i hela kronor, till exempel 540 000.' };
			return kr < 0 ? { fel: 'Beloppet kan inte vara mindre än noll.' } : { varde: kr };
		}
		case 'ar':
			return /^(19|20)\d\d$/.test(typed)
				? { varde: Number(typed) }
				: { fel: 'Skriv året med fyra siffror, till exempel 2025.' };
		case 'heltal': {
			const tal = typed.replace(/\s/g, '');
			if (!/^\d{1,9}$/.test(tal)) return { fel: 'Skriv ett heltal med siffror.' };
			const { minst = 0 } = falt;
			return Number(tal) < minst
				? { fel: `Talet ska vara minst ${minst}.` }
				: { varde: Number(tal) };
		}
		case 'dag':
			return isIsoDate(typed)
				? { varde: typed }
				: { fel: 'Skriv en dag som finns, år-månad-dag, till exempel 2025-01-31.' };
		case 'manader': {
			const manader = typed.split(/[\s,]+/).map(Number);
			return manader.every((manad) => Number.isInteger(manad) && manad >= 1 && manad <= 12)
				? { varde: manader }
				: { fel: 'Skriv månaderna som tal mellan 1 och 12, till exempel 1, 4, 7, 10.' };
		}
		case 'val':
			return typed in (falt.val ?? {}) ? { varde: typed } : { fel: `Välj ${iMening(rubrik)}.` };
		default:
			return { varde: typed };
	}
}

function delar(text: string, skilje: string): string[] {
	return text
		.split(skilje)
		.map((del) => del.trim())
		.filter((del) => del !== '');
}

/** A heading as it stands inside a sentence. */
function iMening(rubrik: string): string {
	return gemen(rubrik).replace(/, kr$/, '');
}
