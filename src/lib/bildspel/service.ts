import { enligtKontaktkorten } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { kommunensRegistervard } from '$lib/catalogue/rapporter/kommunmeningar';
import { kommunensSvarstid, svarstidMening } from '$lib/catalogue/rapporter/meningar';
import { registervardMening } from '$lib/catalogue/rapporter/uppfoljning';
import { delAvHelhet } from '$lib/charts/delavhelhet';
import { andel, antal, antalOrd, tal, versal } from '$lib/domain/format';
import { HELA_LANET, INGEN_KOMMUN, OKAND_KOMMUN } from '$lib/domain/kommun';
import { forKommun } from '$lib/rapport/forkommun';
import { antalet, avMatt, type Bildunderlag, type Delbilder, type Innehall } from './bild';
import { deladTabell, kortTabell, mattabell } from './tabell';
import { SVAR_I_TID, svarenIOrd } from '$lib/rapport/diagramord';

/** The share answered in time, and how it is spread over the kommuner. */
export function service(u: Bildunderlag): Delbilder {
	const { kommun, slutar } = u;
	if (slutar) return slutar;
	return avMatt('svarstid_per_kommun', u, (rows, grund) => {
		const kort = enligtKontaktkorten(u.results.svarstid_per_kommun);
		const row = kommun ? rows.find((one) => one.kommun === kommun) : rows.at(-1);
		const rubrik = kommun
			? kommunensSvarstid(kommun, rows, kort)
			: svarstidMening(rows.at(-1)!, kort);
		const procent = row ? andel(row.i_tid, row.i_tid + row.sena) : null;
		if (!row || procent === null) return `${rubrik}.`;
		const stod = (namn: string, kolumn: 'i_tid' | 'sena' | 'pagar') => ({
			namn,
			...antalet(`svarstid_per_kommun.${kolumn}`, row[kolumn])
		});
		const median = row.median_arbetsdagar;
		const siffra: Innehall = {
			typ: 'siffra',
			tal: {
				matt: null,
				value: null,
				text: procent
			},
			efter: `${antal(row.i_tid)} av ${antal(row.i_tid + row.sena)} i tid`,
			stod: [
				stod('Sena', 'sena'),
				stod('Pågår', 'pagar'),
				...(median === null
					? []
					: [
							{
								namn: 'Median, arbetsdagar',
								matt: 'svarstid_per_kommun.median_arbetsdagar',
								value: median,
								text: tal(median)
							}
						])
			]
		};
		const forst = {
			id: 'service',
			avsnitt: 'service',
			rubrik,
			innehall: siffra,
			...grund
		} as const;
		const kommuner = rows.filter((one) => one.kommun !== HELA_LANET);
		if (kommun || kommuner.length < 2) return [forst];
		const kanda = kommuner.filter(
			(one) => one.kommun !== INGEN_KOMMUN && one.kommun !== OKAND_KOMMUN
		);
		const sena = kanda.filter((one) => one.sena > 0).length;
		const spridning =
			sena === 0
				? 'Ingen kommun har sena förfrågningar'
				: `${antal(sena)} av ${antalOrd(kanda.length, 'kommun', 'kommuner')} har sena förfrågningar`;
		return [
			forst,
			{
				id: 'service:kommuner',
				avsnitt: 'service',
				rubrik: spridning,
				innehall: {
					typ: 'diagram',
					option: (smal) =>
						delAvHelhet(
							kommuner.map(({ kommun: namn, i_tid, sena: for_sena }) => ({
								namn,
								del: i_tid,
								hela: i_tid + for_sena,
								etikett: `${antal(i_tid)} av ${antal(i_tid + for_sena)}`
							})),
							smal
						),
					beskrivning: `${spridning}. ${svarenIOrd(kommuner)}`,
					forklaring: SVAR_I_TID,
					rader: kommuner.length
				},
				...grund
			}
		];
	});
}

/** Those who have the most to do come first. */
export function registervard(u: Bildunderlag): Delbilder {
	const { kommun } = u;
	return avMatt('registervard', u, (alla, grund) => {
		const lanet = alla.at(-1)!;
		const rubrik = kommun ? kommunensRegistervard(kommun, alla) : registervardMening(lanet);
		const rows = forKommun(
			alla,
			kommun,
			({ ansvarig }) => ansvarig,
			(row) => row === lanet
		);
		const attGora = (row: typeof lanet) =>
			(row.ska_tas_bort ?? 0) + (row.datum_utan_status ?? 0) + (row.status_utan_datum ?? 0);
		if (rows.every((row) => attGora(row) === 0)) return `${rubrik}.`;
		const ordnade = rows
			.slice(0, -1)
			.filter((row) => attGora(row) > 0)
			.sort((a, b) => attGora(b) - attGora(a));
		return [
			{
				id: 'registervard',
				avsnitt: 'registervard',
				rubrik,
				innehall: kortTabell({
					...mattabell('registervard', [...ordnade, lanet], u, [
						'ansvarig',
						'ska_tas_bort',
						'datum_utan_status',
						'status_utan_datum'
					]),
					summerad: true
				}),
				...grund
			}
		];
	});
}

/** Key figures that are loaded as they are: as many slides as they need. */
export function nyckeltal(u: Bildunderlag): Delbilder {
	return avMatt('nyckeltal', u, (rows, grund) => {
		if (rows.length === 0) return 'Inga nyckeltal är inlästa för kvartalet.';
		const rubrik = versal(antalOrd(rows.length, 'annat nyckeltal', 'andra nyckeltal'));
		const delar = deladTabell(
			{
				...mattabell('nyckeltal', rows, u, [
					...(['nyckeltal', 'varde', 'foregaende', 'samma_ifjol'] as const)
				]),
				rows: rows.map((row) => ({
					...row,
					nyckeltal: row.enhet ? `${row.nyckeltal}, ${row.enhet}` : row.nyckeltal
				}))
			},
			// Their names are often long.
			6
		);
		return delar.map((innehall, i) => ({
			id: i === 0 ? 'nyckeltal' : `nyckeltal:${i + 1}`,
			avsnitt: 'nyckeltal' as const,
			rubrik: delar.length > 1 ? `${rubrik}, del ${i + 1} av ${delar.length}` : rubrik,
			innehall,
			...grund
		}));
	});
}
