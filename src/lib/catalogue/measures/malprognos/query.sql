-- The quarter asked for and the three before it; dated moves only, by the day moved.
SELECT
	count(*) FILTER (flyttad IS NOT NULL OR utan_datum) AS flyttade,
	count(*) FILTER (flyttad >= $kvartal_start::DATE - INTERVAL 9 MONTH) AS fyra_kvartal
FROM hushall
