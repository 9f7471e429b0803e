-- Every contact known on the day, the magazine's too. What was done later has not happened yet.
WITH kand AS (
	SELECT
		k.kommuner_bitar,
		NOT coalesce(k.nyhetsbrev, false)
			AND coalesce(
				CASE WHEN k.senaste_aktivitet <= sista THEN k.senaste_aktivitet END,
				(SELECT max(a.datum) FROM kontakt_aktivitet a WHERE a.ordning = k.ordning AND a.datum <= sista),
				k.registrerad
			) < sista - INTERVAL 5 YEAR AS ska_tas_bort,
		coalesce(k.ar_flyttat AND (k.status_andrad IS NULL OR k.status_andrad <= sista), false) AS flyttat,
		k.flyttdatum,
		sista
	FROM kontakt k, (SELECT $tom::DATE AS sista)
	WHERE k.registrerad <= sista
),
brist AS (
	SELECT
		kommuner_bitar,
		ska_tas_bort,
		coalesce(flyttdatum <= sista, false) AND NOT flyttat AS datum_utan_status,
		flyttat AND flyttdatum IS NULL AS status_utan_datum
	FROM kand
),
ansvar AS (
	SELECT ordning, namn, bit FROM kommun
	UNION ALL
	SELECT 100, 'Regionen', 0
	UNION ALL
	SELECT 101, 'Hela länet', NULL
)
SELECT
	a.namn AS ansvarig,
	count(*) FILTER (b.ska_tas_bort) AS ska_tas_bort,
	count(*) FILTER (b.datum_utan_status) AS datum_utan_status,
	count(*) FILTER (b.status_utan_datum) AS status_utan_datum
FROM ansvar a
LEFT JOIN brist b ON a.bit IS NULL OR (a.bit = 0 AND b.kommuner_bitar = 0) OR a.bit & b.kommuner_bitar <> 0
GROUP BY a.ordning, a.namn
ORDER BY a.ordning
