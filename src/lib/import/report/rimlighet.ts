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

/** A value that may be right but is seldom so: it counts, and is told. */
export interface Ovantat {
	/** Which of the files it stands in. */
	file: number;
	rad: number;
	konsekvens: string;
}

/** The unexpected values of a source's counting rows. */
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

/** What is told of a row; nothing where there is nothing to say. */
function ovantat({ file, rad }: Place, konsekvens: string | null): Ovantat[] {
	return konsekvens === null ? [] : [{ file, rad: rad.file.rad.at(rad.row), konsekvens }];
}

/** Of a percentage, and of one beside an index; what an index comes to is told beside the figures that rest on it. */
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

/** Of households with more contacts than a household has: told once each, at its first contact. */
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
