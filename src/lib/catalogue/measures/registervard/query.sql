WITH ansvar AS (
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
LEFT JOIN vardkontakt b ON a.bit IS NULL OR (a.bit = 0 AND b.kommuner_bitar = 0) OR a.bit & b.kommuner_bitar <> 0
GROUP BY a.ordning, a.namn
ORDER BY a.ordning
