-- The contacts to follow up in the register: a row for each contact and reason, by the views that
-- svarstid_per_kommun and registervard count. dag is the day that says so, and gjort the day after the
-- as-of day on which the file says that it was seen to: nobody is then to be asked to do it.
WITH vard AS MATERIALIZED (
	SELECT * FROM vardkontakt WHERE ska_tas_bort OR datum_utan_status OR status_utan_datum
),
sen AS MATERIALIZED (
	SELECT *, least(eget_svar, annat_svar) AS senare_svar FROM forfragan WHERE sen
)
SELECT kontakt_id, skal, registrerad, dag, gjort, sista_svarsdag, kommuner_bitar, fil, rad
FROM (
	SELECT
		kontakt_id, 'obesvarad' AS skal, registrerad, begard AS dag, senare_svar AS gjort, svar_senast AS sista_svarsdag,
		kommuner_bitar, fil, rad, 0 AS plats, ordning
	FROM sen
	WHERE svar IS NULL
	UNION ALL
	SELECT kontakt_id, 'sent_svar', registrerad, svar, NULL, svar_senast, kommuner_bitar, fil, rad, 1, ordning
	FROM sen
	WHERE svar IS NOT NULL
	UNION ALL
	SELECT kontakt_id, 'status_utan_datum', registrerad, status_andrad, NULL, NULL, kommuner_bitar, fil, rad, 2, ordning
	FROM vard
	WHERE status_utan_datum
	UNION ALL
	SELECT kontakt_id, 'datum_utan_status', registrerad, flyttdatum,
		-- Status set, and the day it was set is later.
		CASE WHEN ar_flyttat THEN status_andrad END, NULL, kommuner_bitar, fil, rad, 3, ordning
	FROM vard
	WHERE datum_utan_status
	UNION ALL
	SELECT kontakt_id, 'ska_tas_bort', registrerad, senast,
		nullif(greatest(senaste_aktivitet, senast, (SELECT max(a.datum) FROM kontakt_aktivitet a WHERE a.ordning = vard.ordning)), senast),
		NULL, kommuner_bitar, fil, rad, 4, ordning
	FROM vard
	WHERE ska_tas_bort
)
ORDER BY plats, coalesce(sista_svarsdag, dag), ordning
