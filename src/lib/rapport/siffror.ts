import { kolumnnamn, kolumnslag } from '$lib/catalogue/measures/kolumn';
import type { Cellslag } from '$lib/domain/cellslag';
import { helaProcent } from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';
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
const procent = (del: number, hela: number) => (hela > 0 ? helaProcent(del, hela) : null);

/** A figure in the program's sentences that is no column of a measure. */
interface Harledd {
	/** Its name in a sentence. */
	namn: string;
	slag: Cellslag;
	varde(rad: Rad, rows: Rader, i: number): number | null;
}

const HARLEDDA: Readonly<Record<string, Readonly<Record<string, Harledd>>>> = {
	hushall_nu: {
		procent_av_malet: {
			namn: 'procent av målet',
			slag: 'procent',
			varde: ({ flyttade, mal }) => (mal === null ? null : procent(Number(flyttade), Number(mal)))
		},
		over_malet: {
			namn: 'hushåll över målet',
			slag: 'antal',
			varde: ({ flyttade, mal }) =>
				mal === null ? null : Math.max(0, Number(flyttade) - Number(mal))
		}
	},
	hushall_per_kvartal: {
		mot_ifjol: {
			namn: 'registrerade mot samma kvartal i fjol',
			slag: 'antal',
			varde: (rad, rows) => {
				const ifjol = rows.find(({ kvartal }) => kvartal === aretFore(String(rad.kvartal)));
				return ifjol ? Number(rad.registrerade) - Number(ifjol.registrerade) : null;
			}
		},
		flyttade_tidigare: {
			namn: 'nya i registret som flyttade tidigare',
			slag: 'antal',
			varde: (rad) => Number(rad.nya_i_registret) - Number(rad.flyttade)
		}
	},
	svarstid_per_kommun: {
		procent_i_tid: {
			namn: 'procent i tid',
			slag: 'procent',
			varde: ({ i_tid, sena }) => procent(Number(i_tid), Number(i_tid) + Number(sena))
		}
	},
	registervard: {
		ofullstandiga: {
			namn: 'kontakter med datum eller status som saknas',
			slag: 'antal',
			varde: ({ datum_utan_status, status_utan_datum }) =>
				datum_utan_status === null || status_utan_datum === null
					? null
					: Number(datum_utan_status) + Number(status_utan_datum)
		}
	},
	andelsforandring: {
		skillnad_kr: {
			namn: 'ändring mot året före',
			slag: 'kr',
			varde: ({ belopp_kr, forra_kr }) => Number(belopp_kr) - Number(forra_kr)
		}
	},
	lpix_kedja: {
		skillnad_kr: {
			namn: 'ändring mot året före',
			slag: 'kr',
			varde: ({ belopp_kr }, rows, i) => {
				const forra = rows[i - 1]?.belopp_kr ?? null;
				return belopp_kr !== null && forra !== null ? Number(belopp_kr) - Number(forra) : null;
			}
		}
	},
	kommunandelar: {
		kommunerna_kr: {
			namn: 'kommunernas belopp',
			slag: 'kr',
			varde: (_, rows, i) =>
				i < rows.length - 1
					? null
					: rows
							.slice(0, -1)
							.filter(({ befolkning }) => befolkning !== null)
							.reduce((sum, { belopp_kr }) => sum + Number(belopp_kr), 0)
		}
	}
};

/** The figures of some measures, without those of other kommuner than the report's. */
export function siffrorna(
	matt: readonly string[],
	svar: Readonly<Record<string, { rows: Rader } | null | undefined>>,
	{ kvartal, kommun }: { kvartal: KvartalId; kommun: string | null }
): Siffror {
	const svarade = new Set(matt.filter((id) => svar[id] !== undefined));
	const alla = [...svarade].flatMap((id) => {
		const rows = svar[id]?.rows ?? [];
		return rows.flatMap((row, i): Siffra[] => {
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
		});
	});
	return { alla, svarade };
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

function aretFore(kvartal: string): string {
	return `${Number(kvartal.slice(0, 4)) - 1}${kvartal.slice(4)}`;
}
