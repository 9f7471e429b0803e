import type { ImportReport } from './report/report';
import { arOlast } from './report/lage';

/** Splits the files into shipped samples and the coordinator's own. Typed values are in neither. */
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

/** Whether adding `nya` would mix samples and own files where they are not mixed already. */
export function blandas(inlasta: readonly ImportReport[], nya: readonly ImportReport[]): boolean {
	const bada = (reports: readonly ImportReport[]) => {
		const { exempel, egna } = exempelOchEgna(reports);
		return exempel.length > 0 && egna.length > 0;
	};
	return !bada(inlasta) && bada([...inlasta, ...nya]);
}
