-- What Energikontoret cost in the year, by the rows' own agreement: a blank one is not its.
-- An outcome without a period is not counted.
SELECT
	sum(utfall_ore)::BIGINT AS utfall_ore,
	max(manad) AS sista_manad
FROM ekonomi_rad
WHERE avtal = 'energikontoret' AND ar = $ar::INTEGER AND slag = 'kostnad'
	AND utfall_ore IS NOT NULL AND manad IS NOT NULL
