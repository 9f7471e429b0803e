import { MEASURES } from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Result } from '$lib/catalogue/measures/result';
import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import type { Kommunandel } from '$lib/catalogue/measures/kommunandelar/measure';
import { kommunMening } from '$lib/catalogue/rapporter/meningar/inflyttning';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Dolda } from '$lib/domain/rojande/rakneverk';
import { filnamn } from '$lib/domain/filnamn';
import { antal, antalOrd, tal } from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';
import type { Kommunkarta } from '$lib/dokument/karta';
import type { Cell, Paketdel, Tabell } from './del';
import { kommunkarta } from '$lib/rapport/kommunkarta';
import { kallrad, type Kallfiler } from '$lib/rapport/kallrad';
import { perInvanare } from '$lib/rapport/perinvanare';
import { kolumnrubrik } from '$lib/catalogue/measures/tabell';
import { tabellFor } from '$lib/rapport/tabell';
import { paKarta, perKommun, type Diagramdel } from './bilderna';
import type { Kommunrad, Kommuntabell } from './kommuntabeller';
import { cellId } from './rakneverk/platser';
import { fleraBesvarade } from './sakrade';
import { AVSNITT } from '$lib/rapport/avsnitt/all';

/** What decides which counts per kommun are shown, and how. */
export interface Kommunvisning {
	dolda: Dolda;
	troskel: number;
	/** The kommun, in a package for one: it has no other kommun's row. Else null. */
	kommun: string | null;
	params: MeasureParams;
	avtalen: readonly Agreement[];
	/** The kommunandelar, with the population of each kommun: anybody can look that up. */
	andelar: Result<Kommunandel> | undefined;
	/** The files the figures were computed from. */
	filer: Kallfiler;
}

/** Tells this table apart from that of the last four quarters beside it. */
const SAMMANLAGT = 'Hushåll per kommun, sammanlagt';

/** The rows that the reader may see. */
export function visadeRader({ rader }: Kommuntabell, { kommun }: Pick<Kommunvisning, 'kommun'>) {
	return kommun === null ? rader : rader.filter(({ namn }) => namn === kommun);
}

/** A table per kommun as published. */
function kommunensTabell(tabell: Kommuntabell, visning: Kommunvisning): Tabell {
	const { matt } = tabell;
	const uppsattning = tabellFor(matt);
	const i = { params: visning.params, enhet: 'kr' as const, avtalen: visning.avtalen };
	const kolumner = uppsattning.kolumner.filter(({ id }) => id !== 'flyttade_kvartal');
	const rad = (en: Kommunrad, dold: (kolumn: string) => boolean, summa: boolean) => ({
		celler: kolumner.map(({ id }): Cell => cellen(en, id, dold, visning.troskel)),
		summa
	});
	return {
		matt,
		namn: filnamn(uppsattning.namn),
		rubrik: matt === 'hushall_per_kommun' ? SAMMANLAGT : uppsattning.rubrik(i),
		kolumner: kolumner.map((kolumn) => ({
			id: kolumn.id,
			rubrik: kolumnrubrik(kolumn, i),
			typ: kolumn.slag === 'text' ? 'text' : 'antal'
		})),
		rader: [
			...visadeRader(tabell, visning).map((en) =>
				rad(en, (kolumn) => visning.dolda.has(cellId(matt, kolumn, en.namn)), false)
			),
			rad(tabell.lanet, () => false, true)
		],
		noter: anmarkningar(tabell)
	};
}

function cellen(
	{ namn, varden, median }: Kommunrad,
	kolumn: string,
	dold: (kolumn: string) => boolean,
	troskel: number
): Cell {
	if (kolumn === 'kommun') return { text: namn, varde: namn };
	if (kolumn === 'median_arbetsdagar') {
		const ingen = !dold('inkomna') && varden.inkomna === 0;
		// A median of few answers would reveal one person's work, and how few they are must not be revealed either.
		if (!ingen && (dold('i_tid') || !fleraBesvarade(varden.i_tid!, troskel))) return { dold: true };
		return median === null ? { text: '–', varde: null } : { text: tal(median), varde: median };
	}
	if (dold(kolumn)) return { dold: true };
	const varde = varden[kolumn] ?? null;
	return varde === null ? { text: '–', varde: null } : { text: antal(varde), varde };
}

function anmarkningar({ matt, noter }: Kommuntabell): string[] {
	const { remarks } = MEASURES[matt] as Measure;
	return [...remarks, ...noter];
}

