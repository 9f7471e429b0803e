import { antalPerKvartal, ytterligheter } from '$lib/domain/diagramtext';
import type { KvartalId } from '$lib/domain/kvartal';

/** A column for each quarter; what is told, and what it is compared with, are marked. */
export interface Staplar {
	slag: 'staplar';
	staplar: readonly { kvartal: KvartalId; varde: number }[];
	nu: KvartalId;
	/** The same quarter last year, where it is a fair comparison. */
	ifjol: KvartalId | null;
}

/** A dot for each kommun on 0–100 percent, and the county's mark. */
export interface Prickar {
	slag: 'prickar';
	prickar: readonly { namn: string; procent: number }[];
	lanet: number;
}

/** The year's budget as a strip, what is used of it, the plan so far and the forecast; in öre. */
export interface Matare {
	slag: 'matare';
	budget: number;
	utfall: number;
	plan: number | null;
	prognos: number | null;
	/** How an amount is written, and what it is counted in. */
	tal: (ore: number) => string;
	enhet: string;
}

/** A small picture beside a figure: what it shows, and not how it is drawn. */
export type Smabild = (Staplar | Prickar | Matare) & {
	/** What it shows, for those who do not see it. */
	beskrivning: string;
};

/** So many quarters stand in a small picture. */
const KVARTAL = 20;

/** @returns null when a single column would say nothing that the figure does not */
export function staplar(
	vad: string,
	alla: Staplar['staplar'],
	nu: KvartalId,
	ifjol: KvartalId | null
): Smabild | null {
	const visade = alla.slice(-KVARTAL);
	if (visade.length < 2) return null;
	return {
		slag: 'staplar',
		staplar: visade,
		nu,
		ifjol,
		beskrivning: antalPerKvartal(vad, visade)
	};
}

export function prickar(vad: string, varden: Prickar['prickar'], lanet: number): Smabild | null {
	if (varden.length < 2) return null;
	const punkter = varden.map(({ namn, procent }) => ({
		namn,
		varde: procent,
		text: `${procent}\u00a0%`
	}));
	return {
		slag: 'prickar',
		prickar: varden,
		lanet,
		beskrivning: `${ytterligheter(vad, punkter)} Länet: ${lanet}\u00a0%.`
	};
}

export function matare(matt: Omit<Matare, 'slag'>): Smabild {
	const { budget, utfall, plan, prognos, tal, enhet } = matt;
	const text = (ore: number) => `${tal(ore)}\u00a0${enhet}`;
	const delar = [
		`utfall ${text(utfall)}`,
		...(plan === null ? [] : [`plan hittills ${text(plan)}`]),
		...(prognos === null ? [] : [`prognos ${text(prognos)}`])
	];
	return {
		slag: 'matare',
		...matt,
		beskrivning: `Årets budget ${text(budget)}: ${delar.join(', ')}.`
	};
}
