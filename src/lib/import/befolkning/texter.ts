import { antalOrd, uppraknade } from '$lib/domain/format';
import type { Brist } from './uppdelning';

const INGET = 'Inget ur filen räknas som befolkning.';

/** The message for a title that speaks of a part of the population. */
export function delITitel(del: string): string {
	return `Texten runt tabellen säger att den bara har en del av befolkningen (${del}). ${INGET} Hämta tabellen på nytt för hela befolkningen.`;
}

/**
 * The message for a column whose parts are not the whole population.
 * @param vilka the kommuner and years that are missing for that reason; null for the whole file
 */
export function inteHel(
	kolumn: string,
	{ kod, vad }: Brist,
	vilka: readonly string[] | null
): string {
	const foljd = vilka ? `${saknas(vilka)}.` : INGET;
	if (kod === 'okand_uppdelning')
		return `Kolumnen ${kolumn} delar upp befolkningen på ett sätt som inte känns igen, och ingen rad har totalen. ${foljd} Hämta tabellen på nytt utan den kolumnen, eller med en rad för totalen.`;
	return `Tabellen har bara en del av befolkningen: i kolumnen ${kolumn} finns ${vad}, och ingen rad har totalen. ${foljd} Hämta tabellen på nytt med totalen, eller med alla delar.`;
}

function saknas(vilka: readonly string[]): string {
	const [some, rest] = [vilka.slice(0, 8), vilka.length - 8];
	const all = rest > 0 ? [...some, `${rest} till`] : some;
	return `Därför räknas inte folkmängden för ${uppraknade(all)}`;
}

/** The message for kommuner outside the county, as in a file of the whole country. */
export function utanforLanet(kommuner: number): string {
	return `${antalOrd(kommuner, 'kommun', 'kommuner')} i filen hör inte till länet, och deras folkmängd räknas inte. Saknas en av länets åtta i siffrorna är dess namn felskrivet i filen.`;
}

/** The message for a count whose day nothing tells. */
export function dagOkand(baraFilnamn: boolean): string {
	const namn = baraFilnamn
		? 'Bara filens namn säger att talen är folkmängd, och ingenting'
		: 'Ingenting i filen';
	return `${namn} säger vilken dag befolkningen är räknad. Den räknas som den 1 november, och det sägs vid siffrorna. Är den räknad en annan dag ska den inte användas.`;
}
