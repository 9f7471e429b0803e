WITH bestallning AS (
	SELECT kontakt_id, fil, rad, ordning, coalesce(magasin_datum, registrerad) AS dag
	FROM kontakt
	WHERE registrerad <= $tom::DATE
		AND (magasin_datum IS NOT NULL OR magasin_ja OR typ IN ('Magasin', 'Båda'))
		AND (magasin_datum IS NULL OR magasin_datum <= $tom::DATE)
)
SELECT kontakt_id, fil, rad, 'Beställt i kvartalet' AS grupp, dag
FROM bestallning
WHERE dag >= $kvartal_start::DATE
ORDER BY dag, ordning
