WITH h AS (
	SELECT
		*,
		flyttad IS NOT NULL OR utan_datum AS har_flyttat,
		coalesce(
			inflyttningskommun,
			(SELECT kod FROM kommun WHERE bit = kommuner_bitar)
		) AS flyttkommun
	FROM hushall
),
rad AS (
	SELECT
		k.ordning,
		k.namn AS kommun,
		count(*) FILTER (h.kommuner_bitar & k.bit <> 0) AS registrerade,
		count(*) FILTER (h.har_flyttat AND h.flyttkommun = k.kod) AS flyttade,
		count(*) FILTER (h.flyttad >= $kvartal_start::DATE AND h.flyttkommun = k.kod) AS flyttade_kvartal
	FROM kommun k
	LEFT JOIN h ON h.kommuner_bitar & k.bit <> 0 OR h.flyttkommun = k.kod
	GROUP BY k.ordning, k.namn
	UNION ALL
	SELECT 100, 'Ingen vald kommun', count(*) FILTER (kommuner_bitar = 0), 0, 0 FROM h
	UNION ALL
	SELECT
		101, 'Okänd kommun', 0,
		count(*) FILTER (har_flyttat AND flyttkommun IS NULL),
		count(*) FILTER (flyttad >= $kvartal_start::DATE AND flyttkommun IS NULL)
	FROM h
)
SELECT kommun, registrerade, flyttade, flyttade_kvartal
FROM rad
WHERE ordning < 100 OR registrerade + flyttade + flyttade_kvartal > 0
ORDER BY ordning
