-- The quarter's requests by how many working days their first answer took. dagar NULL = not answered.
WITH f AS MATERIALIZED (
	-- An answer on a day outside the calendar took a number of days that nobody knows.
	SELECT kommuner_bitar, dagar::INTEGER AS dagar FROM forfragan WHERE svar IS NULL OR dagar IS NOT NULL
),
i_kommun AS (
	SELECT k.ordning AS plats, k.namn, f.dagar
	FROM f
	JOIN kommun k ON f.kommuner_bitar & k.bit <> 0
	UNION ALL
	SELECT 100, 'Ingen vald kommun', dagar FROM f WHERE kommuner_bitar = 0
	UNION ALL
	SELECT 101, 'Hela länet', dagar FROM f
)
SELECT namn AS kommun, dagar, count(*) AS antal
FROM i_kommun
GROUP BY plats, namn, dagar
ORDER BY plats, dagar NULLS LAST
