import { bladAv, type Dialect, type ImportReport } from '$lib/import/report/report';

/** How a file was read: "Windows-1252, semikolon, rubrik på rad 3". */
export function dialektText(dialekt: Dialect): string {
	if ('sietyp' in dialekt) return `SIE typ ${dialekt.sietyp}, ${dialekt.teckenkodning}`;
	const form =
		'blad' in dialekt
			? `Excel, blad ”${dialekt.blad}”`
			: `${dialekt.teckenkodning}, ${dialekt.avgransare}`;
	return `${form}, rubrik på rad ${dialekt.rubrikrad}`;
}

/** The file, with the sheet of a workbook: one workbook may hold several sources. */
export function filOchBlad(report: ImportReport): string {
	const blad = bladAv(report);
	return blad === undefined ? report.fil : `${report.fil}, blad ”${blad}”`;
}
