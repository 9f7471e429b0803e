-- Households by the quarter they were registered or moved in, and the kommuner they chose or moved to.
WITH h AS (
	SELECT
		kommuner_bitar,
		coalesce(inflyttningskommun, k.kod) AS flyttkommun,
		year(registrerad) * 4 + quarter(registrerad) - 1 AS registrerad_q,
		year(flyttad) * 4 + quarter(flyttad) - 1 AS flyttad_q,
		count(*) AS antal
	FROM hushall
	-- The one chosen kommun, when there is one.
	LEFT JOIN kommun k ON k.bit = kommuner_bitar
	GROUP BY ALL
),
handelse AS (
	SELECT k.ordning, h.registrerad_q AS q, h.antal AS registrerade, 0 AS flyttade
	FROM h
	JOIN kommun k ON h.kommuner_bitar & k.bit <> 0
	UNION ALL
	SELECT k.ordning, h.flyttad_q, 0, h.antal
	FROM h
	JOIN kommun k ON k.kod = h.flyttkommun
	WHERE h.flyttad_q IS NOT NULL
),
kvartal AS (
	SELECT unnest(range(forsta, $ar::INTEGER * 4 + ($kvartal_forsta_manad::INTEGER - 1) // 3 + 1)) AS q
	FROM (SELECT least(min(registrerad_q), min(flyttad_q)) AS forsta FROM h)
	WHERE forsta IS NOT NULL
)
SELECT
	k.namn AS kommun,
	(kvartal.q // 4) || '-K' || (kvartal.q % 4 + 1) AS kvartal,
	coalesce(sum(e.registrerade), 0)::BIGINT AS registrerade,
	coalesce(sum(e.flyttade), 0)::BIGINT AS flyttade
FROM kommun k
CROSS JOIN kvartal
LEFT JOIN handelse e ON e.ordning = k.ordning AND e.q = kvartal.q
GROUP BY k.ordning, k.namn, kvartal.q
ORDER BY k.ordning, kvartal.q
