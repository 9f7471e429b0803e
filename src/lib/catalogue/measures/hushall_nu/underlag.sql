SELECT
	k.kontakt_id, k.fil, k.rad,
	CASE
		WHEN h.flyttad IS NOT NULL THEN 'Flyttat hushåll'
		WHEN h.utan_datum THEN 'Flyttat hushåll, utan känt datum'
		ELSE 'Registrerat hushåll'
	END AS grupp,
	coalesce(h.flyttad, h.registrerad) AS dag
FROM hushall h
JOIN hushallskontakt k ON k.hushall = h.hushall
ORDER BY h.flyttad IS NULL AND NOT h.utan_datum, k.ordning
