-- Every contact with what does not depend on the as-of day worked out once, at loading.
-- hushall: the first contact in the file of the same hushall_id stands for the household.
-- magasin_bestallt: the day the magazine was ordered; no day when it was not.
-- begard: the day guidance was asked for, never before the registration. eget_svar is the answer of
-- the contact's own cell, and annat_svar its earliest outgoing activity on or after the request, kept
-- only where it is before the own one: which of them has come depends on the as-of day. Each in
-- working days; an answer before the request took none.
CREATE OR REPLACE TABLE kontakt AS
WITH forst AS (
	SELECT hushall_id, min(ordning) AS ordning FROM kontakter WHERE hushall_id IS NOT NULL GROUP BY hushall_id
),
fraga AS (
	SELECT k.*,
		greatest(coalesce(k.vagledning_begard, k.registrerad), k.registrerad) AS begard,
		coalesce(forst.ordning, k.ordning) AS hushall
	FROM kontakter k
	LEFT JOIN forst ON forst.hushall_id = k.hushall_id
),
utgaende AS (
	SELECT f.ordning, min(a.datum) AS datum
	FROM fraga f
	JOIN aktiviteter a ON a.kontakt_id = f.kontakt_id
	WHERE a.riktning = 'ut' AND a.datum >= f.begard AND (f.forsta_aterkoppling IS NULL OR a.datum < f.forsta_aterkoppling)
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
	f.forsta_aterkoppling AS eget_svar,
	u.datum AS annat_svar,
	begard_dag.deadline AS svar_senast,
	greatest(eget_dag.nr - begard_dag.nr, 0) AS eget_arbetsdagar,
	annat_dag.nr - begard_dag.nr AS annat_arbetsdagar
FROM fraga f
LEFT JOIN utgaende u ON u.ordning = f.ordning
LEFT JOIN arbetsdag begard_dag ON begard_dag.datum = f.begard
LEFT JOIN arbetsdag eget_dag ON eget_dag.datum = f.forsta_aterkoppling
LEFT JOIN arbetsdag annat_dag ON annat_dag.datum = u.datum
ORDER BY f.ordning
