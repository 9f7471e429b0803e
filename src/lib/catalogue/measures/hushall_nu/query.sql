SELECT
	count(*) AS registrerade,
	count(*) FILTER (flyttad IS NOT NULL OR utan_datum) AS flyttade,
	count(*) FILTER (utan_datum) AS varav_utan_datum,
	$mal::INTEGER AS mal,
	CASE
		WHEN $mal::INTEGER IS NOT NULL
		THEN greatest(0, $mal::INTEGER - count(*) FILTER (flyttad IS NOT NULL OR utan_datum))
	END AS aterstar
FROM hushall
