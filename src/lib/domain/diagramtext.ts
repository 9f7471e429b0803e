import { antal, kvartalsnamn, uppraknade } from './format';
import { parseKvartal } from './kvartal';

/** A point of a chart: what it is of, and what it says as the reader has it elsewhere. */
export interface Diagramvarde {
	namn: string;
	varde: number;
	text: string;
}

/** So many that share a place are named; more are counted. */
const NAMNS = 3;

/**
 * What a chart shows, for those who do not see it: "Nya hushåll: högst 30 (kvartal 2 2024), lägst 4
 * (kvartal 1 2023), senast 12 (kvartal 3 2024)."
 * @param tid the points follow each other in time, so that the last is the latest
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
		const namn =
			lika.length > NAMNS
				? `${lika.length} av ${varden.length}`
				: uppraknade(lika.map(({ namn }) => namn));
		return `${lika[0]!.text} (${namn})`;
	};
	const sist = varden.at(-1)!;
	if (varden.length === 1) return `${vad}: ${forst.text} (${forst.namn}).`;
	if (hogst === lagst) return `${vad}: ${forst.text} i alla ${varden.length}.`;
	return `${vad}: högst ${med(hogst)}, lägst ${med(lagst)}${tid ? `, senast ${sist.text} (${sist.namn})` : ''}.`;
}

/** A count quarter by quarter, the latest last. */
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
