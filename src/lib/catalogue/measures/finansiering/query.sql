WITH rad AS (
	SELECT
		coalesce(e.motpart, e.post) AS finansiar,
		coalesce(e.motpart_nyckel, e.post_nyckel) AS nyckel,
		e.*
	FROM ekonomi_rad e
	WHERE coalesce(e.avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND e.ar = $ar::INTEGER AND e.slag = 'intakt'
),
summa AS (
	SELECT
		first(finansiar ORDER BY ordning) AS finansiar,
		nyckel,
		sum(budget_ore) FILTER (manad IS NULL) AS budget_hel,
		sum(budget_ore) FILTER (manad IS NOT NULL) AS budget_perioder,
		coalesce(sum(utfall_ore) FILTER (manad <= $manad::INTEGER), 0) AS utfall_ack
	FROM rad
	GROUP BY nyckel
)
SELECT
	s.finansiar,
	n.ordning,
	CASE
		WHEN (SELECT count(budget_ore) > 0 FROM rad) THEN coalesce(s.budget_hel, s.budget_perioder, 0)::BIGINT
	END AS budget_ar_ore,
	s.utfall_ack::BIGINT AS utfall_ack_ore
FROM summa s
LEFT JOIN avtal_finansiar_namn n ON n.avtal = $avtal::VARCHAR AND n.nyckel = s.nyckel
