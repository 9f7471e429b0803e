WITH kand AS (
	SELECT
		k.*,
		coalesce(
			CASE WHEN k.senaste_aktivitet <= sista THEN k.senaste_aktivitet END,
			(SELECT max(a.datum) FROM kontakt_aktivitet a WHERE a.ordning = k.ordning AND a.datum <= sista),
			k.registrerad
		) AS senast,
		coalesce(k.ar_flyttat AND (k.status_andrad IS NULL OR k.status_andrad <= sista), false) AS flyttat,
		sista
	FROM kontakt k, (SELECT $tom::DATE AS sista)
	WHERE k.registrerad <= sista
)
SELECT kontakt_id, fil, rad, grupp, dag
FROM (
	SELECT *, 'Ska tas bort' AS grupp, senast AS dag, 0 AS nr FROM kand
	WHERE NOT coalesce(nyhetsbrev, false) AND senast < sista - INTERVAL 5 YEAR
	UNION ALL
	SELECT *, 'Datum utan status', flyttdatum, 1 FROM kand WHERE flyttdatum <= sista AND NOT flyttat
	UNION ALL
	SELECT *, 'Status utan datum', status_andrad, 2 FROM kand WHERE flyttat AND flyttdatum IS NULL
)
ORDER BY nr, ordning
