import { REGIONENS } from '$lib/catalogue/lists/atgarder';
import { avgjorda } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { HELA_LANET, INGEN_KOMMUN, KOMMUNER, OKAND_KOMMUN } from '$lib/domain/kommun';

/** What each column of numbers tells, kommun by kommun. */
export const MATT = {
	belopp_kr: 'kommunandelar',
	flyttade: 'hushall_per_kommun',
	registrerade: 'hushall_per_kommun',
	i_tid: 'svarstid_per_kommun',
	ska_tas_bort: 'registervard'
} as const;

export type Kommunkolumn = keyof typeof MATT;

/** What a kommun has got and pays; null where that is not known. */
export type Kommunrad = Record<Kommunkolumn, number | null> & { namn: string; avgjorda: number };

/** Those that chose no kommun, and those that moved to one that is not known. */
export const UTAN_KOMMUN = 'Utan känd kommun';
const UTAN = [INGEN_KOMMUN, OKAND_KOMMUN, REGIONENS];

/** The eight, those that belong to none of them, and the county: whoever moved is in one of the rows over it. */
export function kommunrader(klara: ReadyRows): Kommunrad[] {
	const kommuner = KOMMUNER.map(({ namn }) => raden(klara, namn));
	const utan = { ...raden(klara, UTAN_KOMMUN, UTAN), belopp_kr: null };
	const lanet = raden(klara, HELA_LANET);
	const nu = klara.hushall_nu?.[0];
	return [
		...kommuner,
		...(utan.registrerade || utan.flyttade || utan.avgjorda || utan.ska_tas_bort ? [utan] : []),
		{
			...lanet,
			// The shares are the kommuner's together; people and households are the county's own counts.
			belopp_kr: summan(kommuner.map(({ belopp_kr }) => belopp_kr)),
			flyttade: nu?.flyttade ?? null,
			registrerade: nu?.registrerade ?? null
		}
	];
}

/** @param vilka what it is called in the measures */
function raden(klara: ReadyRows, namn: string, vilka: readonly string[] = [namn]): Kommunrad {
	const hushall = klara.hushall_per_kommun?.filter(({ kommun }) => vilka.includes(kommun)) ?? [];
	const svar = klara.svarstid_per_kommun?.find(({ kommun }) => vilka.includes(kommun));
	return {
		namn,
		avgjorda: svar ? avgjorda(svar) : 0,
		i_tid: svar?.i_tid ?? null,
		registrerade: summan(hushall.map(({ registrerade }) => registrerade)),
		flyttade: summan(hushall.map(({ flyttade }) => flyttade)),
		ska_tas_bort:
			klara.registervard?.find(({ ansvarig }) => vilka.includes(ansvarig))?.ska_tas_bort ?? null,
		belopp_kr: klara.kommunandelar?.find(({ part }) => part === namn)?.belopp_kr ?? null
	};
}

/** null where there are none, or one is not known. */
function summan(tal: readonly (number | null)[]): number | null {
	return tal.length === 0 || tal.includes(null) ? null : tal.reduce<number>((a, b) => a + b!, 0);
}
