import { tableFromIPC } from 'apache-arrow';
import type { Dataset } from '$lib/import/report/report';

/** The day of import in these tests: none of their dates lies ahead of it. */
export const TODAY = '2026-11-15';

export function csv(name: string, ...lines: string[]): File {
	return new File([lines.map((line) => `${line}\r\n`).join('')], name);
}

export function kontaktfil(name: string, ...ids: string[]): File {
	return csv(name, 'Kontakt-ID;Registrerad', ...ids.map((id) => `${id};2024-02-29`));
}

/**
 * Big enough to be read in several steps, so that there is something to tell of and to leave.
 * @param bredd characters of the last cell
 */
export function storFil(name: string, rows: number, bredd = 80): File {
	const row = (i: number) => `S${i};2024-02-29;Flyttvägledning;"Åre, Berg";${'-'.repeat(bredd)}`;
	const lines = Array.from({ length: rows }, (_, i) => row(i));
	return csv(name, 'Kontakt-ID;Registrerad;Typ;Valda kommuner;Källa', ...lines);
}

type Inlast = Dataset<AsyncIterable<Uint8Array>>;

/** A column of the contacts as it would come into the database. */
export async function kolumn({ sources }: Inlast, namn: string): Promise<string[]> {
	const cells: string[] = [];
	for await (const ipc of sources.find(({ source }) => source === 'kontakter')?.ipc ?? [])
		cells.push(...Array.from(tableFromIPC(ipc).getChild(namn)!, String));
	return cells;
}

export function kontakter(dataset: Inlast): Promise<string[]> {
	return kolumn(dataset, 'kontakt_id');
}
