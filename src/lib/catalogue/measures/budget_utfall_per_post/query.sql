WITH rad AS (
	SELECT
		e.*,
		coalesce(n.post, first(e.post) OVER (PARTITION BY e.post_nyckel ORDER BY e.ordning)) AS postnamn,
		n.ordning AS postordning
	FROM ekonomi_rad e
	LEFT JOIN avtal_post_namn n ON n.avtal = $avtal::VARCHAR AND n.nyckel = e.post_nyckel
	WHERE coalesce(e.avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND e.ar = $ar::INTEGER AND e.slag = 'kostnad'
),
-- The latest given forecast known in the month; one without a period is the earliest.
prognosperiod AS (
	SELECT postnamn, max(coalesce(manad, 0)) AS manad
	FROM rad
	WHERE prognos_ore IS NOT NULL AND coalesce(manad, 0) <= $manad::INTEGER
	GROUP BY postnamn
),
angiven AS (
	SELECT r.postnamn, sum(r.prognos_ore)::BIGINT AS prognos
	FROM rad r
	JOIN prognosperiod p ON p.postnamn = r.postnamn AND p.manad = coalesce(r.manad, 0)
	GROUP BY r.postnamn
),
laddat AS (
	SELECT
		postnamn,
		sum(budget_ore) FILTER (manad IS NULL) AS budget_hel,
		sum(budget_ore) FILTER (manad IS NOT NULL) AS budget_perioder,
		coalesce(sum(budget_ore) FILTER (manad <= $manad::INTEGER), 0) AS budget_till_manad,
		count(budget_ore) FILTER (manad IS NOT NULL) > 0 AS periodiserad,
		coalesce(sum(utfall_ore) FILTER (manad BETWEEN $kvartal_forsta_manad::INTEGER AND $manad::INTEGER), 0) AS utfall_kvartal,
		coalesce(sum(utfall_ore) FILTER (manad <= $manad::INTEGER), 0) AS utfall_ack
	FROM rad
	GROUP BY postnamn
),
budget_finns AS (
	SELECT count(budget_ore) > 0 AS finns FROM rad
),
-- The agreement's posts, all of them always, then those only the files know.
post AS (
	SELECT
		post, ordning,
		CASE WHEN budget_ar = $ar::INTEGER AND NOT (SELECT finns FROM budget_finns) THEN budget_ore END AS avtalets_budget
	FROM avtal_post
	WHERE avtal = $avtal::VARCHAR
	UNION ALL
	SELECT DISTINCT postnamn, NULL, NULL::BIGINT FROM rad WHERE postordning IS NULL
),
med_budget AS (
	SELECT
		p.post, p.ordning,
		CASE
			WHEN (SELECT finns FROM budget_finns) THEN coalesce(l.budget_hel, l.budget_perioder, 0)
			WHEN p.ordning IS NULL AND EXISTS (SELECT 1 FROM post WHERE avtalets_budget IS NOT NULL) THEN 0
			ELSE p.avtalets_budget
		END::BIGINT AS budget_ar,
		coalesce(l.periodiserad, false) AS periodiserad,
		coalesce(l.budget_till_manad, 0)::BIGINT AS budget_till_manad,
		coalesce(l.utfall_kvartal, 0)::BIGINT AS utfall_kvartal,
		coalesce(l.utfall_ack, 0)::BIGINT AS utfall_ack,
		a.prognos AS angiven
	FROM post p
	LEFT JOIN laddat l ON l.postnamn = p.post
	LEFT JOIN angiven a ON a.postnamn = p.post
),
med_ack AS (
	SELECT
		*,
		CASE WHEN periodiserad THEN budget_till_manad WHEN budget_ar = 0 THEN 0 END AS budget_ack
	FROM med_budget
),
med_metod AS (
	SELECT
		*,
		CASE
			WHEN $manad::INTEGER = 12 THEN 'utfall'
			WHEN angiven IS NOT NULL THEN 'angiven'
			WHEN periodiserad THEN 'periodiserad'
			WHEN budget_ar = 0 AND utfall_ack = 0 THEN 'ingen'
			ELSE 'saknas'
		END AS metod
	FROM med_ack
)
SELECT
	post,
	ordning,
	budget_ar AS budget_ar_ore,
	budget_ack AS budget_ack_ore,
	utfall_kvartal AS utfall_kvartal_ore,
	utfall_ack AS utfall_ack_ore,
	CASE metod
		WHEN 'utfall' THEN utfall_ack
		WHEN 'angiven' THEN angiven
		WHEN 'periodiserad' THEN utfall_ack + budget_ar - budget_ack
		WHEN 'ingen' THEN 0
	END AS prognos_ar_ore,
	metod AS prognosmetod
FROM med_metod
ORDER BY ordning NULLS LAST
