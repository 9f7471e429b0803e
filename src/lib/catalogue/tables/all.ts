import befolkning_1_november from './befolkning_1_november.sql?raw';
import ekonomi_rad from './ekonomi_rad.sql?raw';
import forfragan from './forfragan.sql?raw';
import hushall from './hushall.sql?raw';
import hushallskontakt from './hushallskontakt.sql?raw';
import kontakt from './kontakt.sql?raw';
import kontakt_aktivitet from './kontakt_aktivitet.sql?raw';
import utgaende_svar from './utgaende_svar.sql?raw';
import vardkontakt from './vardkontakt.sql?raw';

/** The tables and views between the loaded sources and the measures, by name. */
export const TABELLER = {
	befolkning_1_november,
	ekonomi_rad,
	forfragan,
	hushall,
	hushallskontakt,
	kontakt,
	kontakt_aktivitet,
	utgaende_svar,
	vardkontakt
} as const;
export type Tabellnamn = keyof typeof TABELLER;

/** The tables that a statement reads, and those that these read in turn, nearest first. */
export function tablesRead(sql: string): Tabellnamn[] {
	const found = new Set<Tabellnamn>();
	const look = (text: string) => {
		const names = (Object.keys(TABELLER) as Tabellnamn[]).filter(
			(name) => !found.has(name) && new RegExp(`\\b(FROM|JOIN)\\s+${name}\\b`, 'i').test(text)
		);
		for (const name of names) found.add(name);
		for (const name of names) look(TABELLER[name]);
	};
	look(sql);
	return [...found];
}
