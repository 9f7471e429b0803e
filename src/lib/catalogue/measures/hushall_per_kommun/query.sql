-- Households are first counted by what they chose and where they moved: there are few such kinds.
WITH h AS (
	SELECT
		kommuner_bitar,
		coalesce(inflyttningskommun, k.kod) AS flyttkommun,
		count(*) AS antal,
		count(*) FILTER (flyttad IS NOT NULL OR utan_datum) AS flyttade,
		count(*) FILTER (flyttad >= $kvartal_start::DATE) AS flyttade_kvartal
	FROM hushall
	-- The one chosen kommun, when there is one.
	LEFT JOIN kommun k ON k.bit = kommuner_bitar
	GROUP BY ALL
),
rad AS (
	SELECT
		k.ordning,
		k.namn AS kommun,
		coalesce(sum(h.antal) FILTER (h.kommuner_bitar & k.bit <> 0), 0)::BIGINT AS registrerade,
		coalesce(sum(h.flyttade) FILTER (h.flyttkommun = k.kod), 0)::BIGINT AS flyttade,
		coalesce(sum(h.flyttade_kvartal) FILTER (h.flyttkommun = k.kod), 0)::BIGINT AS flyttade_kvartal
	FROM kommun k
	LEFT JOIN h ON h.kommuner_bitar & k.bit <> 0 OR h.flyttkommun = k.kod
	GROUP BY k.ordning, k.namn
	UNION ALL
	SELECT
		100, 'Ingen vald kommun',
		coalesce(sum(antal) FILTER (kommuner_bitar = 0), 0)::BIGINT, 0, 0
	FROM h
	UNION ALL
	SELECT
		101, 'Okänd kommun', 0,
		coalesce(sum(flyttade) FILTER (flyttkommun IS NULL), 0)::BIGINT,
		coalesce(sum(flyttade_kvartal) FILTER (flyttkommun IS NULL), 0)::BIGINT
	FROM h
)
SELECT kommun, registrerade, flyttade, flyttade_kvartal
FROM rad
WHERE ordning < 100 OR registrerade + flyttade + flyttade_kvartal > 0
ORDER BY ordning
