SELECT
	kontakt_id, fil, rad,
	CASE
		WHEN svar <= tom AND svar <= svar_senast THEN 'I tid'
		WHEN coalesce(svar > tom, true) AND svar_senast >= tom THEN 'Pågår'
		ELSE 'Sen'
	END AS grupp,
	begard AS dag
FROM kontakt, (SELECT $tom::DATE AS tom, $kvartal_start::DATE AS kvartal_start)
WHERE registrerad <= tom
	AND begard BETWEEN kvartal_start AND tom
	AND (typ <> 'Magasin' OR vagledning_begard IS NOT NULL)
ORDER BY grupp = 'I tid', grupp, begard, ordning
