import { DataType, tableFromIPC } from 'apache-arrow';
import { assemble } from '$lib/import/columns/assemble';
import { readFile } from '$lib/import/file';
import type { ImportedFile } from '$lib/import/imported';
import type { ImportReport } from '$lib/import/report/report';

export const TODAY = '2026-11-15';

export function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** Reads one file and everything that would come into the database from it, blanks left out. */
export function load(content: string | Uint8Array) {
	return loadAll([content]);
}

export function loadAll(contents: (string | Uint8Array)[]) {
	const files = contents.map((content, index) =>
		readFile(`fil${index}.csv`, typeof content === 'string' ? bytesOf(content) : content, {
			today: TODAY
		})
	);
	return loaded(files);
}

/** What would come into the database from files that have been read. */
export function loaded(files: readonly ImportedFile[]) {
	const dataset = assemble(files);
	const rows = dataset.sources.flatMap(({ ipc }) => {
		const table = tableFromIPC(ipc);
		const days = new Set(
			table.schema.fields.filter(({ type }) => DataType.isDate(type)).map(({ name }) => name)
		);
		return table.toArray().map((row) => plain(row.toJSON() as Record<string, unknown>, days));
	});
	const report = dataset.reports[0] as ImportReport;
	return { dataset, reports: dataset.reports, report, rows, koder: codes(report) };
}

/** Each problem as "rad kod kolumn". */
export function codes(report: ImportReport): string[] {
	return report.meddelanden.map(({ rad, kod, kolumn }) => `${rad ?? '-'} ${kod} ${kolumn ?? '-'}`);
}

function plain(row: Record<string, unknown>, days: ReadonlySet<string>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).flatMap(([name, value]) => {
			if (value === null) return [];
			if (typeof value === 'bigint') return [[name, Number(value)]];
			if (days.has(name)) return [[name, new Date(Number(value)).toISOString().slice(0, 10)]];
			return [[name, value]];
		})
	);
}
