import { KOMMUNER } from '$lib/domain/kommun';
import { ovantadFolkmangd, ovantadLpix } from '$lib/domain/rimligt';
import { dag } from './cells/datum';
import { BLANK, IntColumn } from './columns';
import type { CountingRows } from './settled';

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
	row: number;
	rad: number;
}

function* places(files: readonly CountingRows[]): Generator<Place> {
	for (const [file, { loaded, rows, count }] of files.entries())
		for (let i = 0; i < count; i++) {
			const row = rows ? rows[i]! : i;
			yield { file, row, rad: loaded.rad.at(row) };
		}
}

/** A whole number of a row; BLANK where there is none. */
function int(files: readonly CountingRows[], { file, row }: Place, name: string): number {
	const column = files[file]?.loaded.table.get(name);
	return column instanceof IntColumn ? column.at(row) : BLANK;
}

/** Of a percentage; what an index comes to is told beside the figures that rest on it. */
function lpix(files: readonly CountingRows[]): Ovantat[] {
	return [...places(files)].flatMap((place) => {
		const [ar, procent] = [int(files, place, 'ar'), int(files, place, 'procent_milli')];
		if (ar === BLANK || procent === BLANK) return [];
		const konsekvens = ovantadLpix(ar, procent / 1000);
		return konsekvens === null ? [] : [{ file: place.file, rad: place.rad, konsekvens }];
	});
}

function befolkning(files: readonly CountingRows[]): Ovantat[] {
	const folk = new Map<string, number>();
	const counted = [...places(files)].flatMap((place) => {
		const [kommun, ar, datum, antal] = ['kommun', 'ar', 'datum', 'antal'].map((name) =>
			int(files, place, name)
		) as [number, number, number, number];
		if (kommun === BLANK || ar === BLANK || antal === BLANK || antal === 0) return [];
		if (datum !== dag(ar, 11, 1)) return [];
		folk.set(`${kommun} ${ar}`, antal);
		return [{ place, kommun, ar, antal }];
	});
	return counted.flatMap(({ place, kommun, ar, antal }) => {
		const fore = folk.get(`${kommun} ${ar - 1}`);
		const namn = KOMMUNER.find(({ kod }) => kod === kommun)?.namn ?? '';
		const konsekvens = fore === undefined ? null : ovantadFolkmangd(namn, ar, antal, fore);
		return konsekvens === null ? [] : [{ file: place.file, rad: place.rad, konsekvens }];
	});
}
