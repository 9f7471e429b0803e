import { antal, beloppUtanEnhet, procent, tal, type Beloppsenhet } from './format';

/** What a table column holds; money is either in öre or in whole kronor. */
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

/** How many öre a 1 in the column stands for; null when the column is not money. */
export function oreAv(slag: Cellslag | undefined): 1 | 100 | null {
	return slag === 'ore' ? 1 : slag === 'kr' ? 100 : null;
}
