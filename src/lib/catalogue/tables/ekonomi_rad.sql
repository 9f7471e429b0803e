-- Finance rows with the agreement's name resolved and the period split: month 13, the closing
-- period of the books, is December. avtal NULL = belongs to whichever agreement is chosen.
CREATE OR REPLACE TABLE ekonomi_rad AS
SELECT
	e.ordning, e.fil, e.rad,
	coalesce(a.avtal, e.avtal) AS avtal,
	coalesce(e.ar, e.period // 100) AS ar,
	least(e.period % 100, 12) AS manad,
	e.slag, e.kostnadsslag, e.post, e.post_nyckel, e.motpart, e.motpart_nyckel,
	e.budget_ore, e.utfall_ore, e.prognos_ore
FROM ekonomi e
LEFT JOIN avtal_namn a ON a.nyckel = e.avtal_nyckel
ORDER BY e.ordning
