import { antal, beloppUtanEnhet, procent, tal, type Beloppsenhet } from './format';

/** What a column of a table holds: money stands as öre or as whole kronor. */
export type Cellslag = 'text' | 'antal' | 'tal' | 'procent' | 'kr' | 'ore';

/** A number as its column shows it, without unit. */
export function visad(value: number, slag: Cellslag, enhet: Beloppsenhet): string {
	switch (slag) {
		case 'text':
			return String(value);
		case 'antal':
		case 'kr':
			return antal(value);
		case 'tal':
			return tal(value);
		case 'procent':
			return procent(value);
		case 'ore':
			return beloppUtanEnhet(value, enhet);
	}
}

/** How many öre one in a column is; null where it is no money. */
export function oreAv(slag: Cellslag | undefined): 1 | 100 | null {
	return slag === 'ore' ? 1 : slag === 'kr' ? 100 : null;
}
