import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { antal, antalOrd, belopp, tal } from '$lib/domain/format';
import type { Omraknad } from './omraknat';

/** What the columns that are told of are called in a sentence. */
const KOLUMNER: Readonly<Record<string, string>> = {
	mal: 'mål',
	registrerade: 'registrerade hushåll',
	flyttade: 'flyttade hushåll',
	flyttade_kvartal: 'flyttade under kvartalet',
	nya_i_registret: 'nya flyttar i registret',
	registrerade_ack: 'registrerade sammanlagt',
	flyttade_ack: 'flyttade sammanlagt',
	varav_utan_datum: 'flyttade utan datum',
	aterstar: 'hushåll kvar till målet',
	kvartal_kvar: 'kvartal kvar',
	behovs_per_kvartal: 'behövs per kvartal',
	snitt_fyra_kvartal: 'snitt de fyra senaste kvartalen',
	median_dagar: 'dagar till flytten, median',
	bestallningar: 'beställningar',
	bestallningar_ack: 'beställningar sammanlagt',
	inkomna: 'inkomna förfrågningar',
	i_tid: 'svar i tid',
	sena: 'sena förfrågningar',
	pagar: 'pågående',
	median_arbetsdagar: 'arbetsdagar till svar, median',
	ska_tas_bort: 'ska tas bort',
	datum_utan_status: 'datum utan status',
	status_utan_datum: 'status utan datum',
	foretag: 'företag',
	varde: 'värde',
	foregaende: 'kvartalet före',
	samma_ifjol: 'samma kvartal i fjol',
	budget_ar_ore: 'helårsbudget',
	budget_ack_ore: 'budget hittills',
	utfall_kvartal_ore: 'utfall i kvartalet',
	utfall_ack_ore: 'utfall hittills',
	avvikelse_ack_ore: 'avvikelse hittills',
	kvar_ore: 'kvar av budgeten',
	prognos_ar_ore: 'prognos',
	forra_prognos_ore: 'prognos förra kvartalet',
	andring_ore: 'ändring sedan förra kvartalet',
	prognosavvikelse_ore: 'avvikelse helår',
	avvikelse_ar_ore: 'avvikelse helår',
	ar: 'år',
	procent: 'LPIX, procent',
	belopp_kr: 'belopp',
	befolkning: 'befolkning',
	forra_kr: 'förra årets andel',
	indexeffekt_kr: 'ändring av index',
	befolkningseffekt_kr: 'ändring av befolkningen',
	ar_kr: 'hela året',
	k1_kr: 'kvartal 1',
	k2_kr: 'kvartal 2',
	k3_kr: 'kvartal 3',
	k4_kr: 'kvartal 4',
	finansiering_kr: 'finansiering',
	utfall_andel_kr: 'andel av utfallet',
	justering_kr: 'justering',
	antal: 'antal',
	beviljat_ore: 'beviljat',
	upparbetat_ore: 'upparbetat'
};

/** What a measure's column is called in a sentence: "flyttade hushåll". */
export function kolumnnamn(kolumn: string): string {
	return KOLUMNER[kolumn] ?? kolumn;
}

/** "Flyttade hushåll: 143 → 147" as the figure's own name: "Hushåll per kommun, Åre, flyttade hushåll" */
export function siffransNamn({
	matt,
	rad,
	kolumn
}: Pick<Omraknad, 'matt' | 'rad' | 'kolumn'>): string {
	const titel = MEASURES[matt as BuiltMeasureId]?.title ?? matt;
	return [titel, rad, kolumnnamn(kolumn)].filter((del) => del !== '').join(', ');
}

/** A figure as it is shown: an amount in kronor, else a number. */
export function siffransText(kolumn: string, value: number | null): string {
	if (value === null) return 'saknades';
	if (kolumn.endsWith('_ore')) return belopp(value, 'kr');
	if (kolumn.endsWith('_kr')) return belopp(value * 100, 'kr');
	return Number.isInteger(value) ? antal(value) : tal(value);
}

/** "K2 2024 visades som 143, är nu 147" */
export function omraknadMening(kvartal: string, { kolumn, da, nu }: Omraknad): string {
	const [ar, nr] = kvartal.split('-');
	return `${nr} ${ar} visades som ${siffransText(kolumn, da)}, ${nu === null ? 'går inte att räkna nu' : `är nu ${siffransText(kolumn, nu)}`}`;
}

/**
 * "12 hushåll borttagna ur registret sedan 2024-K4": a count that grows with time and has fallen.
 * @returns null when none has
 */
export function borttagnaMening(kvartal: string, omraknade: readonly Omraknad[]): string | null {
	const registrerade = omraknade.find(
		({ matt, kolumn }) => matt === 'hushall_nu' && kolumn === 'registrerade'
	);
	if (registrerade?.da == null || registrerade.nu == null || registrerade.nu >= registrerade.da)
		return null;
	const borta = registrerade.da - registrerade.nu;
	return `${antalOrd(borta, 'hushåll är borttaget', 'hushåll är borttagna')} ur registret sedan ${kvartal}`;
}
