import { antal, procent } from './format';

/** Within these a year's LPIX has always been, in percent. */
const LPIX = { minst: -5, mest: 15 };
/** A kommun's population changes by less than this part of it in a year. */
const FOLK = 10;

/** What to say of a year's LPIX that may be right but is seldom so; null of any other. */
export function ovantadLpix(ar: number, varde: number): string | null {
	if (!(varde < LPIX.minst || varde > LPIX.mest)) return null;
	return `LPIX för ${ar} är ${procent(varde)}, utanför det vanliga ${procent(LPIX.minst)} till ${procent(LPIX.mest)}. Talet räknas som det är. Kontrollera att det är förändringen från året före.`;
}

/** The same of a kommun's population beside that of the year before. */
export function ovantadFolkmangd(
	kommun: string,
	ar: number,
	nu: number,
	fore: number
): string | null {
	if (!(fore > 0 && Math.abs(nu - fore) * FOLK > fore)) return null;
	return `Folkmängden i ${kommun} är ${antal(nu)} år ${ar} och ${antal(fore)} året före: mer än ${procent(100 / FOLK)} skiljer. Talen räknas som de är. Kontrollera dem.`;
}
