import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Rapportnyckel, Rapporttext } from './rapporttext';

/** Who is responsible for a report, and the report that it is remembered from; null when it is not. */
export interface Handlaggare {
	namn: string;
	fran: Rapportnyckel | null;
}

/**
 * Who is responsible: as the report says, else as in the agreement's latest report up to the same
 * quarter, else as the agreement says, else as in the latest report of the same agreement of another year.
 */
export function handlaggaren(
	rapport: Rapporttext,
	avtal: Pick<Agreement, 'id' | 'handlaggare'> | null,
	rapporter: readonly Rapporttext[]
): Handlaggare {
	const egen = rapport.handlaggare.trim();
	if (egen !== '') return { namn: rapport.handlaggare, fran: null };
	const tidigare = rapporter
		.filter(({ handlaggare, kvartal }) => handlaggare.trim() !== '' && kvartal <= rapport.kvartal)
		.toSorted((a, b) => (a.kvartal < b.kvartal ? 1 : a.kvartal > b.kvartal ? -1 : 0));
	const minns = (har: (avtal: string) => boolean): Handlaggare | null => {
		const fran = tidigare.find((one) => har(one.avtal));
		return fran ? { namn: fran.handlaggare, fran } : null;
	};
	const avtalets = avtal?.handlaggare ?? '';
	return (
		minns((id) => id === rapport.avtal) ??
		(avtalets.trim() !== '' ? { namn: avtalets, fran: null } : null) ??
		minns((id) => utanAr(id) === utanAr(rapport.avtal)) ?? { namn: '', fran: null }
	);
}

/** What an agreement of a year shares with those of other years. */
function utanAr(id: string): string {
	return id.replace(/(?<!\d)20\d{2}(?!\d)/, '');
}
