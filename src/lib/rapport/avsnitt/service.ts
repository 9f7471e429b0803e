import {
	avgjorda,
	enligtKontaktkorten,
	type SvarstidPerKommun
} from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import {
	kommunensSvarstid,
	senastMening,
	senMening,
	svarstidMening
} from '$lib/catalogue/rapporter/meningar/service';
import { andel, antal, antalIOrd, rakneord } from '$lib/domain/format';
import { HELA_LANET, INGEN_KOMMUN, OKAND_KOMMUN } from '$lib/domain/kommun';
import type { Diagram } from '$lib/dokument/diagram';
import type { Siffra } from '$lib/dokument/siffra';
import { SVAR_I_TID, svarenIOrd } from '../diagramord';
import { UPPGIFTER_SAKNAS } from '../forbehall';
import { readyRows } from '../readyRows';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';
import { dagarna, obesvaradeSent } from './svarsdagar';

export const service: Avsnitt = {
	titel: 'Svarstider',
	blad: 'Service',
	matt: ['svarstid_per_kommun'],
	// For a kommun's chart of answer days.
	stod: ['svarstid_dagar'],
	publiceras: ['svarstid_per_kommun_aret'],
	rapporter: { kvartal: 'begars', kommun: 'begars' },
	summeras: ['kommun'],
	figurer: (u) => {
		const { kommun, slutar } = u;
		const kort = enligtKontaktkorten(u.results.svarstid_per_kommun);
		const obesvarade = obesvaradeSent(readyRows(u.results));
		// Page one of a kommun begins with its share in time: the section goes on from there.
		const rubriken = (rows: readonly SvarstidPerKommun[]) => {
			const rad = rows.find((row) => row.kommun === kommun);
			return rad && rad.sena > 0 ? senMening(rad, obesvarade(rad.kommun)) : fynd(rows);
		};
		const fynd = (rows: readonly SvarstidPerKommun[]) =>
			kommun ? kommunensSvarstid(kommun, rows, kort) : svarstidMening(rows.at(-1)!, kort);
		return [
			figur('svarstid_per_kommun', u, {
				rubrik: (rows) => (slutar ? UPPGIFTER_SAKNAS : rubriken(rows)),
				forslag: (rows) => [slutar ? UPPGIFTER_SAKNAS : fynd(rows)],
				stycken: (rows) => {
					const senast = kommun || slutar ? null : senastMening(rows, obesvarade);
					return senast ? [{ text: `${senast}.` }] : [];
				},
				// For a single kommun the answer days say more than its share in time.
				diagram: (rows) =>
					kommun ? dagarna(readyRows(u.results), kommun) : svaren(rows, fynd(rows)),
				bilder: (rows, diagram) => {
					if (slutar) return slutar;
					const row = kommun ? rows.find((one) => one.kommun === kommun) : rows.at(-1);
					const siffra = row && siffran(row, u);
					if (!siffra) return `${fynd(rows)}.`;
					return [
						{ innehall: { typ: 'siffra', siffra } },
						...(diagram && !kommun
							? [
									{
										del: 'kommuner',
										rubrik: senastMening(rows) ?? spridningen(rows),
										innehall: { typ: 'diagram', diagram } as const
									}
								]
							: [])
					];
				}
			})
		];
	}
};

/** null where no request has been answered or is late. */
function siffran(row: SvarstidPerKommun, u: Avsnittsunderlag): Siffra | null {
	const procent = andel(row.i_tid, row.i_tid + row.sena);
	if (procent === null) return null;
	const stod = (['sena', 'pagar', 'median_arbetsdagar'] as const).filter(
		(kolumn) => row[kolumn] !== null
	);
	return {
		tal: { matt: null, value: null, text: procent },
		efter: `${antal(row.i_tid)} av ${antal(row.i_tid + row.sena)} i tid`,
		stod: stod.map((kolumn) => stodtal('svarstid_per_kommun', kolumn, row, u))
	};
}

const utanLanet = (rows: readonly SvarstidPerKommun[]) =>
	rows.filter(({ kommun }) => kommun !== HELA_LANET);

/** The share in time kommun by kommun, the best first; null where there is only one. */
function svaren(rows: readonly SvarstidPerKommun[], mening: string): Diagram | null {
	const procent = (rad: SvarstidPerKommun) => (100 * rad.i_tid) / avgjorda(rad);
	const svarade = utanLanet(rows).filter((rad) => avgjorda(rad) > 0);
	if (svarade.length < 2) return null;
	const utan = ({ kommun }: SvarstidPerKommun) =>
		kommun === INGEN_KOMMUN || kommun === OKAND_KOMMUN;
	const kommuner = svarade.filter((rad) => !utan(rad)).sort((a, b) => procent(b) - procent(a));
	const lagst = Math.min(...kommuner.map(procent));
	const lanet = rows.find(({ kommun }) => kommun === HELA_LANET);
	const etikett = (rad: SvarstidPerKommun) =>
		`${antal(rad.i_tid)} av ${antal(avgjorda(rad))}, ${andel(rad.i_tid, avgjorda(rad))}`;
	return {
		data: {
			slag: 'prickar',
			rader: kommuner.map((rad) => ({
				namn: rad.kommun,
				procent: procent(rad),
				etikett: etikett(rad),
				varning: lagst < 100 && procent(rad) === lagst
			})),
			lanet:
				lanet && avgjorda(lanet) > 0
					? { procent: procent(lanet), etikett: `länet ${andel(lanet.i_tid, avgjorda(lanet))}` }
					: null
		},
		// Rows that are no kommun have no dot; the text below the chart gives them.
		bildtext: [
			SVAR_I_TID,
			...svarade.filter(utan).map((rad) => `${rad.kommun}: ${etikett(rad)}.`)
		].join(' '),
		beskrivning: `${mening}. ${svarenIOrd(svarade)}`
	};
}

/** How many kommuner have late requests. */
function spridningen(rows: readonly SvarstidPerKommun[]): string {
	const kanda = utanLanet(rows).filter(
		({ kommun }) => kommun !== INGEN_KOMMUN && kommun !== OKAND_KOMMUN
	);
	const sena = kanda.filter((one) => one.sena > 0).length;
	return sena === 0
		? 'Ingen kommun har sena svar'
		: `${rakneord(sena, 'en')} av ${antalIOrd(kanda.length, 'kommun', 'kommuner')} har sena svar`;
}
