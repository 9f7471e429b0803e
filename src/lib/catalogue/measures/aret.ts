const KVARTALETS_START = '$kvartal_start::DATE';

/** The first day of the four quarters that end with the one asked for. */
export const ARETS_START = `(${KVARTALETS_START} - INTERVAL 9 MONTH)::DATE`;

/** A quarter's statement asked of the last four quarters instead: the first day is all that differs. */
export function arets(sql: string): string {
	return sql.replaceAll(KVARTALETS_START, ARETS_START);
}
