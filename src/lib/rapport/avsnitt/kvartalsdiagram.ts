import { antalPerKvartal } from '$lib/domain/diagramtext';
import { flytta, type Kvartal } from '$lib/domain/kvartal';
import type { Diagram, Kvartalspunkt } from '$lib/dokument/diagram';
import { kvartalstext } from '../diagramord';
import type { Bildval } from './figur';

/**
 * Columns quarter by quarter; null where a single one would say nothing that the sentence does not.
 * @param vad what they count, as a heading begins: "Registrerade hushåll"
 * @param mening the finding, in a sentence without its full stop
 * @param ifjol whether the same quarter last year is a fair comparison
 */
export function kvartalsdiagram(
	vad: string,
	mening: string,
	punkter: readonly Kvartalspunkt[],
	kvartal: Kvartal,
	ifjol: boolean
): Diagram | null {
	if (punkter.length < 2) return null;
	return {
		data: {
			slag: 'kvartal',
			punkter,
			nu: kvartal.id,
			ifjol: ifjol ? flytta(kvartal, -4).id : null
		},
		bildtext: kvartalstext(vad),
		beskrivning: `${mening}. ${antalPerKvartal(vad, punkter)}`
	};
}

/**
 * It as a slide.
 * @param noter what must be said beside it, where that is not all that is said of the figure
 * @param rubrik its finding, where it is not the figure's
 */
export function kvartalsbild(
	diagram: Diagram | null,
	noter?: readonly string[],
	rubrik?: string
): readonly Bildval[] | string {
	return diagram
		? [
				{
					innehall: { typ: 'diagram', diagram },
					...(noter && { noter }),
					...(rubrik && { rubrik })
				}
			]
		: 'Ett enda kvartal är inget att jämföra med.';
}
