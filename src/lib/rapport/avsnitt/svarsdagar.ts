import type { SvarstidDagar } from '$lib/catalogue/measures/svarstid_dagar/measure';
import type { Result } from '$lib/catalogue/measures/result';
import { kolumn } from '$lib/catalogue/measures/tabell';
import { svarsdagarMening } from '$lib/catalogue/rapporter/svarsdagar';
import { SVARSFRIST } from '$lib/domain/arbetsdagar';
import { ytterligheter } from '$lib/domain/diagramtext';
import { antal } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';
import type { Dagrad, Diagram } from '$lib/dokument/diagram';
import type { Tabell } from '$lib/dokument/tabell';
import { SVARSDAGAR } from '../diagramord';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

/** Three weeks of working days have a place each: what takes longer stands together. */
const DAGAR = 16;

/** How many working days the answers took: only for those who do the work, and never published. */
export const svarsdagar: Avsnitt = {
	titel: 'Hur länge svaren dröjer',
	matt: ['svarstid_dagar'],
	figurer: (u) => {
		const { kommun, slutar } = u;
		const mening = (rows: readonly SvarstidDagar[]) => svarsdagarMening(rows, kommun);
		return [
			figur('svarstid_dagar', u, {
				rubrik: mening,
				diagram: (rows) => diagrammet(dagrader(rows, kommun), mening(rows)),
				tabell: (rows) => tabellen(dagrader(rows, kommun)),
				// The days are of the quarter that the register does not reach.
				forslag: (rows) => (slutar ? [] : [mening(rows)]),
				bilder: (rows, diagram) => {
					if (slutar) return slutar;
					return diagram ? [{ innehall: { typ: 'diagram', diagram } }] : `${mening(rows)}.`;
				}
			})
		];
	}
};

/** The days of a kommun's answers, above the county's; null where they are not computed. */
export function dagarna(svar: Result<SvarstidDagar> | undefined, kommun: string): Diagram | null {
	if (svar?.status !== 'ready') return null;
	return diagrammet(dagrader(svar.rows, kommun), svarsdagarMening(svar.rows, kommun));
}

/** A row a kommun, in the order of the table; of one kommun its own, above the county's. */
export function dagrader(rows: readonly SvarstidDagar[], kommun: string | null): Dagrad[] {
	const namn = [...new Set(rows.map((row) => row.kommun))].filter((en) =>
		kommun ? en === kommun || en === HELA_LANET : en !== HELA_LANET
	);
	// Where nothing is known per kommun there is only the county.
	return (namn.length > 0 ? namn : [HELA_LANET]).map((en) => {
		const egna = rows.filter((row) => row.kommun === en);
		const summa = (med: (row: SvarstidDagar) => boolean) =>
			egna.filter(med).reduce((sum, row) => sum + row.antal, 0);
		return {
			namn: en,
			dagar: Array.from({ length: DAGAR }, (_, dag) => summa(({ dagar }) => dagar === dag)),
			fler: summa(({ dagar }) => dagar !== null && dagar >= DAGAR),
			obesvarade: summa(({ dagar }) => dagar === null)
		};
	});
}

const summan = (rad: Dagrad, fran: number, till: number) =>
	rad.dagar.slice(fran, till + 1).reduce((sum, varde) => sum + varde, 0);

function diagrammet(rader: readonly Dagrad[], mening: string): Diagram | null {
	if (rader.every((rad) => summan(rad, 0, DAGAR) + rad.fler + rad.obesvarade === 0)) return null;
	const sena = (rad: Dagrad) => summan(rad, SVARSFRIST + 1, DAGAR) + rad.fler;
	const obesvarade = rader.filter((rad) => rad.obesvarade > 0);
	return {
		data: { slag: 'dagar', rader, senast: SVARSFRIST },
		bildtext: SVARSDAGAR,
		beskrivning: [
			`${mening}.`,
			ytterligheter(
				`Svar efter dag ${SVARSFRIST}`,
				rader.map((rad) => ({ namn: rad.namn, varde: sena(rad), text: antal(sena(rad)) }))
			),
			obesvarade.length === 0
				? 'Ingen är obesvarad.'
				: ytterligheter(
						'Obesvarade',
						rader.map(({ namn, obesvarade: varde }) => ({ namn, varde, text: antal(varde) }))
					)
		].join(' ')
	};
}

/** The days in groups: each of those in time, and those that are late. */
function tabellen(rader: readonly Dagrad[]): Tabell {
	const spalter: [rubrik: string, varde: (rad: Dagrad) => number][] = [
		['Samma dag', (rad) => rad.dagar[0]!],
		...Array.from({ length: SVARSFRIST }, (_, i): [string, (rad: Dagrad) => number] => [
			`Dag ${i + 1}`,
			(rad) => rad.dagar[i + 1]!
		]),
		['Dag 6–10', (rad) => summan(rad, 6, 10)],
		['Senare', (rad) => summan(rad, 11, DAGAR) + rad.fler],
		['Obesvarade', (rad) => rad.obesvarade]
	];
	return {
		matt: null,
		namn: svarsdagar.titel,
		rubrik: 'Förfrågningar efter svarsdag',
		lang: true,
		kolumner: [
			kolumn('kommun'),
			...spalter.map(([rubrik]) => ({ id: rubrik, rubrik, slag: 'antal' as const }))
		],
		rader: rader.map((rad) => ({
			celler: [
				{ text: rad.namn },
				...spalter.map(([, varde]) => ({ text: antal(varde(rad)), tal: varde(rad) }))
			],
			summa: rad.namn === HELA_LANET && rader.length > 1
		})),
		noter: []
	};
}
