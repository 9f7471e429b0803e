-- Households by the quarter they were registered in, and how many of them had moved so many quarters later.
WITH h AS (
	SELECT
		year(registrerad) * 4 + quarter(registrerad) - 1 AS q,
		CASE WHEN flyttad IS NOT NULL THEN
			greatest(year(flyttad) * 4 + quarter(flyttad) - (year(registrerad) * 4 + quarter(registrerad)), 0)
		END AS efter,
		count(*) AS antal
	FROM hushall
	GROUP BY ALL
),
nu AS (
	SELECT $ar::INTEGER * 4 + ($kvartal_forsta_manad::INTEGER - 1) // 3 AS q
),
kohort AS (
	SELECT q, sum(antal)::BIGINT AS registrerade FROM h GROUP BY q
),
steg AS (
	SELECT k.q, k.registrerade, unnest(range(0, nu.q - k.q + 1)) AS efter FROM kohort k, nu
)
SELECT
	(s.q // 4) || '-K' || (s.q % 4 + 1) AS kvartal,
	s.efter::INTEGER AS efter,
	s.registrerade,
	coalesce(sum(h.antal) FILTER (h.efter <= s.efter), 0)::BIGINT AS flyttade
FROM steg s
LEFT JOIN h ON h.q = s.q
GROUP BY s.q, s.efter, s.registrerade
ORDER BY s.q, s.efter
