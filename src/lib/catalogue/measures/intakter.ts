import { agreementOrder } from './economy';
import { grupperade, helar, totalYear, type Gruppar, type Helar, type Manadsbelopp } from './helar';
import sql from './intakter.sql?raw';
import type { InputRow, MeasureParams } from './measure';

export const INCOME_ROWS = sql;

/** A row of intakter.sql: `ordning` is the agreement's order, null for a financier only the files know. */
interface Intakt extends Manadsbelopp {
	finansiar: string;
	ordning: number | null;
}

export interface Finansiar extends Gruppar {
	finansiar: string;
}

/**
 * The financiers with loaded income, by the same rules as the posts; without any loaded, those of
 * the agreement with its financing, whose outcome is not known.
 */
export function finansiarer(rows: readonly InputRow[], params: MeasureParams): Finansiar[] {
	const intakter = rows as unknown as Intakt[];
	if (intakter.length === 0) return avtalets(params);
	const annars = intakter.some((rad) => rad.budget_ore !== null) ? 0 : null;
	return [...grupperade(intakter, ({ finansiar }) => finansiar)]
		.map(([finansiar, rader]) => ({
			finansiar,
			ordning: rader[0]!.ordning,
			...helar(rader, annars, params)
		}))
		.sort(agreementOrder(({ finansiar }) => finansiar));
}

/** Their sum; no financier at all means that none is known, not that nothing has come in. */
export function totalIncome(alla: readonly Finansiar[]): Helar {
	return alla.length > 0 ? totalYear(alla) : INGET_KANT;
}

const INGET_KANT: Helar = {
	budget_ar_ore: null,
	budget_ack_ore: null,
	utfall_kvartal_ore: null,
	utfall_ack_ore: null,
	prognos_ar_ore: null
};

function avtalets({ avtal }: MeasureParams): Finansiar[] {
	return avtal!.finansiering.map(({ namn, belopp_kr }) => ({
		...INGET_KANT,
		finansiar: namn,
		budget_ar_ore: belopp_kr * 100,
		prognosmetod: 'saknas'
	}));
}
