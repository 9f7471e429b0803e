import type { ImportReport } from '$lib/import/report';

/** A file that figures rest on, as the method section tells of it. */
export type Kallfil = Pick<ImportReport, 'fil' | 'kalla' | 'rader' | 'inlasta' | 'avvisade'>;
