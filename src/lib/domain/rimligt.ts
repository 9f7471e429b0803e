import { antal, antalOrd, procent } from './format';

/** Limits, in percent, between which a year's LPIX has always been. */
const LPIX = { minst: -5, mest: 15 };
/** A percentage below this may be a fraction written by mistake, such as 0,026. */
const LPIX_DEL = 0.2;
/** A kommun's population usually changes by less than one part in this many in a year, a tenth. */
const FOLK = 10;

/** The remark on an LPIX that may be right but seldom is; null for an ordinary one. */
export function ovantadLpix(ar: number, varde: number): string | null {
	if (!(varde < LPIX.minst || varde > LPIX.mest)) return null;
	return `LPIX för ${ar} är ${procent(varde)}, utanför det vanliga ${procent(LPIX.minst)} till ${procent(LPIX.mest)}. Talet räknas som det är. Kontrollera att det är förändringen från året före.`;
}

/** The remark on an LPIX that may be a fraction instead of a percentage; null for any other. */
export function kanskeAndel(ar: number, varde: number): string | null {
	if (varde === 0 || Math.abs(varde) >= LPIX_DEL) return null;
	return `LPIX för ${ar} är ${procent(varde)}, mindre än vanligt. Talet räknas som det är. Är det en andel, som 0,026 för 2,6 %, ska det skrivas som procent.`;
}

/** The remark on an unusual population, compared with the year before where known; null for an ordinary one. */
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

/** More contacts than this in one household are hardly a household. */
export const STORT_HUSHALL = 10;

/** The remark on a household with so many contacts. */
export function ovantatHushall(kontakter: number): string {
	return `${antalOrd(kontakter, 'kontakt', 'kontakter')} har samma hushåll och räknas som ett enda. Är värdet inget hushålls-id, utan till exempel en hushållstyp eller en nolla, räknas för få hushåll: töm cellerna, eller säg under Data att kolumnen inte används.`;
}

/** The remark on a percentage that differs from what the indexes give. */
export function motsagdLpix(ar: number, fastslaget: number, avIndex: number): string {
	return `LPIX för ${ar} är ${procent(fastslaget)}, men indextalen för ${ar - 1} och ${ar} ger ${procent(avIndex)}.`;
}
