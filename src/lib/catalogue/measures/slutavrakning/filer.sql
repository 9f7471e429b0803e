-- The files behind it: the index, the population, and those with Energikontoret's costs.
SELECT DISTINCT fil FROM lpix
UNION
SELECT DISTINCT fil FROM befolkning
UNION
SELECT DISTINCT fil FROM ekonomi_rad WHERE avtal = 'energikontoret' AND ar = $ar::INTEGER AND slag = 'kostnad'
