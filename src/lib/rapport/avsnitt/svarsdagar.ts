import { kolumn } from '$lib/catalogue/measures/tabell';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { svarsdagarMening } from '$lib/catalogue/rapporter/svarsdagar';
import { SVARSFRIST } from '$lib/domain/arbetsdagar';
import { ytterligheter } from '$lib/domain/diagramtext';
import { antal } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';
import type { Dagrad, Diagram } from '$lib/dokument/diagram';
import type { Tabell } from '$lib/dokument/tabell';
import { svarsdagarStaplar, svarsdagarText } from '../diagramord';
import { readyRows } from '../readyRows';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

/** Three weeks of working days have a place each; longer times are taken together. */
const DAGAR = 16;

/** The rows for requests without an answer. Those with time left are not late. */
const UTAN_SVAR = [
	['obesvarade', 'Obesvarade, för sent'],
	['pagar', 'Pågår, tid kvar']
] as const;

/** How many working days the answers took: only for those who do the work, and never published. */
export const svarsdagar: Avsnitt = {
	titel: 'Hur länge svaren dröjer',
	blad: 'Service',
	matt: ['svarstid_dagar'],
	// Gives the requests without an answer that still have time.
	stod: ['svarstid_per_kommun'],
	figurer: (u) => {
		const { kommun, slutar } = u;
		const klara = readyRows(u.results);
		return [
			figur('svarstid_dagar', u, {
				rubrik: (rows) => svarsdagarMening(rows, kommun),
				diagram: () => dagarna(klara, kommun),
				tabell: () => tabellen(dagrader(klara, kommun)),
				// The days are those of a quarter that the register does not reach.
				forslag: (rows) => (slutar ? [] : [svarsdagarMening(rows, kommun)]),
				bilder: (rows, diagram) => {
					if (slutar) return slutar;
					return diagram
						? [{ innehall: { typ: 'diagram', diagram } }]
						: `${svarsdagarMening(rows, kommun)}.`;
				}
			})
		];
	}
};

type Svarsrader = Pick<ReadyRows, 'svarstid_dagar' | 'svarstid_per_kommun'>;

/** The answer days as a chart, for all kommuner or one; null where they are not computed. */
export function dagarna(svar: Svarsrader, kommun: string | null): Diagram | null {
	if (!svar.svarstid_dagar) return null;
	const rader = dagrader(svar, kommun);
	return diagrammet(
		kommun ? rader.filter(({ namn }) => namn === kommun) : rader,
		svarsdagarMening(svar.svarstid_dagar, kommun),
		dagrader(svar, HELA_LANET).find(({ namn }) => namn === HELA_LANET)
	);
}

/** A row for each kommun, in the order of the table; for one kommun its own row above the county's. */
export function dagrader(
	{ svarstid_dagar: rows = [], svarstid_per_kommun: svarstider = [] }: Svarsrader,
	kommun: string | null
): Dagrad[] {
	const namn = [...new Set(rows.map((row) => row.kommun))].filter((en) =>
		kommun ? en === kommun || en === HELA_LANET : en !== HELA_LANET
	);
	// Where nothing is known per kommun, only the county has a row.
	return (namn.length > 0 ? namn : [HELA_LANET]).map((en) => {
		const egna = rows.filter((row) => row.kommun === en);
		const summa = (med: (dagar: number | null) => boolean) =>
			egna.filter(({ dagar }) => med(dagar)).reduce((sum, { antal }) => sum + antal, 0);
		const pagar = svarstider.find((row) => row.kommun === en)?.pagar ?? 0;
		return {
			namn: en,
			dagar: Array.from({ length: DAGAR }, (_, dag) => summa((dagar) => dagar === dag)),
			fler: summa((dagar) => dagar !== null && dagar >= DAGAR),
			obesvarade: summa((dagar) => dagar === null) - pagar,
			pagar
		};
	});
}

/** The number of answers that came after the last day. */
export const senaSvar = (rad: Dagrad) => summan(rad, SVARSFRIST + 1, DAGAR) + rad.fler;

/** How many of a kommun's late requests have no answer; null where their days are not known. */
export const obesvaradeSent = (svar: Svarsrader) => (kommun: string) => {
	const rad = svar.svarstid_dagar && dagrader(svar, kommun).find(({ namn }) => namn === kommun);
	const sena = svar.svarstid_per_kommun?.find((en) => en.kommun === kommun)?.sena;
	// The two are told apart only where they add up to the number of late ones.
	return rad && senaSvar(rad) + rad.obesvarade === sena ? rad.obesvarade : null;
};

const summan = (rad: Dagrad, fran: number, till: number) =>
	rad.dagar.slice(fran, till + 1).reduce((sum, varde) => sum + varde, 0);

function diagrammet(
	rader: readonly Dagrad[],
	mening: string,
	lanet: Dagrad | undefined
): Diagram | null {
	const alla = (rad: Dagrad) => summan(rad, 0, DAGAR) + rad.fler + rad.obesvarade + rad.pagar;
	const prickar = rader.reduce((sum, rad) => sum + alla(rad), 0);
	if (prickar === 0) return null;
	const totalt = lanet && prickar > alla(lanet) ? alla(lanet) : null;
	const sena = {
		sista: DAGAR - 1,
		nagra: rader.some((rad) => summan(rad, SVARSFRIST + 1, DAGAR) > 0)
	};
	return {
		data: { slag: 'dagar', rader, senast: SVARSFRIST },
		bildtext: rader.length === 1 ? svarsdagarStaplar(sena) : svarsdagarText(sena, totalt),
		beskrivning: [
			`${mening}.`,
			ytterligheter(
				`Svar efter dag ${SVARSFRIST}`,
				rader.map((rad) => ({
					namn: rad.namn,
					varde: senaSvar(rad),
					text: antal(senaSvar(rad))
				}))
			),
			...UTAN_SVAR.map(([falt, rubrik]) =>
				rader.every((rad) => rad[falt] === 0)
					? `${rubrik}: inga.`
					: ytterligheter(
							rubrik,
							rader.map(({ namn, [falt]: varde }) => ({ namn, varde, text: antal(varde) }))
						)
			)
		].join(' ')
	};
}

/** The days in groups: each day in time, then the late ones. */
function tabellen(rader: readonly Dagrad[]): Tabell {
	const spalter: [rubrik: string, varde: (rad: Dagrad) => number][] = [
		['Samma dag', (rad) => rad.dagar[0]!],
		...Array.from({ length: SVARSFRIST }, (_, i): [string, (rad: Dagrad) => number] => [
			`Dag ${i + 1}`,
			(rad) => rad.dagar[i + 1]!
		]),
		['Dag 6–10', (rad) => summan(rad, 6, 10)],
		['Senare', (rad) => summan(rad, 11, DAGAR) + rad.fler],
		...UTAN_SVAR.map(([falt, rubrik]): [string, (rad: Dagrad) => number] => [
			rubrik,
			(rad) => rad[falt]
		])
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
