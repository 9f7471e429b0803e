import type { ImportReport } from './report/report';
import { arOlast } from './report/diagnos';

/** The files of them that are samples, and those that are the coordinator's own. What is typed is neither. */
export function exempelOchEgna(reports: readonly ImportReport[]): {
	exempel: ImportReport[];
	egna: ImportReport[];
} {
	const inlasta = reports.filter((report) => !report.manuell && !arOlast(report));
	return {
		exempel: inlasta.filter((report) => report.exempel),
		egna: inlasta.filter((report) => !report.exempel)
	};
}

/** Whether samples and own files would stand together that do not already. */
export function blandas(inlasta: readonly ImportReport[], nya: readonly ImportReport[]): boolean {
	const bada = (reports: readonly ImportReport[]) => {
		const { exempel, egna } = exempelOchEgna(reports);
		return exempel.length > 0 && egna.length > 0;
	};
	return !bada(inlasta) && bada([...inlasta, ...nya]);
}
