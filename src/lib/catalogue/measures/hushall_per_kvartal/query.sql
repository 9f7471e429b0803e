WITH per_dag AS (
	SELECT registrerad AS dag, count(*) AS registrerade, 0 AS flyttade, 0 AS nya FROM hushall GROUP BY ALL
	UNION ALL
	SELECT flyttad, 0, count(*), 0 FROM hushall WHERE flyttad IS NOT NULL GROUP BY ALL
	UNION ALL
	SELECT kand, 0, 0, count(*) FROM hushall WHERE kand IS NOT NULL GROUP BY ALL
),
handelse AS (
	SELECT
		year(dag) * 4 + quarter(dag) - 1 AS q,
		sum(registrerade) AS registrerade, sum(flyttade) AS flyttade, sum(nya) AS nya
	FROM per_dag
	GROUP BY ALL
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
