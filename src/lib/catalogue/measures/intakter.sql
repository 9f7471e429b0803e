-- The income of the agreement and the year, per financier and month. A row's financier is its
-- counterpart, else its post: the agreement's by its own name, others by the first name of the row.
-- Those of one nyckel are one financier, and the first of them has its name.
SELECT
	coalesce(n.finansiar, e.motpart_nyckel, e.post_nyckel) AS nyckel,
	coalesce(any_value(n.finansiar), arg_min(coalesce(e.motpart, e.post), e.ordning)) AS finansiar,
	n.ordning AS ordning,
	e.manad,
	e.lage,
	bool_or(utan_budget) AS utan_budget,
	sum(budget_ore)::BIGINT AS budget_ore,
	sum(utfall_ore)::BIGINT AS utfall_ore,
	sum(prognos_ore)::BIGINT AS prognos_ore
FROM (SELECT $avtal::VARCHAR AS avtal, $ar::INTEGER AS ar) f
JOIN ekonomi_rad e ON coalesce(e.avtal, f.avtal) = f.avtal AND e.ar = f.ar AND e.slag = 'intakt'
LEFT JOIN avtal_finansiar_namn n
	ON n.avtal = f.avtal AND n.nyckel = coalesce(e.motpart_nyckel, e.post_nyckel)
GROUP BY ALL
ORDER BY min(e.ordning)
