import type { Dataset, SourceData } from './report/report';
import { arDubbel, arOlast } from './report/lage';

/** A source's rows on their way to the engine, and the names of their files by number. */
interface Delivery<Ipc> extends Pick<SourceData<Ipc>, 'source' | 'columns' | 'ipc'> {
	files: Record<number, string>;
}

/** Turns the importer's result into what the engine loads. */
export function loadsOf<Ipc>({ sources, reports }: Dataset<Ipc>): Delivery<Ipc>[] {
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
