-- The costs of the agreement and the year, per post, kostnadsslag and month, as they come in the
-- files. A post goes by the agreement's name for it, else by the first name of the row: those of one
-- nyckel are one post, and the first of them has its name.
SELECT
	coalesce(n.post, e.post_nyckel) AS nyckel,
	coalesce(any_value(n.post), arg_min(e.post, e.ordning)) AS post,
	n.ordning AS ordning,
	nullif(e.kostnadsslag, '') AS kostnadsslag,
	e.manad,
	e.lage,
	bool_or(utan_budget) AS utan_budget,
	sum(budget_ore)::BIGINT AS budget_ore,
	sum(utfall_ore)::BIGINT AS utfall_ore,
	sum(prognos_ore)::BIGINT AS prognos_ore
FROM (SELECT $avtal::VARCHAR AS avtal, $ar::INTEGER AS ar) f
JOIN ekonomi_rad e ON coalesce(e.avtal, f.avtal) = f.avtal AND e.ar = f.ar AND e.slag = 'kostnad'
LEFT JOIN avtal_post_namn n ON n.avtal = f.avtal AND n.nyckel = e.post_nyckel
GROUP BY ALL
ORDER BY min(e.ordning)
