const KVARTALETS_START = '$kvartal_start::DATE';

/** The first day of the four quarters that end with the chosen one. */
export const ARETS_START = `(${KVARTALETS_START} - INTERVAL 9 MONTH)::DATE`;

/** A quarter's statement turned into one for the last four quarters: only the first day differs. */
export function arets(sql: string): string {
	return sql.replaceAll(KVARTALETS_START, ARETS_START);
}
