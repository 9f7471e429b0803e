import { KOMMUNER } from '$lib/domain/kommun';
import { motsagda, somProcent, type LpixAr } from '$lib/domain/lpix';
import {
	kanskeAndel,
	motsagdLpix,
	ovantadFolkmangd,
	ovantadLpix,
	ovantatHushall
} from '$lib/domain/rimligt';
import { dag } from '../cells/datum';
import { rader, tal, type Rad } from '../cells/radceller';
import type { CountingRows } from '../duplicates/settled';
import { storaHushall } from '../hushall/storahushall';

/** A value that may be right but seldom is: it counts, and is reported. */
export interface Ovantat {
	/** Index of its file. */
	file: number;
	rad: number;
	konsekvens: string;
}

/** The unexpected values among a source's counting rows. */
export function ovantade(files: readonly CountingRows[]): Ovantat[] {
	switch (files[0]?.loaded.source) {
		case 'lpix':
			return lpix(files);
		case 'befolkning':
			return befolkning(files);
		case 'kontakter':
			return hushall(files);
		default:
			return [];
	}
}

interface Place {
	file: number;
	rad: Rad;
}

function* places(files: readonly CountingRows[]): Generator<Place> {
	for (const [file, counting] of files.entries())
		for (const rad of rader([counting])) yield { file, rad };
}

/** The finding on a row; none when there is nothing to report. */
function ovantat({ file, rad }: Place, konsekvens: string | null): Ovantat[] {
	return konsekvens === null ? [] : [{ file, rad: rad.file.rad.at(rad.row), konsekvens }];
}

/**
 * Checks percentages, alone or beside an index. What an index leads to is told beside the figures it
 * decides.
 */
function lpix(files: readonly CountingRows[]): Ovantat[] {
	const aren = new Map<number, LpixAr & { place: Place }>();
	for (const place of places(files)) {
		const [ar, procent, index] = ['ar', 'procent_milli', 'index_mikro'].map((name) =>
			tal(place.rad, name)
		) as [number | null, number | null, number | null];
		const index_mikro = index === null ? null : BigInt(index);
		if (ar !== null) aren.set(ar, { place, ar, procent_milli: procent, index_mikro });
	}
	const kanda = [...aren.keys()];
	return [
		...[...aren.values()].flatMap(({ place, ar, procent_milli }) =>
			procent_milli === null ? [] : ovantat(place, lpixord(ar, procent_milli / 1000))
		),
		...motsagda(Math.min(...kanda), Math.max(...kanda), aren).flatMap(({ ar, procent, index }) =>
			ovantat(aren.get(ar)!.place, motsagdLpix(ar, somProcent(procent), somProcent(index)))
		)
	];
}

function lpixord(ar: number, varde: number): string | null {
	return ovantadLpix(ar, varde) ?? kanskeAndel(ar, varde);
}

/** Households with more contacts than a real one has: reported once each, at their first contact. */
function hushall(files: readonly CountingRows[]): Ovantat[] {
	return storaHushall(files).map(({ file, rad, antal }) => ({
		file,
		rad,
		konsekvens: ovantatHushall(antal)
	}));
}

function befolkning(files: readonly CountingRows[]): Ovantat[] {
	const folk = new Map<string, number>();
	const counted = [...places(files)].flatMap((place) => {
		const [kommun, ar, datum, antal] = ['kommun', 'ar', 'datum', 'antal'].map((name) =>
			tal(place.rad, name)
		) as [number | null, number | null, number | null, number | null];
		if (kommun === null || ar === null || antal === null) return [];
		if (datum !== dag(ar, 11, 1)) return [];
		folk.set(`${kommun} ${ar}`, antal);
		return [{ place, kommun, ar, antal }];
	});
	return counted.flatMap(({ place, kommun, ar, antal }) => {
		const fore = folk.get(`${kommun} ${ar - 1}`);
		const namn = KOMMUNER.find(({ kod }) => kod === kommun)?.namn ?? '';
		return ovantat(place, ovantadFolkmangd(namn, ar, antal, fore));
	});
}
