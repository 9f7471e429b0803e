-- Households by the quarter they were registered in, and what has become of each quarter's.
WITH h AS (
	SELECT
		year(registrerad) * 4 + quarter(registrerad) - 1 AS q,
		flyttad,
		flyttad - registrerad AS dagar
	FROM hushall
),
kvartal AS (
	SELECT unnest(range(forsta, $ar::INTEGER * 4 + ($kvartal_forsta_manad::INTEGER - 1) // 3 + 1)) AS q
	FROM (SELECT min(q) AS forsta FROM h)
	WHERE forsta IS NOT NULL
)
SELECT
	(k.q // 4) || '-K' || (k.q % 4 + 1) AS kvartal,
	count(h.q) AS registrerade,
	count(h.flyttad) AS flyttade,
	(median(h.dagar) FILTER (h.dagar >= 0))::DOUBLE AS median_dagar
FROM kvartal k
LEFT JOIN h ON h.q = k.q
GROUP BY k.q
ORDER BY k.q
