-- The income of the agreement and the year, per financier and month, as it comes in the files: a
-- row's financier is its counterpart, else its post, under the first name the files have.
WITH rad AS (
	SELECT
		e.*,
		coalesce(e.motpart, e.post) AS namn,
		coalesce(e.motpart_nyckel, e.post_nyckel) AS nyckel
	FROM ekonomi_rad e
	WHERE coalesce(e.avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND e.ar = $ar::INTEGER AND e.slag = 'intakt'
),
namngiven AS (
	SELECT *, first(namn) OVER (PARTITION BY nyckel ORDER BY ordning) AS finansiar FROM rad
)
SELECT
	r.finansiar,
	n.ordning AS ordning,
	r.manad,
	sum(r.budget_ore)::BIGINT AS budget_ore,
	sum(r.utfall_ore)::BIGINT AS utfall_ore,
	sum(r.prognos_ore)::BIGINT AS prognos_ore
FROM namngiven r
LEFT JOIN avtal_finansiar_namn n ON n.avtal = $avtal::VARCHAR AND n.nyckel = r.nyckel
GROUP BY ALL
ORDER BY min(r.ordning)
