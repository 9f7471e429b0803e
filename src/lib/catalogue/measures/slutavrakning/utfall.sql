-- What Energikontoret cost in the year, per post and month, by the rows' own agreement: a blank one is
-- not its. An outcome without a period is not counted.
SELECT
	post_nyckel,
	manad,
	lage,
	sum(utfall_ore)::BIGINT AS utfall_ore
FROM ekonomi_rad
WHERE avtal = 'energikontoret' AND ar = $ar::INTEGER AND slag = 'kostnad'
	AND (manad IS NOT NULL AND utfall_ore IS NOT NULL OR lage IS NOT NULL)
GROUP BY ALL
