-- The income of the agreement and the year, per financier and month. A row's financier is its
-- counterpart, else its post: the agreement's by its own name, others by the first the files have.
WITH rad AS (
	SELECT
		e.*,
		coalesce(e.motpart, e.post) AS namn,
		coalesce(e.motpart_nyckel, e.post_nyckel) AS nyckel
	FROM ekonomi_rad e
	WHERE coalesce(e.avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND e.ar = $ar::INTEGER AND e.slag = 'intakt'
),
namngiven AS (
	SELECT
		r.*,
		coalesce(n.finansiar, first(r.namn) OVER (PARTITION BY r.nyckel ORDER BY r.ordning)) AS finansiar,
		n.ordning AS plats
	FROM rad r
	LEFT JOIN avtal_finansiar_namn n ON n.avtal = $avtal::VARCHAR AND n.nyckel = r.nyckel
)
SELECT
	finansiar,
	plats AS ordning,
	manad,
	lage,
	bool_or(utan_budget) AS utan_budget,
	sum(budget_ore)::BIGINT AS budget_ore,
	sum(utfall_ore)::BIGINT AS utfall_ore,
	sum(prognos_ore)::BIGINT AS prognos_ore
FROM namngiven
GROUP BY ALL
ORDER BY min(namngiven.ordning)
