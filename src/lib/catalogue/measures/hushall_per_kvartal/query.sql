WITH h AS (
	SELECT
		year(registrerad) * 4 + quarter(registrerad) - 1 AS reg_q,
		year(flyttad) * 4 + quarter(flyttad) - 1 AS flytt_q,
		year(kand) * 4 + quarter(kand) - 1 AS kand_q
	FROM hushall
),
handelse AS (
	SELECT reg_q AS q, count(*) AS registrerade, 0 AS flyttade, 0 AS nya FROM h GROUP BY ALL
	UNION ALL
	SELECT flytt_q, 0, count(*), 0 FROM h WHERE flytt_q IS NOT NULL GROUP BY ALL
	UNION ALL
	SELECT kand_q, 0, 0, count(*) FROM h WHERE kand_q IS NOT NULL GROUP BY ALL
),
spann AS (
	SELECT min(q) AS forsta FROM handelse
),
kvartal AS (
	SELECT unnest(range(forsta, $ar::INTEGER * 4 + ($kvartal_forsta_manad::INTEGER - 1) // 3 + 1)) AS q
	FROM spann
	WHERE forsta IS NOT NULL
),
rad AS (
	SELECT
		k.q,
		coalesce(sum(registrerade), 0)::BIGINT AS registrerade,
		coalesce(sum(flyttade), 0)::BIGINT AS flyttade,
		coalesce(sum(nya), 0)::BIGINT AS nya_i_registret
	FROM kvartal k
	LEFT JOIN handelse e ON e.q = k.q
	GROUP BY k.q
)
SELECT
	(q // 4) || '-K' || (q % 4 + 1) AS kvartal,
	registrerade,
	flyttade,
	nya_i_registret,
	(sum(registrerade) OVER (ORDER BY q))::BIGINT AS registrerade_ack,
	(sum(flyttade) OVER (ORDER BY q))::BIGINT AS flyttade_ack
FROM rad
ORDER BY q
