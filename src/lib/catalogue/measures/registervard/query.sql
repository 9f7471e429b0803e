-- Contacts are first counted by the kommuner they chose: there are few such groups, whatever their number.
WITH grupp AS (
	SELECT
		kommuner_bitar,
		count(*) FILTER (ska_tas_bort) AS ska_tas_bort,
		count(*) FILTER (datum_utan_status) AS datum_utan_status,
		count(*) FILTER (status_utan_datum) AS status_utan_datum
	FROM vardkontakt
	GROUP BY kommuner_bitar
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
	coalesce(sum(g.ska_tas_bort), 0)::BIGINT AS ska_tas_bort,
	coalesce(sum(g.datum_utan_status), 0)::BIGINT AS datum_utan_status,
	coalesce(sum(g.status_utan_datum), 0)::BIGINT AS status_utan_datum
FROM ansvar a
LEFT JOIN grupp g ON a.bit IS NULL OR (a.bit = 0 AND g.kommuner_bitar = 0) OR a.bit & g.kommuner_bitar <> 0
GROUP BY a.ordning, a.namn
ORDER BY a.ordning
