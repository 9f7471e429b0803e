import { antalPerKvartal, ytterligheter } from '$lib/domain/diagramtext';
import { kr, tal } from '$lib/domain/format';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Matare, OverTid, Prickar, Smabild, Staplar } from '$lib/dokument/smabild';
import { kvartalets, oklarheten } from '../oklarhet';

/** At most this many quarters stand in a small picture. */
const KVARTAL = 20;

/**
 * A column for each quarter, up to the one that the report is about.
 * @param fler whether a quarter's count may still grow after its end, as that of moves does
 * @returns null when there is a single column, which would say no more than the figure
 */
export function staplar(
	vad: string,
	alla: Staplar['staplar'],
	params: MeasureParams,
	fler: boolean,
	snitt?: readonly number[]
): Smabild | null {
	const visade = alla.slice(-KVARTAL);
	if (visade.length < 2) return null;
	return {
		slag: 'staplar',
		staplar: visade,
		...kvartalets(params, oklarheten(params, fler)),
		...(snitt && { snitt: snitt.slice(-KVARTAL) }),
		beskrivning: `${antalPerKvartal(vad, visade)}${snitt ? ` Snittet av länets kommuner, senast: ${tal(Math.round(snitt.at(-1)! * 10) / 10)}.` : ''}`
	};
}

/** A picture of values that follow each other in time; null when there is only one. */
export function overTid(
	vad: string,
	staplar: OverTid['staplar'],
	andar: OverTid['andar'],
	egen: string | null = null
): Smabild | null {
	if (staplar.length < 2) return null;
	return {
		...{ slag: 'overtid', staplar, egen, andar },
		beskrivning: ytterligheter(vad, staplar)
	};
}

/** A picture of what each party pays, the most first; null where a single one pays. */
export function perPart(
	vad: string,
	parter: readonly { part: string; kronor: number }[]
): Smabild | null {
	const ordnade = parter
		.map(({ part, kronor }) => ({ namn: part, varde: kronor, text: kr(kronor) }))
		.sort((a, b) => b.varde - a.varde);
	const [mest, minst] = [ordnade[0]?.namn ?? '', ordnade.at(-1)?.namn ?? ''];
	return overTid(vad, ordnade, [mest, minst], mest);
}

export function prickar(
	vad: string,
	varden: Prickar['prickar'],
	lanet: number,
	egen?: string
): Smabild | null {
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
		...(egen && { egen }),
		beskrivning: [
			ytterligheter(vad, punkter),
			...punkter.flatMap(({ namn, text }) => (namn === egen ? [`${namn}: ${text}.`] : [])),
			`Länet: ${lanet}\u00a0%.`
		].join(' ')
	};
}

/**
 * A strip that shows how much of a whole is used.
 * @param hela what the whole strip stands for
 */
export function matare(matt: Omit<Matare, 'slag'>, hela = 'Årets budget'): Smabild {
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
		beskrivning: `${hela} ${text(budget)}: ${delar.join(', ')}.`
	};
}
