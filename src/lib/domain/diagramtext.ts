import { antal, kvartalsnamn, uppraknade } from './format';
import { parseKvartal } from './kvartal';

/** A point of a chart: its name, its value, and the value as shown elsewhere. */
export interface Diagramvarde {
	namn: string;
	varde: number;
	text: string;
}

/** How many points with the same value are named; more are only counted. */
const NAMNS = 3;

/**
 * A chart's content in words, for those who do not see it: "Nya hushåll: högst 30 (kvartal 2 2024), lägst 4
 * (kvartal 1 2023), senast 12 (kvartal 3 2024)."
 * @param tid whether the points are in order of time, so that the last one is the latest
 */
export function ytterligheter(
	vad: string,
	varden: readonly Diagramvarde[],
	{ tid = false } = {}
): string {
	const [forst] = varden;
	if (!forst) return '';
	const matt = varden.map(({ varde }) => varde);
	const [hogst, lagst] = [Math.max(...matt), Math.min(...matt)];
	const med = (varde: number) => {
		const lika = varden.filter((en) => en.varde === varde);
		const texter = [...new Set(lika.map(({ text }) => text))];
		// The same share may be of different counts: "5 av 5 (Berg) och 8 av 8 (Ragunda)".
		return uppraknade(
			texter.map((text) => {
				const med = lika.filter((en) => en.text === text).map(({ namn }) => namn);
				const manga = texter.length === 1 && med.length > NAMNS;
				return `${text} (${manga ? `${med.length} av ${varden.length}` : uppraknade(med)})`;
			})
		);
	};
	const sist = varden.at(-1)!;
	if (varden.length === 1) return `${vad}: ${forst.text} (${forst.namn}).`;
	if (varden.every(({ text }) => text === forst.text))
		return `${vad}: ${forst.text} i alla ${varden.length}.`;
	if (hogst === lagst) return `${vad}: ${med(hogst)}.`;
	return `${vad}: högst ${med(hogst)}, lägst ${med(lagst)}${tid ? `, senast ${sist.text} (${sist.namn})` : ''}.`;
}

/** A chart of counts by quarter in words; the latest quarter comes last. */
export function antalPerKvartal(
	vad: string,
	rows: readonly { kvartal: string; varde: number }[]
): string {
	const namn = (kvartal: string) => {
		const last = parseKvartal(kvartal);
		return last ? kvartalsnamn(last) : kvartal;
	};
	return ytterligheter(
		vad,
		rows.map(({ kvartal, varde }) => ({ namn: namn(kvartal), varde, text: antal(varde) })),
		{ tid: true }
	);
}

/** The words over the first of so many last columns that are drawn open, since they may still change. */
export const oklartOrd = (staplar: number) => (staplar === 1 ? 'inte klar än' : 'inte klara än');
