import type { HushallNu } from '$lib/catalogue/measures/hushall_nu/measure';
import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import type { HushallPerKommunAret } from '$lib/catalogue/measures/hushall_per_kommun_aret/measure';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { HELA_LANET, INGEN_KOMMUN, KOMMUNER, OKAND_KOMMUN } from '$lib/domain/kommun';
import type { Mottagare } from './paket';
import type { LockedReport } from '$lib/snapshot/snapshot';

/** The measures published per kommun once disclosure control has passed their counts. */
export type Kommunmatt =
	'hushall_per_kommun' | 'hushall_per_kommun_aret' | 'svarstid_per_kommun_aret';

export interface Kommunrad {
	namn: string;
	/** The counts by column; null where the row cannot have the count: nobody chooses Okänd kommun. */
	varden: Readonly<Record<string, number | null>>;
	/** Only in a table of response times. */
	median: number | null;
}

/**
 * A table per kommun with its true counts. It has every possible row, with 0 where there is nobody: a row that
 * came and went would reveal that somebody is in it.
 */
export interface Kommuntabell {
	matt: Kommunmatt;
	/** Its columns that hold counts. */
	kolumner: readonly string[];
	rader: readonly Kommunrad[];
	lanet: Kommunrad;
	/** The files it was computed from. */
	filer: readonly string[];
	noter: readonly string[];
}

const HUSHALL = ['registrerade', 'flyttade'] as const;
export const FORFRAGNINGAR = ['inkomna', 'i_tid', 'sena', 'pagar'] as const;
const NAMN = KOMMUNER.map(({ namn }) => namn);

/**
 * The tables per kommun that a reader of this kind may get from a locked report, with every row's true counts.
 */
export function kommuntabeller(
	{ matt, kvartal }: LockedReport,
	mottagare: Mottagare
): Kommuntabell[] {
	const svar = <Row>(id: string) => {
		const one = matt[id];
		return one?.status === 'ready'
			? { rows: one.rows as unknown as Row[], provenance: one.provenance }
			: null;
	};
	const nu = svar<HushallNu>('hushall_nu');
	const perKvartal = svar<HushallPerKvartal>('hushall_per_kvartal');
	const perKommun = svar<HushallPerKommun>('hushall_per_kommun');
	const aret = svar<HushallPerKommunAret>('hushall_per_kommun_aret');
	const svarstid =
		mottagare === 'webb' ? null : svar<SvarstidPerKommun>('svarstid_per_kommun_aret');
	const tabeller: Kommuntabell[] = [];
	if (nu && perKommun) tabeller.push(hushallstabell('hushall_per_kommun', perKommun, nu.rows[0]!));
	if (perKvartal && aret) {
		const lanet = fyraKvartal(perKvartal.rows, kvartal);
		tabeller.push(hushallstabell('hushall_per_kommun_aret', aret, lanet));
	}
	if (svarstid) tabeller.push(svarstidstabell(svarstid));
	return tabeller;
}

/** The county's last four quarters, the report's own being the last. */
export function fyraKvartal(
	rows: readonly HushallPerKvartal[],
	kvartal: string
): { registrerade: number; flyttade: number } {
	const sista = rows.findIndex((row) => row.kvartal === kvartal);
	const fyra = rows.slice(Math.max(0, sista - 3), sista + 1);
	const sum = (of: (row: HushallPerKvartal) => number) =>
		fyra.reduce((total, row) => total + of(row), 0);
	return { registrerade: sum((row) => row.registrerade), flyttade: sum((row) => row.flyttade) };
}

interface KlaraRader<Row> {
	rows: readonly Row[];
	provenance: { filer: readonly string[]; notes: readonly string[] };
}
interface Hushallsantal {
	registrerade: number;
	flyttade: number;
}

function hushallstabell(
	matt: Kommunmatt,
	{ rows, provenance }: KlaraRader<Hushallsantal & { kommun: string }>,
	lanet: Hushallsantal
): Kommuntabell {
	const rad = (namn: string): Kommunrad => {
		const row = rows.find(({ kommun }) => kommun === namn);
		const varden = {
			registrerade: namn === OKAND_KOMMUN ? null : (row?.registrerade ?? 0),
			flyttade: namn === INGEN_KOMMUN ? null : (row?.flyttade ?? 0)
		};
		return { namn, varden, median: null };
	};
	const { registrerade, flyttade } = lanet;
	return {
		matt,
		kolumner: HUSHALL,
		rader: [...NAMN, INGEN_KOMMUN, OKAND_KOMMUN].map(rad),
		lanet: { namn: HELA_LANET, varden: { registrerade, flyttade }, median: null },
		filer: provenance.filer,
		noter: provenance.notes
	};
}

function svarstidstabell({ rows, provenance }: KlaraRader<SvarstidPerKommun>): Kommuntabell {
	const rad = (namn: string): Kommunrad => {
		const row = rows.find(({ kommun }) => kommun === namn);
		const varden = Object.fromEntries(FORFRAGNINGAR.map((id) => [id, row?.[id] ?? 0]));
		return { namn, varden, median: row?.median_arbetsdagar ?? null };
	};
	return {
		matt: 'svarstid_per_kommun_aret',
		kolumner: FORFRAGNINGAR,
		rader: [...NAMN, INGEN_KOMMUN].map(rad),
		lanet: rad(HELA_LANET),
		filer: provenance.filer,
		noter: provenance.notes
	};
}
