WITH bestallning AS (
	SELECT coalesce(magasin_datum, registrerad) AS dag
	FROM kontakt
	WHERE registrerad <= $tom::DATE
		AND (magasin_datum IS NOT NULL OR magasin_ja OR typ IN ('Magasin', 'Båda'))
		AND (magasin_datum IS NULL OR magasin_datum <= $tom::DATE)
),
per_kvartal AS (
	SELECT year(dag) * 4 + quarter(dag) - 1 AS q, count(*) AS antal FROM bestallning GROUP BY ALL
),
spann AS (
	SELECT min(q) AS forsta FROM per_kvartal
),
kvartal AS (
	SELECT unnest(range(forsta, $ar::INTEGER * 4 + ($kvartal_forsta_manad::INTEGER - 1) // 3 + 1)) AS q
	FROM spann
	WHERE forsta IS NOT NULL
)
SELECT
	(k.q // 4) || '-K' || (k.q % 4 + 1) AS kvartal,
	coalesce(p.antal, 0) AS bestallningar,
	(sum(coalesce(p.antal, 0)) OVER (ORDER BY k.q))::BIGINT AS bestallningar_ack
FROM kvartal k
LEFT JOIN per_kvartal p ON p.q = k.q
ORDER BY k.q
