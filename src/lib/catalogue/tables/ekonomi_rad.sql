-- Finance rows with the agreement's name resolved and the period split: month 13, the closing
-- period of the books, is December. avtal NULL = belongs to whichever agreement is chosen.
-- manad NULL = the whole year (so no least(): it skips NULL and would answer 12). okant_avtal: it
-- names an agreement that nobody knows. lage: what its amounts are, see lage.ts.
CREATE OR REPLACE TABLE ekonomi_rad AS
SELECT
	e.ordning, e.fil, e.rad,
	coalesce(a.avtal, e.avtal) AS avtal,
	e.avtal IS NOT NULL AND a.avtal IS NULL AS okant_avtal,
	coalesce(e.ar, e.period // 100) AS ar,
	CASE WHEN e.period % 100 = 13 THEN 12 ELSE e.period % 100 END AS manad,
	e.slag, e.kostnadsslag, e.post, e.post_nyckel, e.motpart, e.motpart_nyckel,
	CASE
		WHEN e.utelamnat IS NOT NULL AND e.period IS NULL THEN 1
		WHEN e.utan_period = 1 THEN 2
		WHEN e.utan_period = 2 THEN 4
		WHEN e.utelamnat & 2 <> 0 THEN 3
	END AS lage,
	coalesce(e.utelamnat & 1 <> 0, false) AS utan_budget,
	e.budget_ore, e.utfall_ore, e.prognos_ore
FROM ekonomi e
LEFT JOIN avtal_namn a ON a.nyckel = e.avtal_nyckel
ORDER BY e.ordning
