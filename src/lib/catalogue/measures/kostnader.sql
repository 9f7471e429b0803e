-- The costs of the agreement and the year, per post, kostnadsslag and month, as they come in the
-- files. A post goes by the agreement's name for it, else by the first name the files have.
WITH rad AS (
	SELECT
		e.*,
		coalesce(n.post, first(e.post) OVER (PARTITION BY e.post_nyckel ORDER BY e.ordning)) AS postnamn,
		n.ordning AS postordning
	FROM ekonomi_rad e
	LEFT JOIN avtal_post_namn n ON n.avtal = $avtal::VARCHAR AND n.nyckel = e.post_nyckel
	WHERE coalesce(e.avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND e.ar = $ar::INTEGER AND e.slag = 'kostnad'
)
SELECT
	postnamn AS post,
	postordning AS ordning,
	nullif(kostnadsslag, '') AS kostnadsslag,
	manad,
	lage,
	bool_or(utan_budget) AS utan_budget,
	sum(budget_ore)::BIGINT AS budget_ore,
	sum(utfall_ore)::BIGINT AS utfall_ore,
	sum(prognos_ore)::BIGINT AS prognos_ore
FROM rad
GROUP BY ALL
ORDER BY min(rad.ordning)
