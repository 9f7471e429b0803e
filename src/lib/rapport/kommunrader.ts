import { REGIONENS } from '$lib/catalogue/lists/atgarder';
import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import { avgjorda } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { HELA_LANET, INGEN_KOMMUN, KOMMUNER, OKAND_KOMMUN } from '$lib/domain/kommun';

/** What each column of numbers shows for a kommun. */
export const MATT = {
	belopp_kr: 'kommunandelar',
	flyttade: 'hushall_per_kommun',
	registrerade: 'hushall_per_kommun',
	i_tid: 'svarstid_per_kommun',
	ska_tas_bort: 'registervard'
} as const;

export type Kommunkolumn = keyof typeof MATT;

/** What a kommun has received and pays; null where that is not known. */
export type Kommunrad = Record<Kommunkolumn, number | null> & { namn: string; avgjorda: number };

/** The row for those that chose no kommun, and those that moved to an unknown one. */
export const UTAN_KOMMUN = 'Ingen vald eller känd kommun';
const UTAN = [INGEN_KOMMUN, OKAND_KOMMUN, REGIONENS];

/**
 * The eight kommuner, a row for those without a known kommun, and the county. Each move is in exactly one of
 * the rows above the county's.
 */
export function kommunrader(klara: ReadyRows): Kommunrad[] {
	const kommuner = KOMMUNER.map(({ namn }) => raden(klara, namn));
	const utan = raden(klara, UTAN_KOMMUN, UTAN);
	const lanet = raden(klara, HELA_LANET);
	const nu = klara.hushall_nu?.[0];
	return [
		...kommuner,
		...(utan.registrerade || utan.flyttade || utan.avgjorda || utan.ska_tas_bort ? [utan] : []),
		{
			...lanet,
			// The amount is the sum of the kommuner's shares; people and households are the county's own counts.
			belopp_kr: summan(kommuner.map(({ belopp_kr }) => belopp_kr)),
			flyttade: nu?.flyttade ?? null,
			registrerade: nu?.registrerade ?? null
		}
	];
}

/** The kommuner's households, and a row for those without a known kommun where there are any. */
export function hushallsrader(rows: readonly HushallPerKommun[]): HushallPerKommun[] {
	const utan = rows.filter(({ kommun }) => UTAN.includes(kommun));
	if (utan.length === 0) return [...rows];
	const summa = (id: Exclude<keyof HushallPerKommun, 'kommun'>) =>
		utan.reduce((sum, row) => sum + row[id], 0);
	return [
		...rows.filter((row) => !utan.includes(row)),
		{
			...{ kommun: UTAN_KOMMUN, registrerade: summa('registrerade') },
			...{ flyttade: summa('flyttade'), flyttade_kvartal: summa('flyttade_kvartal') }
		}
	];
}

/**
 * A row of the table.
 * @param vilka the names that the measures use for it
 */
function raden(klara: ReadyRows, namn: string, vilka: readonly string[] = [namn]): Kommunrad {
	const hushall = hushallsrader(klara.hushall_per_kommun ?? []).find(
		({ kommun }) => kommun === namn
	);
	const svar = klara.svarstid_per_kommun?.find(({ kommun }) => vilka.includes(kommun));
	return {
		namn,
		avgjorda: svar ? avgjorda(svar) : 0,
		i_tid: svar?.i_tid ?? null,
		registrerade: hushall?.registrerade ?? null,
		flyttade: hushall?.flyttade ?? null,
		ska_tas_bort:
			klara.registervard?.find(({ ansvarig }) => vilka.includes(ansvarig))?.ska_tas_bort ?? null,
		belopp_kr: klara.kommunandelar?.find(({ part }) => part === namn)?.belopp_kr ?? null
	};
}

/** null for no numbers, or when one of them is unknown. */
function summan(tal: readonly (number | null)[]): number | null {
	return tal.length === 0 || tal.includes(null) ? null : tal.reduce<number>((a, b) => a + b!, 0);
}
