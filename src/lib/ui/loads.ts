import type { Load } from '$lib/engine/engine';
import type { Dataset } from '$lib/import/report';
import { arDubbel, arOlast } from './diagnos/diagnos';

/** What the importer gives, as the engine takes it. */
export function loadsOf({ sources, reports }: Dataset): Load[] {
	return sources.map(({ source, columns, ipc }) => ({
		source,
		columns,
		ipc,
		files: Object.fromEntries(
			reports.flatMap((report, number) =>
				report.kalla === source && !arOlast(report) && !arDubbel(report)
					? [[number, report.fil]]
					: []
			)
		)
	}));
}
