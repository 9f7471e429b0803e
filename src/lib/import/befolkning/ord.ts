import { alderI } from './alder';

/** Separates the words of a name such as "FolkmangdNov_2023". */
function orden(text: string): string {
	return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');
}

/** Lower case without diacritics. */
function vikt(text: string): string {
	return orden(text)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}

const FOLK =
	/(?<![a-z])(folkmangd(?:en|er)?|befolkning(?:en|santal|smangd)?|invanar(?:e|antal(?:et)?)|population)(?![a-z])/g;
/** "Utbildning för befolkningen" does not say how many the people are. */
const OM_FOLKET = /(?<![a-z])(for|av|i|bland|per|hos|till|pa)\s+(hela |den |en )?$/;

/** Whether a title, a header or a cell says that numbers are people counted. */
export function sagerFolkmangd(text: string): boolean {
	const plain = vikt(text);
	return [...plain.matchAll(FOLK)].some(({ index }) => !OM_FOLKET.test(plain.slice(0, index)));
}

/** Words that make the numbers something else than a population, whatever else is said. */
const BERAKNAD =
	/(?<![a-z])(medel(?!pad)\w*|genomsnitt\w*|nyckeltal\w*|per\s+(?:1[ .\u00a0]?000|tusen|100[ .\u00a0]?000|10[ .\u00a0]?000|100)(?!\d))|(?:befolknings|folkmangds)?(framskriv\w*|prognos\w*)/;
/** Words for numbers that may stand beside the population in the same table. */
const BREDVID =
	/(?<![a-z])((?:folk|befolknings|folkmangds)?(?:okning|minskning|forandring)\w*|(?:folk|befolknings)tillvaxt\w*|\w*tathet\w*|\w*(?:over|under)skott\w*|flytt(?:ning|netto)\w*|(?:in|ut)(?:flyttad|flyttning|vandr)\w*|(?<!rikes )(?<!lands )fodda?(?!\s+i\b)|doda|andel(?:en)?|procent|kvot\w*|index|median\w*|per\s+(?:km|kvadrat\w*|capita|invanare|kommuninvanare|person))(?![a-z])|(?:kr|kronor)\s*(?:\/|per)\s*inv\w*|\/\s*(?:inv\w*|km)|%/;

/** The words of a text that say that its numbers are not a population; null when there are none. */
export function sagerAnnat(text: string): string | null {
	return ordet(text, BERAKNAD) ?? ordet(text, BREDVID);
}

/** Like `sagerAnnat`, but only words that rule out even a column named as the population. */
export function sagerBeraknat(text: string): string | null {
	return ordet(text, BERAKNAD);
}

/** The words that match `form`, as they are spelled in the text. */
function ordet(text: string, form: RegExp): string | null {
	const isar = orden(text.normalize('NFC'));
	const match = form.exec(vikt(isar));
	return match ? isar.slice(match.index, match.index + match[0].length).trim() : null;
}

/** What part of the people a text speaks of, when it speaks of a part; null when it does not. */
export function sagerDel(text: string): string | null {
	const plain = text.normalize('NFC').toLowerCase();
	const has = (form: RegExp) => form.test(plain);
	const [kvinnor, man] = [
		has(/\b(kvinnor|kvinna|flickor)\b/),
		has(/(?<!\p{L})(män|pojkar)(?!\p{L})/u)
	];
	if (kvinnor !== man) return kvinnor ? 'kvinnor' : 'män';
	const aldrar = alderI(plain).filter(({ fran, till }) => fran > 0 || till < 100);
	if (aldrar.length > 0) return 'vissa åldrar';
	const [inrikes, utrikes] = [
		has(/inrikes född|född\w* i sverige/),
		has(/utrikes född|utlandsfödd|född\w* utomlands/)
	];
	if (inrikes !== utrikes) return inrikes ? 'inrikes födda' : 'utrikes födda';
	if (has(/utländsk(a|t)? (bakgrund|medborgar)|svensk bakgrund/)) return 'en del efter bakgrund';
	if (has(/\b(tätort|landsbygd|glesbygd)/)) return 'en del av kommunen';
	if (
		has(
			/(?<!\p{L})(barn|unga|ungdomar|arbetsför|sysselsatt|förvärvsarbet|arbetslös|ensamstående|studerande)/u
		)
	)
		return 'en grupp';
	return null;
}
