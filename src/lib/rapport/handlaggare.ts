import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Rapportnyckel, Rapporttext } from './rapporttext';

/**
 * Who is responsible for a report, and the report that the name was taken from; null when it comes from no
 * other report.
 */
export interface Handlaggare {
	namn: string;
	fran: Rapportnyckel | null;
}

/**
 * Who is responsible: the name in the report, else in the agreement's latest report up to the same quarter,
 * else in the agreement, else in the latest report of the same agreement of another year.
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

/** The part of an agreement's id that it shares with those of other years. */
function utanAr(id: string): string {
	return id.replace(/(?<!\d)20\d{2}(?!\d)/, '');
}
