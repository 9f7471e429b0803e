import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { kolumnslag } from '$lib/catalogue/measures/kolumn';
import { oreAv } from '$lib/domain/cellslag';
import { antal, antalOrd, belopp, kvartalsnamn, tal } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import { siffernamn } from '$lib/rapport/siffror';
import type { Omraknad } from './omraknat';

/** A figure's own name: "Hushåll per kommun, Åre, flyttade hushåll". */
export function siffransNamn({
	matt,
	rad,
	kolumn
}: Pick<Omraknad, 'matt' | 'rad' | 'kolumn'>): string {
	const titel = MEASURES[matt as BuiltMeasureId]?.title ?? matt;
	return [titel, rad, siffernamn(matt, kolumn)].filter((del) => del !== '').join(', ');
}

/** A figure as shown: an amount in kronor, else a number. */
export function siffransText(matt: string, kolumn: string, value: number | null): string {
	if (value === null) return 'saknades';
	const ore = oreAv(kolumnslag(matt, kolumn));
	if (ore !== null) return belopp(value * ore, 'kr');
	return Number.isInteger(value) ? antal(value) : tal(value);
}

/** "K2 2024 visades som 143, är nu 147" */
export function omraknadMening(kvartal: string, { matt, kolumn, da, nu }: Omraknad): string {
	const [ar, nr] = kvartal.split('-');
	return `${nr} ${ar} visades som ${siffransText(matt, kolumn, da)}, ${nu === null ? 'går inte att räkna nu' : `är nu ${siffransText(matt, kolumn, nu)}`}`;
}

/**
 * "12 hushåll är borttagna ur registret sedan kvartal 4 2024": counts that can only grow with time, but have fallen.
 * @returns null when none has fallen
 */
export function borttagnaMening(kvartal: string, omraknade: readonly Omraknad[]): string | null {
	const registrerade = omraknade.find(
		({ matt, kolumn }) => matt === 'hushall_nu' && kolumn === 'registrerade'
	);
	if (registrerade?.da == null || registrerade.nu == null || registrerade.nu >= registrerade.da)
		return null;
	const borta = registrerade.da - registrerade.nu;
	return `${antalOrd(borta, 'hushåll är borttaget', 'hushåll är borttagna')} ur registret sedan ${kvartalsnamn(parseKvartal(kvartal)!)}`;
}
