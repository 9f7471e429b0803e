import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { LockedReport, type LockedResult } from '$lib/snapshot/schema';
import type { Paket } from '$lib/publicering/paket/paket';

/** A measure's answer with these rows. */
export const ready = (
	...rows: Extract<LockedResult, { status: 'ready' }>['rows']
): LockedResult => ({
	status: 'ready',
	rows,
	provenance: { tom: '2024-09-30', filer: ['k.csv'], notes: [], steg: [] }
});

/** What a small locked report holds. */
export const INNEHALL: LockedReport = LockedReport.parse({
	version: 1,
	sort: 'kvartal',
	avtal: AGREEMENTS[1],
	kvartal: '2024-K3',
	tom: '2024-09-30',
	kommun: null,
	last: '2024-10-14T08:30:00.000Z',
	matt: { hushall_nu: ready({ registrerade: 1103, flyttade: 265, mal: null }) },
	definitioner: { hushall_nu: 'abc' },
	filer: [{ fil: 'k.csv', kalla: 'kontakter', rader: 3, inlasta: 3, sha256: '00' }],
	text: { avsnitt: [] }
});

/** A published report with hardly anything in it. */
export const PUBLICERAD: Paket = {
	version: 1,
	sort: 'kvartal',
	mottagare: 'webb',
	kommun: null,
	avtal: { id: 'kompetensattraktion-2024', titel: 'Kompetensattraktion 2024', kortnamn: 'KA 2024' },
	kvartal: '2024-K2',
	tom: '2024-06-30',
	last: '2024-08-01T08:00:00.000Z',
	summa: 'abc',
	publicerad: '2024-08-02T08:00:00.000Z',
	visas_fran: null,
	sokbar: true,
	troskel: 5,
	dokument: {
		...{ titel: 'T', over: 'O', rubrik: 'R', under: 'U', ingress: 'I' },
		...{ uppgifter: [], hjalte: null, delar: [] }
	},
	siffror: [],
	omraknade: []
};
