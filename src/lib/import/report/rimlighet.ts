import { KOMMUNER } from '$lib/domain/kommun';
import { ovantadFolkmangd, ovantadLpix } from '$lib/domain/rimligt';
import { dag } from '../cells/datum';
import { rader, tal, type Rad } from '../cells/radceller';
import type { CountingRows } from '../duplicates/settled';

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

/** Of a percentage; what an index comes to is told beside the figures that rest on it. */
function lpix(files: readonly CountingRows[]): Ovantat[] {
	return [...places(files)].flatMap((place) => {
		const [ar, procent] = [tal(place.rad, 'ar'), tal(place.rad, 'procent_milli')];
		return ar === null || procent === null ? [] : ovantat(place, ovantadLpix(ar, procent / 1000));
	});
}

function befolkning(files: readonly CountingRows[]): Ovantat[] {
	const folk = new Map<string, number>();
	const counted = [...places(files)].flatMap((place) => {
		const [kommun, ar, datum, antal] = ['kommun', 'ar', 'datum', 'antal'].map((name) =>
			tal(place.rad, name)
		) as [number | null, number | null, number | null, number | null];
		if (kommun === null || ar === null || antal === null || antal === 0) return [];
		if (datum !== dag(ar, 11, 1)) return [];
		folk.set(`${kommun} ${ar}`, antal);
		return [{ place, kommun, ar, antal }];
	});
	return counted.flatMap(({ place, kommun, ar, antal }) => {
		const fore = folk.get(`${kommun} ${ar - 1}`);
		const namn = KOMMUNER.find(({ kod }) => kod === kommun)?.namn ?? '';
		return fore === undefined ? [] : ovantat(place, ovantadFolkmangd(namn, ar, antal, fore));
	});
}
