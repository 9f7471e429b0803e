/** The sections by id alone: for those who only read what is written of them. */
export const AVSNITT_IDS = [
	...(['sammanfattning', 'mal', 'uppdrag'] as const),
	...(['hjalte', 'index', 'per_kvartal', 'takt', 'kommuner', 'kommunkurvor', 'kohorter'] as const),
	...(['service', 'svarsdagar', 'magasin', 'foretag', 'registervard', 'nyckeltal'] as const),
	...(['ekonomi', 'prognos', 'slag', 'finansiering', 'resultat'] as const),
	...(['andelar', 'andelsforandring', 'slutavrakning', 'natverk'] as const),
	...(['fakturor', 'portfolj', 'radgivning', 'metod'] as const)
] as const;
export type AvsnittId = (typeof AVSNITT_IDS)[number];
