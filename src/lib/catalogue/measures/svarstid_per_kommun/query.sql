WITH forfragan AS (
	SELECT
		kommuner_bitar,
		svar <= tom AND svar <= svar_senast AS i_tid,
		coalesce(svar <= tom AND svar > svar_senast, false)
			OR (coalesce(svar > tom, true) AND svar_senast < tom) AS sen,
		coalesce(svar > tom, true) AND svar_senast >= tom AS pagar,
		CASE WHEN svar <= tom THEN svar_arbetsdagar END AS dagar
	-- Named once, so that they are looked up once.
	FROM kontakt, (SELECT $tom::DATE AS tom, $kvartal_start::DATE AS kvartal_start)
	WHERE registrerad <= tom
		AND begard BETWEEN kvartal_start AND tom
		AND (typ <> 'Magasin' OR vagledning_begard IS NOT NULL)
),
i_kommun AS (
	SELECT k.ordning, k.namn, f.*
	FROM forfragan f
	JOIN kommun k ON f.kommuner_bitar & k.bit <> 0
	UNION ALL
	SELECT 100, 'Ingen vald kommun', * FROM forfragan WHERE kommuner_bitar = 0
	UNION ALL
	SELECT 101, 'Hela länet', * FROM forfragan
)
SELECT
	namn AS kommun,
	count(*) AS inkomna,
	count(*) FILTER (i_tid) AS i_tid,
	count(*) FILTER (sen) AS sena,
	count(*) FILTER (pagar) AS pagar,
	median(dagar)::DOUBLE AS median_arbetsdagar
FROM i_kommun
GROUP BY ordning, namn
ORDER BY ordning
