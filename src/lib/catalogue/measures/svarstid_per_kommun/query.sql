-- Kept, since it is read three times.
WITH f AS MATERIALIZED (
	SELECT kommuner_bitar, i_tid, sen, pagar, dagar FROM forfragan
),
i_kommun AS (
	SELECT k.ordning AS plats, k.namn, f.i_tid, f.sen, f.pagar, f.dagar
	FROM f
	JOIN kommun k ON f.kommuner_bitar & k.bit <> 0
	UNION ALL
	SELECT 100, 'Ingen vald kommun', i_tid, sen, pagar, dagar FROM f WHERE kommuner_bitar = 0
	UNION ALL
	SELECT 101, 'Hela länet', i_tid, sen, pagar, dagar FROM f
)
SELECT
	namn AS kommun,
	count(*) AS inkomna,
	count(*) FILTER (i_tid) AS i_tid,
	count(*) FILTER (sen) AS sena,
	count(*) FILTER (pagar) AS pagar,
	median(dagar)::DOUBLE AS median_arbetsdagar
FROM i_kommun
GROUP BY plats, namn
ORDER BY plats
