SELECT
	kontakt_id, fil, rad,
	CASE WHEN i_tid THEN 'I tid' WHEN pagar THEN 'Pågår' ELSE 'Sen' END AS grupp,
	begard AS dag
FROM forfragan
ORDER BY grupp = 'I tid', grupp, begard, ordning
