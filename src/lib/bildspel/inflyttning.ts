import { arHelt } from '$lib/catalogue/measures/kandtill';
import {
	huvudMening,
	inflodeMening,
	flestMening,
	flyttMening,
	jamfor,
	kommunensMening,
	kommunMening,
	magasinMening
} from '$lib/catalogue/rapporter/meningar';
import { foretagMening, kohortMening, taktMening } from '$lib/catalogue/rapporter/uppfoljning';
import { kvartalsstaplar } from '$lib/charts/kvartalsstaplar';
import { malkurva } from '$lib/charts/malkurva';
import { sidaVidSida } from '$lib/charts/sidavidsida';
import { antal, antalOrd, kvartalsnamn, tal } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { flytta, type Kvartal, type KvartalId } from '$lib/domain/kvartal';
import { delAvKvartal, hushallensForbehall, utanDatum } from '$lib/rapport/forbehall';
import { antalet, avMatt, med, type Bildunderlag, type Delbilder, type Innehall } from './bild';
import { kortTabell, mattabell } from './tabell';
import { antalPerKvartal } from '$lib/domain/diagramtext';
import { HUSHALL_PER_KOMMUN, hushallenIOrd, kvartalstext } from '$lib/rapport/diagramord';

/** Columns quarter by quarter; null where a single one would say nothing. */
function staplar(
	vad: string,
	mening: string,
	rows: readonly { kvartal: KvartalId; varde: number }[],
	kvartal: Kvartal,
	ifjol: boolean
): Innehall | null {
	if (rows.length < 2) return null;
	return {
		typ: 'diagram',
		option: () => kvartalsstaplar(rows, kvartal.id, ifjol ? flytta(kvartal, -4).id : null),
		beskrivning: `${mening}. ${antalPerKvartal(vad, rows)}`,
		forklaring: kvartalstext(vad),
		rader: null
	};
}

/** The way to the goal, or the inflow of the quarter: the figure, and how it came there. */
export function hjalte(u: Bildunderlag): Delbilder {
	const { params, slutar } = u;
	const mal = params.avtal?.mal.hushall ?? null;
	if (slutar && !mal) return slutar;
	const kvartalen = u.results.hushall_per_kvartal;
	if (kvartalen?.status !== 'ready') return avMatt('hushall_per_kvartal', u, () => []);
	const rader = kvartalen.rows;
	return avMatt('hushall_nu', u, ([nu], grund) => {
		const row = nu!;
		const fot = med(grund, [
			...(slutar ? [slutar] : []),
			...delAvKvartal(params),
			...hushallensForbehall(rader, params)
		]);
		const flyttade = antalet('hushall_nu.flyttade', row.flyttade);
		const inflode = jamfor(rader, params.kvartal, (q) => q.registrerade);
		const siffra: Innehall = mal
			? {
					typ: 'siffra',
					tal: flyttade,
					efter: `av ${antal(mal)} hushåll`,
					stod: [
						{ namn: 'Återstår', ...antalet('hushall_nu.aterstar', row.aterstar) },
						{ namn: 'Registrerade', ...antalet('hushall_nu.registrerade', row.registrerade) },
						{
							namn: 'Flyttade utan datum',
							...antalet('hushall_nu.varav_utan_datum', row.varav_utan_datum)
						}
					]
				}
			: {
					typ: 'siffra',
					tal: antalet('hushall_per_kvartal.registrerade', inflode.nu),
					efter: inflode.nu === 1 ? 'nytt hushåll' : 'nya hushåll',
					stod: [
						{
							namn: 'Registrerade, sammanlagt',
							...antalet('hushall_nu.registrerade', row.registrerade)
						},
						{ namn: 'Har flyttat, sammanlagt', ...flyttade }
					]
				};
		const forst = {
			id: 'hjalte',
			avsnitt: 'hjalte',
			rubrik: huvudMening(params, row, rader),
			innehall: siffra,
			...fot
		} as const;
		const rubrik = mal
			? (row.aterstar ?? 0) > 0
				? `${antalOrd(row.aterstar!, 'hushåll', 'hushåll')} återstår till målet`
				: `Målet är nått: ${antal(row.flyttade)} av ${antal(mal)} hushåll`
			: flestMening(rader);
		const bild: Innehall | null = mal
			? rader.length < 2
				? null
				: {
						typ: 'diagram',
						option: () =>
							malkurva(
								rader.map(({ kvartal, flyttade_ack }) => ({
									kvartal: kvartal as KvartalId,
									ack: flyttade_ack
								})),
								mal
							),
						beskrivning: `${rubrik}. ${antalPerKvartal(
							'Daterade flyttar sammanlagt',
							rader.map(({ kvartal, flyttade_ack: varde }) => ({ kvartal, varde }))
						)}`,
						forklaring: `Flyttade hushåll sammanlagt, efter kvartalet då de flyttade.${row.varav_utan_datum > 0 ? ` ${antalOrd(row.varav_utan_datum, 'flytt', 'flyttar')} utan datum är inte med i kurvan.` : ''}`,
						rader: null
					}
			: staplar(
					'Nya hushåll i CRM-systemet',
					rubrik,
					rader.map(({ kvartal, registrerade }) => ({
						kvartal: kvartal as KvartalId,
						varde: registrerade
					})),
					params.kvartal,
					arHelt(params)
				);
		return bild
			? [forst, { id: 'hjalte:vagen', avsnitt: 'hjalte', rubrik, innehall: bild, ...grund }]
			: [forst];
	});
}

