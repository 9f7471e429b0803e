import type { BuiltMeasureId } from '$lib/catalogue/measures/all';

/** The measures of the overview's and the report's first sections. */
export const AVSNITTENS_MATT: readonly BuiltMeasureId[] = [
	'hushall_nu',
	'hushall_per_kvartal',
	'hushall_per_kommun',
	'malprognos',
	'magasin_per_kvartal',
	'svarstid_per_kommun',
	'budget_utfall_per_post',
	'finansiering',
	'lpix_kedja',
	'kommunandelar'
];

/** The measures that the overview shows further down. */
export const FORDJUPNINGENS_MATT: readonly BuiltMeasureId[] = [
	'avtalskalender',
	'andelsforandring',
	'natverk_fakturor'
];
