import { kolumnnamn, kolumnslag } from '$lib/catalogue/measures/kolumn';
import type { Cellslag } from '$lib/domain/cellslag';
import { arLanskommun } from '$lib/domain/kommun';
import { HARLEDDA } from './harledda';
import { flytta, kvartalMellan, parseKvartal, type KvartalId } from '$lib/domain/kvartal';

/** A measure's rows of any type, to look for figures in. */
export type Rader = readonly Readonly<Record<string, unknown>>[];

/** A figure that a text may mention. */
export interface Siffra {
	/** Its stored id: "hushall_nu.flyttade", "svarstid_per_kommun.sena.Åre". */
	siffra: string;
	varde: number;
	/** The row's name; '' for a measure of one row. */
	rad: string;
	/** It belongs to the headline row: that of the quarter, of the kommun, or the sum. */
	huvud: boolean;
}

/** The figures of some measures, and which of those measures have an answer at all. */
export interface Siffror {
	alla: readonly Siffra[];
	svarade: ReadonlySet<string>;
}

/** The columns that name a row, in measures with several rows. */
const NAMNKOLUMNER: readonly string[] = [
	...['ar', 'post', 'nyckeltal', 'kommun', 'kvartal', 'ansvarig', 'part'],
	...['finansiar', 'kostnadsslag', 'del', 'rad']
];

type Rad = Rader[number];
const tal = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What a report is about. */
interface Om {
	kvartal: KvartalId;
	kommun: string | null;
}

/** The figures of some measures, without those of other kommuner than the report's. */
export function siffrorna(
	matt: readonly string[],
	svar: Readonly<Record<string, { rows: Rader } | null | undefined>>,
	om: Om
): Siffror {
	const svarade = new Set(matt.filter((id) => svar[id] !== undefined));
	return { svarade, alla: [...svarade].flatMap((id) => mattets(id, svar[id]?.rows ?? [], om)) };
}

/** The figures of each answer, by what was asked: they are looked up again with every letter that is typed. */
const KANDA = new WeakMap<Rader, Map<string, Siffra[]>>();

/** The figures of a measure. */
function mattets(id: string, rows: Rader, om: Om): readonly Siffra[] {
	const fraga = [id, om.kvartal, om.kommun].join('/');
	const kanda = KANDA.get(rows) ?? new Map<string, Siffra[]>();
	KANDA.set(rows, kanda);
	const siffror = kanda.get(fraga) ?? rows.flatMap((row, i) => radens(id, row, i, rows, om));
	kanda.set(fraga, siffror);
	return siffror;
}

/** The figures of a row of a measure. */
function radens(id: string, row: Rad, i: number, rows: Rader, { kvartal, kommun }: Om): Siffra[] {
	const rad = radnamn(row);
	if (kommun !== null && rad !== kommun && arLanskommun(rad)) return [];
	// In other measures the last row is the sum, or the latest year.
	const huvud =
		rad === '' ||
		rad === kommun ||
		('kvartal' in row ? rad === kvartal : kommun === null && i === rows.length - 1);
	const harledda = Object.entries(HARLEDDA[id] ?? {}).map(
		([kolumn, { varde }]) => [kolumn, varde(row, rows, i)] as const
	);
	return [...Object.entries(row), ...harledda].flatMap(([kolumn, value]) => {
		const varde = NAMNKOLUMNER.includes(kolumn) ? null : tal(value);
		const siffra = [id, kolumn, ...(rad ? [rad] : [])].join('.');
		return varde === null ? [] : [{ siffra, varde, rad, huvud }];
	});
}

/** The measure of a stored figure. */
export function mattAv(siffra: string): string {
	return siffra.split('.', 1)[0]!;
}

/** The column of a stored figure. */
export function kolumnAv(siffra: string): string {
	return siffra.split('.', 2)[1] ?? '';
}

/** The name in a sentence of a measure's column, or of a figure derived from its columns. */
export function siffernamn(matt: string, kolumn: string): string {
	return HARLEDDA[matt]?.[kolumn]?.namn ?? kolumnnamn(matt, kolumn);
}

/** The unit of a stored figure; undefined when no measure has the figure any more. */
export function slagAv(siffra: string): Cellslag | undefined {
	const [matt, kolumn] = [mattAv(siffra), kolumnAv(siffra)];
	return HARLEDDA[matt]?.[kolumn]?.slag ?? kolumnslag(matt, kolumn);
}

/**
 * The stored figure that corresponds to `siffra` in another quarter. A row of a quarter or year moves as far
 * as from `fran` to `till`.
 */
export function siffraEfter(siffra: string, fran: KvartalId, till: KvartalId): string {
	const [forst, sist] = [parseKvartal(fran)!, parseKvartal(till)!];
	const [matt, kolumn, ...rad] = siffra.split('.');
	if (rad.length === 0) return siffra;
	const delar = rad
		.join('.')
		.split(', ')
		.map((del) => {
			const kvartal = parseKvartal(del);
			if (kvartal) return flytta(kvartal, kvartalMellan(forst, sist)).id;
			return /^(?:19|20)\d{2}$/.test(del) ? String(Number(del) + sist.ar - forst.ar) : del;
		});
	return [matt, kolumn, delar.join(', ')].join('.');
}

function radnamn(row: Rad): string {
	return NAMNKOLUMNER.flatMap((kolumn) => {
		const value = row[kolumn];
		return value === null || value === undefined ? [] : [String(value)];
	}).join(', ');
}
