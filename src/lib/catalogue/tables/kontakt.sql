-- Every contact with what does not depend on the as-of day worked out once, at loading.
-- hushall: the first contact in the file of the same hushall_id stands for the household.
-- magasin_bestallt: the day the magazine was ordered; no day when it was not.
-- begard: the day guidance was asked for; svar: the first answer, from the contact's own cell,
-- else its earliest outgoing activity on or after that day; in working days and with deadline.
CREATE OR REPLACE TABLE kontakt AS
WITH forst AS (
	SELECT hushall_id, min(ordning) AS ordning FROM kontakter WHERE hushall_id IS NOT NULL GROUP BY hushall_id
),
fraga AS (
	SELECT k.*,
		coalesce(k.vagledning_begard, k.registrerad) AS begard,
		coalesce(forst.ordning, k.ordning) AS hushall
	FROM kontakter k
	LEFT JOIN forst ON forst.hushall_id = k.hushall_id
),
utgaende AS (
	SELECT f.ordning, min(a.datum) AS datum
	FROM fraga f
	JOIN aktiviteter a ON a.kontakt_id = f.kontakt_id
	WHERE a.riktning = 'ut' AND a.datum >= f.begard AND f.forsta_aterkoppling IS NULL
	GROUP BY f.ordning
)
SELECT
	f.ordning, f.fil, f.rad, f.kontakt_id, f.hushall, f.registrerad, f.typ,
	coalesce(f.kommuner_bitar, 0) AS kommuner_bitar,
	f.vagledning_begard, f.begard,
	f.flyttstatus = 'flyttat' AS ar_flyttat, f.status_andrad, f.flyttdatum, f.inflyttningskommun,
	CASE
		WHEN f.magasin_datum IS NOT NULL OR f.magasin_ja OR f.typ IN ('Magasin', 'Båda')
		THEN coalesce(f.magasin_datum, f.registrerad)
	END AS magasin_bestallt,
	f.senaste_aktivitet, f.nyhetsbrev,
	coalesce(f.forsta_aterkoppling, u.datum) AS svar,
	begard_dag.deadline AS svar_senast,
	svar_dag.nr - begard_dag.nr AS svar_arbetsdagar
FROM fraga f
LEFT JOIN utgaende u ON u.ordning = f.ordning
LEFT JOIN arbetsdag begard_dag ON begard_dag.datum = f.begard
LEFT JOIN arbetsdag svar_dag ON svar_dag.datum = coalesce(f.forsta_aterkoppling, u.datum)
ORDER BY f.ordning
