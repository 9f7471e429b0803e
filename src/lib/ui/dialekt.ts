import type { Dialect } from '$lib/import/report';

/** How a file was read: "Windows-1252, semikolon, rubrik på rad 3". */
export function dialektText(dialekt: Dialect): string {
	if ('sietyp' in dialekt) return `SIE typ ${dialekt.sietyp}, ${dialekt.teckenkodning}`;
	const form =
		'blad' in dialekt
			? `Excel, blad ”${dialekt.blad}”`
			: `${dialekt.teckenkodning}, ${dialekt.avgransare}`;
	return `${form}, rubrik på rad ${dialekt.rubrikrad}`;
}
