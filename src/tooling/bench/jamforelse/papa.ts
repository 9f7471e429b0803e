import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { KOLUMNER, type Kolumn, type Svar } from './svar';
import { Hushallen } from './hushall';

/** Reads the files row by row and keeps only the households: the least memory possible. */
export async function papaparse(files: readonly string[]): Promise<Svar> {
	const hushallen = new Hushallen();
	for (const file of files) await eachRow(file, (cell) => hushallen.add(cell));
	return hushallen.svar();
}

/** Calls `take` for every row of a file, with PapaParse. */
export function eachRow(
	file: string,
	take: (cell: (kolumn: Kolumn) => string) => void
): Promise<void> {
	return new Promise((done, failed) => {
		let at: Record<Kolumn, number> | undefined;
		Papa.parse<string[]>(createReadStream(file, 'utf8'), {
			delimiter: ';',
			skipEmptyLines: true,
			step({ data }) {
				if (at) {
					const places = at;
					take((kolumn) => data[places[kolumn]]!);
				} else
					at = Object.fromEntries(
						Object.entries(KOLUMNER).map(([kolumn, rubrik]) => [kolumn, data.indexOf(rubrik)])
					) as Record<Kolumn, number>;
			},
			complete: () => done(),
			error: failed
		});
	});
}
