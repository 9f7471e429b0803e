import { FLYTTAT, TOM } from './svar';

/** `dag` of hushall.ts, in SQL that both DuckDB and SQLite understand. */
function dag(kolumn: string): string {
	const snedstreck = `instr(${kolumn}, '/')`;
	return `CASE
		WHEN substr(${kolumn}, 5, 1) = '-' THEN substr(${kolumn}, 1, 10)
		WHEN substr(${kolumn}, 3, 1) = '.'
		THEN substr(${kolumn}, 7) || '-' || substr(${kolumn}, 4, 2) || '-' || substr(${kolumn}, 1, 2)
		WHEN ${snedstreck} > 0
		THEN substr(${kolumn}, length(${kolumn}) - 3) || '-'
			|| substr('0' || substr(${kolumn}, ${snedstreck} + 1, length(${kolumn}) - ${snedstreck} - 5), -2) || '-'
			|| substr('0' || substr(${kolumn}, 1, ${snedstreck} - 1), -2)
		WHEN length(${kolumn}) = 8
		THEN substr(${kolumn}, 1, 4) || '-' || substr(${kolumn}, 5, 2) || '-' || substr(${kolumn}, 7)
	END`;
}

const kvartal = (kolumn: string) =>
	`substr(${kolumn}, 1, 4) || '-K' || CASE WHEN substr(${kolumn}, 6, 2) <= '03' THEN '1'
		WHEN substr(${kolumn}, 6, 2) <= '06' THEN '2' WHEN substr(${kolumn}, 6, 2) <= '09' THEN '3' ELSE '4' END`;

/**
 * Statements that make the contacts, with days as ISO text, and the households, out of the table `rad` of text.
 * @param storst the name of the function for the greatest of two values
 */
export function tabeller(storst: string): string[] {
	return [
		`CREATE TABLE kontakt AS SELECT
			id, coalesce(nullif(hushall, ''), 'ensam ' || id) AS hushall, coalesce(typ, '') AS typ,
			${dag('skapad')} AS registrerad, ${dag('begard')} AS begard,
			coalesce(status, '') IN (${FLYTTAT.map((ord) => `'${ord}'`).join()}) AS flyttat,
			${dag('andrad')} AS andrad, ${dag('flyttdatum')} AS flyttdatum,
			${dag('magasin')} AS magasin_datum, coalesce(magasin, '') = 'Ja' AS magasin_ja
		FROM rad`,
		`CREATE TABLE hushall AS
		WITH vid AS (
			SELECT
				hushall,
				CASE WHEN typ = 'Magasin' THEN ${storst}(begard, registrerad) ELSE registrerad END AS registrerad,
				flyttat AND (andrad IS NULL OR andrad <= '${TOM}') AS flyttat,
				coalesce(flyttdatum, andrad) AS m,
				${storst}(coalesce(flyttdatum, andrad), coalesce(andrad, flyttdatum)) AS kand
			FROM kontakt
			WHERE registrerad <= '${TOM}' AND (typ <> 'Magasin' OR begard <= '${TOM}')
		)
		SELECT
			hushall, min(registrerad) AS registrerad,
			min(CASE WHEN flyttat AND kand <= '${TOM}' THEN m END) AS flyttad,
			min(CASE WHEN flyttat AND kand <= '${TOM}' THEN kand END) AS kand,
			max(CASE WHEN flyttat AND m IS NULL THEN 1 ELSE 0 END) AS odaterad
		FROM vid GROUP BY hushall`
	];
}

export const ANTAL = `SELECT
	count(*) AS registrerade,
	count(CASE WHEN flyttad IS NOT NULL OR odaterad = 1 THEN 1 END) AS flyttade,
	count(CASE WHEN flyttad IS NULL AND odaterad = 1 THEN 1 END) AS utan_datum
	FROM hushall`;

export const PER_KVARTAL = `
	SELECT ${kvartal('registrerad')} AS kvartal, 'registrerade' AS handelse, count(*) AS antal FROM hushall GROUP BY 1
	UNION ALL
	SELECT ${kvartal('flyttad')}, 'flyttade', count(*) FROM hushall WHERE flyttad IS NOT NULL GROUP BY 1
	UNION ALL
	SELECT ${kvartal('kand')}, 'nya_i_registret', count(*) FROM hushall WHERE kand IS NOT NULL GROUP BY 1
	UNION ALL
	SELECT ${kvartal('dag')}, 'bestallningar', count(*) FROM (
		SELECT coalesce(magasin_datum, registrerad) AS dag FROM kontakt
		WHERE registrerad <= '${TOM}'
			AND (magasin_datum IS NOT NULL OR magasin_ja OR typ IN ('Magasin', 'Båda'))
	) AS bestallt WHERE dag <= '${TOM}' GROUP BY 1`;
