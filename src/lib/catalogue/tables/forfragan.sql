-- The quarter's requests for guidance, and what had become of each on the day asked for.
CREATE OR REPLACE VIEW forfragan AS
SELECT
	kontakt_id, fil, rad, ordning, kommuner_bitar, begard,
	svar <= tom AND svar <= svar_senast AS i_tid,
	coalesce(svar <= tom AND svar > svar_senast, false)
		OR (coalesce(svar > tom, true) AND svar_senast < tom) AS sen,
	coalesce(svar > tom, true) AND svar_senast >= tom AS pagar,
	CASE WHEN svar <= tom THEN svar_arbetsdagar END AS dagar
-- Named once, so that they are looked up once.
FROM kontakt, (SELECT $tom::DATE AS tom, $kvartal_start::DATE AS kvartal_start)
WHERE registrerad <= tom
	AND begard BETWEEN kvartal_start AND tom
	AND (typ <> 'Magasin' OR vagledning_begard IS NOT NULL)
