-- Every contact with what does not depend on the as-of day worked out once, at loading.
-- hushall: the first contact in the file of the same hushall_id stands for the household. ensam: no other
-- contact is of it.
-- begard: the day guidance was asked for, never before the registration; no day for one of typ Magasin
-- that has not asked.
-- i_hushall: the day from which it belongs to its household. One of typ Magasin does when it has asked.
-- magasin_bestallt: the day the magazine was ordered; no day when it was not.
-- eget_svar: the answer of the contact's own cell.
CREATE OR REPLACE TABLE kontakt AS
WITH delat AS (
	SELECT hushall_id, min(ordning) AS forsta
	FROM kontakter
	WHERE hushall_id IS NOT NULL
	GROUP BY hushall_id
	HAVING count(*) > 1
),
fraga AS (
	SELECT *, CASE WHEN typ <> 'Magasin' OR vagledning_begard IS NOT NULL THEN greatest(vagledning_begard, registrerad) END AS begard
	FROM kontakter
)
SELECT
	f.ordning, f.fil, f.rad, f.kontakt_id,
	coalesce(d.forsta, f.ordning) AS hushall, d.forsta IS NULL AS ensam,
	f.registrerad, f.begard,
	CASE WHEN f.typ = 'Magasin' THEN f.begard ELSE f.registrerad END AS i_hushall,
	coalesce(f.kommuner_bitar, 0) AS kommuner_bitar,
	f.flyttstatus = 'flyttat' AS ar_flyttat, f.status_andrad, f.flyttdatum, f.inflyttningskommun,
	CASE
		WHEN f.magasin_datum IS NOT NULL OR f.magasin_ja OR f.typ IN ('Magasin', 'Båda')
		THEN coalesce(f.magasin_datum, f.registrerad)
	END AS magasin_bestallt,
	f.senaste_aktivitet, f.nyhetsbrev,
	f.forsta_aterkoppling AS eget_svar
FROM fraga f
LEFT JOIN delat d ON d.hushall_id = f.hushall_id
