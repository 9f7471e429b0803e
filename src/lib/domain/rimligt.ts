import { antal, antalOrd, procent } from './format';

/** Within these a year's LPIX has always been, in percent. */
const LPIX = { minst: -5, mest: 15 };
/** A change as a part, 0,026, is less than this when it is taken for a percentage. */
const LPIX_DEL = 0.2;
/** A kommun's population changes by less than this part of it in a year. */
const FOLK = 10;

/** What to say of a year's LPIX that may be right but is seldom so; null of any other. */
export function ovantadLpix(ar: number, varde: number): string | null {
	if (!(varde < LPIX.minst || varde > LPIX.mest)) return null;
	return `LPIX för ${ar} är ${procent(varde)}, utanför det vanliga ${procent(LPIX.minst)} till ${procent(LPIX.mest)}. Talet räknas som det är. Kontrollera att det är förändringen från året före.`;
}

/** What to say of a year's LPIX that may be a part and no percentage, as it is written. */
export function kanskeAndel(ar: number, varde: number): string | null {
	if (varde === 0 || Math.abs(varde) >= LPIX_DEL) return null;
	return `LPIX för ${ar} är ${procent(varde)}, mindre än vanligt. Talet räknas som det är. Är det en andel, som 0,026 för 2,6 %, ska det skrivas som procent.`;
}

/** The same of a kommun's population, beside that of the year before where it is known. */
export function ovantadFolkmangd(
	kommun: string,
	ar: number,
	nu: number,
	fore: number | undefined
): string | null {
	if (nu === 0)
		return `Folkmängden i ${kommun} är 0 år ${ar}. Talet räknas som det är, och kommunen får inga siffror per invånare. Kontrollera det.`;
	if (!(fore !== undefined && fore > 0 && Math.abs(nu - fore) * FOLK > fore)) return null;
	return `Folkmängden i ${kommun} är ${antal(nu)} år ${ar} och ${antal(fore)} året före: mer än ${procent(100 / FOLK)} skiljer. Talen räknas som de är. Kontrollera dem.`;
}

/** What more contacts share is hardly a household. */
export const STORT_HUSHALL = 10;

/** What to say of a household with so many contacts. */
export function ovantatHushall(kontakter: number): string {
	return `${antalOrd(kontakter, 'kontakt', 'kontakter')} har samma hushåll och räknas som ett enda. Är värdet inget hushålls-id, utan till exempel en hushållstyp eller en nolla, räknas för få hushåll: töm cellerna, eller säg under Data att kolumnen inte används.`;
}

/** What to say of a percentage that is not what the indexes give. */
export function motsagdLpix(ar: number, fastslaget: number, avIndex: number): string {
	return `LPIX för ${ar} är ${procent(fastslaget)}, men indextalen för ${ar - 1} och ${ar} ger ${procent(avIndex)}.`;
}
