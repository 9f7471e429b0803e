import { BLIR } from './blir';
import type { ImportReport } from './report';

/** How well a file was read, the worst first. */
export const LAGEN = [
	'olast',
	'fragor',
	'avvisade',
	'flaggad',
	'upprepad',
	'dubbel',
	'hel'
] as const;
export type Lage = (typeof LAGEN)[number];

export function lage(report: ImportReport): Lage {
	if (arOlast(report)) return 'olast';
	if (arDubbel(report)) return 'dubbel';
	if (harFragor(report)) return 'fragor';
	if (report.avvisade > upprepade(report)) return 'avvisade';
	if (attGora(report)) return 'flaggad';
	return report.avvisade > 0 ? 'upprepad' : 'hel';
}

/** Rows that occur several times, in this file or another, and count once: they are not lost. */
export function upprepade({ avvisade, meddelanden }: ImportReport): number {
	const told = meddelanden.filter(({ kod }) => kod === 'dubblett_id');
	return Math.min(
		avvisade,
		told.reduce((sum, { antal = 1 }) => sum + antal, 0)
	);
}

/** Whether something may have to be corrected. Sum rows and notes, which should not count, need nothing. */
export function attGora({ meddelanden }: ImportReport): boolean {
	return meddelanden.some(({ kod }) => BLIR[kod] !== 'inget');
}

/** Whether nothing of the file is loaded although it has content: it is unknown, or known but unusable. */
export function arOlast({ kalla, inlasta, meddelanden }: ImportReport): boolean {
	const left = meddelanden.some(({ kod }) => BLIR[kod] === 'utelamnat');
	return kalla === null || (inlasta === 0 && left);
}

/** Whether the file has the same bytes as another file, which is the one loaded. */
export function arDubbel({ meddelanden }: ImportReport): boolean {
	return meddelanden.some(({ kod }) => kod === 'samma_fil');
}

/** Whether some of the file is only guessed, and not read until the user has answered. */
export function harFragor({ fragor = [] }: ImportReport): boolean {
	return fragor.length > 0;
}