/** The section of households per kommun: in total, and in the last four quarters. */
export function hushallsdelar(
	tabeller: readonly Kommuntabell[],
	visning: Kommunvisning
): Paketdel[] {
	const hushall = tabeller.filter(({ matt }) => matt !== 'svarstid_per_kommun_aret');
	const [forsta] = hushall;
	if (!forsta) return [];
	const { andelar, filer } = visning;
	const folket = perInvanare(kartan(forsta, visning), andelar, filer);
	const noter = [...new Set([...hushall.flatMap(anmarkningar), ...(folket?.notes ?? [])])];
	const grund = { filer: [...forsta.filer, ...(folket?.filer ?? [])] };
	return [
		{ typ: 'rubrik', niva: 1, text: rubriken(forsta, visning) },
		{ typ: 'liten', text: kalla(grund, 'hushåll', visning) },
		...hushall.flatMap((tabell): Paketdel[] => [
			...diagram(tabell, visning),
			{ typ: 'tabell', tabell: kommunensTabell(tabell, visning) }
		]),
		...noter.map((text): Paketdel => ({ typ: 'liten', text: `– ${text}` }))
	];
}

/** The response times of the last four quarters, which only some readers may see. */
export function svarstidsdelar(
	tabeller: readonly Kommuntabell[],
	visning: Kommunvisning
): Paketdel[] {
	const tabell = tabeller.find(({ matt }) => matt === 'svarstid_per_kommun_aret');
	if (!tabell) return [];
	const { kommun } = visning;
	return [
		{
			typ: 'rubrik',
			niva: 2,
			text: `Svarstider ${kommun ? `för ${kommun}` : 'per kommun'}, de fyra senaste kvartalen`
		},
		{ typ: 'liten', text: kalla(tabell, 'förfrågningar', visning) },
		{ typ: 'tabell', tabell: kommunensTabell(tabell, visning) },
		...anmarkningar(tabell).map((text): Paketdel => ({ typ: 'liten', text: `– ${text}` }))
	];
}

function kalla(
	{ filer }: Pick<Kommuntabell, 'filer'>,
	enhet: string,
	{ params, filer: inlasta }: Kommunvisning
): string {
	return kallrad(enhet, { tom: params.tom, filer: [...filer] }, inlasta);
}

/**
 * The finding, or a neutral heading when a count is hidden: naming the first kommun would reveal something
 * about the hidden ones.
 */
function rubriken(tabell: Kommuntabell, visning: Kommunvisning): string {
	const rader = visadeRader(tabell, visning);
	const dold = rader.some(({ namn }) => visning.dolda.has(cellId(tabell.matt, 'flyttade', namn)));
	const { kommun } = visning;
	if (dold) return kommun ? `Hushåll i ${kommun}` : AVSNITT.kommuner.titel;
	if (kommun) {
		const flyttade = rader[0]?.varden.flyttade ?? 0;
		return `${antalOrd(flyttade, 'hushåll', 'hushåll')} har flyttat till ${kommun}`;
	}
	return kartan(tabell, visning)?.mening ?? kommunMening(hushallen(rader));
}

function hushallen(rader: readonly Kommunrad[]): HushallPerKommun[] {
	return rader.flatMap(({ namn, varden: { flyttade } }) =>
		typeof flyttade === 'number'
			? [{ kommun: namn, flyttade, registrerade: 0, flyttade_kvartal: 0 }]
			: []
	);
}

/** The map that the finding is about; null where there is no map. */
function kartan(tabell: Kommuntabell, visning: Kommunvisning): Kommunkarta | null {
	const { andelar, params, kommun, dolda } = visning;
	const visas =
		tabell.matt === 'hushall_per_kommun' &&
		kommun === null &&
		!tabell.rader.some(({ namn }) => dolda.has(cellId(tabell.matt, 'flyttade', namn)));
	if (!visas || andelar?.status !== 'ready') return null;
	const hushall_per_kommun = hushallen(tabell.rader);
	return kommunkarta({ hushall_per_kommun, kommunandelar: andelar.rows }, params.kvartal.ar);
}

function diagram(tabell: Kommuntabell, visning: Kommunvisning): Paketdel[] {
	// A single bar has nothing to be compared with.
	if (visning.kommun !== null) return [];
	const karta = kartan(tabell, visning);
	if (karta) return [{ typ: 'diagram', ...paKarta(karta) }];
	const rader = tabell.rader.flatMap(({ namn, varden }) => {
		if (!arLanskommun(namn)) return [];
		const dold = visning.dolda.has(cellId(tabell.matt, 'flyttade', namn));
		return [{ namn, varde: dold ? null : (varden.flyttade ?? null) }];
	});
	const bildtext =
		tabell.matt === 'hushall_per_kommun'
			? 'Flyttade hushåll per kommun, sammanlagt'
			: 'Flyttade hushåll per kommun, de fyra senaste kvartalen';
	const del: Diagramdel | null = perKommun(rader, bildtext, 'hushåll');
	return del ? [{ typ: 'diagram', ...del }] : [];
}