/** What the first slides do not tell: the inflow where they tell the goal, else the moves. */
export function perKvartal(u: Bildunderlag): Delbilder {
	const { params, slutar } = u;
	if (slutar) return slutar;
	const inflode = params.avtal?.mal.hushall != null;
	return avMatt('hushall_per_kvartal', u, (rows, grund) => {
		const rubrik = (inflode ? inflodeMening : flyttMening)(rows, params);
		const innehall = staplar(
			inflode ? 'Registrerade hushåll' : 'Flyttade hushåll',
			rubrik,
			rows.map(({ kvartal, registrerade, flyttade }) => ({
				kvartal: kvartal as KvartalId,
				varde: inflode ? registrerade : flyttade
			})),
			params.kvartal,
			inflode && arHelt(params)
		);
		if (!innehall) return 'Ett enda kvartal är inget att jämföra med.';
		const fot = med(grund, utanDatum(u.results.hushall_nu));
		return [{ id: 'per_kvartal', avsnitt: 'per_kvartal', rubrik, innehall, ...fot }];
	});
}

export function takt(u: Bildunderlag): Delbilder {
	return avMatt('malprognos', u, ([row], grund) => {
		const { behovs_per_kvartal: behovs, snitt_fyra_kvartal: snitt, kvartal_kvar, aterstar } = row!;
		const snittet = { matt: 'malprognos.snitt_fyra_kvartal', value: snitt, text: tal(snitt) };
		const kvar = behovs !== null && (aterstar ?? 0) > 0;
		const innehall: Innehall = {
			typ: 'siffra',
			tal: kvar
				? {
						matt: 'malprognos.behovs_per_kvartal',
						value: behovs,
						text: tal(Math.ceil(behovs * 10) / 10)
					}
				: snittet,
			efter: kvar ? 'hushåll behövs varje kvartal' : 'hushåll per kvartal i snitt',
			stod: [
				...(kvar ? [{ namn: 'Snitt, fyra kvartal', ...snittet }] : []),
				...(aterstar !== null
					? [{ namn: 'Återstår till målet', ...antalet('malprognos.aterstar', aterstar) }]
					: []),
				...(kvartal_kvar !== null
					? [{ namn: 'Kvartal kvar', ...antalet('malprognos.kvartal_kvar', kvartal_kvar) }]
					: [])
			]
		};
		return [{ id: 'takt', avsnitt: 'takt', rubrik: taktMening(row!), innehall, ...grund }];
	});
}

export function kommuner(u: Bildunderlag): Delbilder {
	const { kommun, params, slutar } = u;
	return avMatt('hushall_per_kommun', u, (rows, mattets) => {
		const grund = slutar ? med(mattets, [slutar]) : mattets;
		const egen = rows.find((row) => row.kommun === kommun);
		if (egen)
			return [
				{
					id: 'kommuner',
					avsnitt: 'kommuner',
					rubrik: kommunensMening(egen),
					innehall: {
						typ: 'siffra',
						tal: antalet('hushall_per_kommun.flyttade', egen.flyttade),
						efter: `har flyttat till ${egen.kommun}`,
						stod: [
							{
								namn: `Flyttade ${kvartalsnamn(params.kvartal)}`,
								...antalet('hushall_per_kommun.flyttade_kvartal', egen.flyttade_kvartal)
							},
							{
								namn: 'Registrerade',
								...antalet('hushall_per_kommun.registrerade', egen.registrerade)
							}
						]
					},
					...grund
				}
			];
		const lanets = rows.slice(0, KOMMUNER.length);
		if (lanets.every(({ registrerade, flyttade }) => registrerade + flyttade === 0))
			return 'Ingen kommun har några hushåll än.';
		const rubrik = kommunMening(rows);
		return [
			{
				id: 'kommuner',
				avsnitt: 'kommuner',
				rubrik,
				innehall: {
					typ: 'diagram',
					option: (smal) =>
						sidaVidSida(
							lanets.map((row) => ({
								namn: row.kommun,
								ovre: row.flyttade,
								undre: row.registrerade
							})),
							smal
						),
					beskrivning: `${rubrik}. ${hushallenIOrd(lanets)}`,
					forklaring: HUSHALL_PER_KOMMUN,
					rader: lanets.length
				},
				...grund
			}
		];
	});
}

/** The latest years' groups; the earlier ones stand in the report. */
export function kohorter(u: Bildunderlag): Delbilder {
	return avMatt('kohort_per_kvartal', u, (rows, grund) => [
		{
			id: 'kohorter',
			avsnitt: 'kohorter',
			rubrik: kohortMening(rows),
			innehall: kortTabell({
				...mattabell('kohort_per_kvartal', rows.toReversed(), u, [
					...(['kvartal', 'registrerade', 'flyttade', 'median_dagar'] as const)
				])
			}),
			...grund
		}
	]);
}

export function magasin(u: Bildunderlag): Delbilder {
	const { params, slutar } = u;
	if (slutar) return slutar;
	return avMatt('magasin_per_kvartal', u, (rows, grund) => {
		const rubrik = magasinMening(rows, params);
		const innehall = staplar(
			'Beställningar',
			rubrik,
			rows.map(({ kvartal, bestallningar }) => ({
				kvartal: kvartal as KvartalId,
				varde: bestallningar
			})),
			params.kvartal,
			arHelt(params)
		);
		if (!innehall) return 'Ett enda kvartal är inget att jämföra med.';
		return [{ id: 'magasin', avsnitt: 'magasin', rubrik, innehall, ...grund }];
	});
}

export function foretag(u: Bildunderlag): Delbilder {
	return avMatt('foretag_nu', u, ([row], grund) => [
		{
			id: 'foretag',
			avsnitt: 'foretag',
			rubrik: foretagMening(row!),
			innehall: {
				typ: 'siffra',
				tal: antalet('foretag_nu.foretag', row!.foretag),
				efter: row!.mal === null ? 'företag' : `av ${antal(row!.mal)} företag`,
				stod: []
			},
			...grund
		}
	]);
}
