import type { Load } from '$lib/engine/engine';
import type { Dataset } from '$lib/import/report';

/** What the importer gives, as the engine takes it. */
export function loadsOf({ sources, reports }: Dataset): Load[] {
	return sources.map(({ source, columns, ipc }) => ({
		source,
		columns,
		ipc,
		files: Object.fromEntries(
			reports.flatMap(({ kalla, fil }, number) => (kalla === source ? [[number, fil]] : []))
		)
	}));
}
