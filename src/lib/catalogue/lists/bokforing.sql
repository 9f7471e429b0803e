-- The finance rows of the agreement and the year that are known in the as-of month, by the agreement's
-- name of their post: what a coordinator follows a figure to in the books.
SELECT
	coalesce(n.post, e.post) AS post,
	e.manad, e.lage, e.slag, nullif(e.kostnadsslag, '') AS kostnadsslag, nullif(e.motpart, '') AS motpart,
	e.budget_ore::BIGINT AS budget_ore,
	e.utfall_ore::BIGINT AS utfall_ore,
	e.prognos_ore::BIGINT AS prognos_ore,
	e.fil, e.rad
FROM ekonomi_rad e
LEFT JOIN avtal_post_namn n ON n.avtal = $avtal::VARCHAR AND n.nyckel = e.post_nyckel
WHERE coalesce(e.avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND e.ar = $ar::INTEGER
	AND e.slag = 'kostnad'
ORDER BY e.ordning
