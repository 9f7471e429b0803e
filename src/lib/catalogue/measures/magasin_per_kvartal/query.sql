WITH per_dag AS (
	SELECT magasin_bestallt AS dag, count(*) AS antal
	FROM kontakt, (SELECT $tom::DATE AS sista)
	WHERE registrerad <= sista AND magasin_bestallt <= sista
	GROUP BY ALL
),
per_kvartal AS (
	SELECT year(dag) * 4 + quarter(dag) - 1 AS q, sum(antal)::BIGINT AS antal FROM per_dag GROUP BY ALL
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
