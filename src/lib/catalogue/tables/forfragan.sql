-- The quarter's requests for guidance, and what had become of each on the day asked for. svar is the
-- first answer that had come by then: the contact's own, else an activity.
CREATE OR REPLACE VIEW forfragan AS
SELECT
	kontakt_id, fil, rad, ordning, kommuner_bitar, begard, svar,
	coalesce(svar <= svar_senast, false) AS i_tid,
	coalesce(svar > svar_senast, false) OR (svar IS NULL AND svar_senast < tom) AS sen,
	svar IS NULL AND svar_senast >= tom AS pagar,
	CASE WHEN eget_svar <= tom THEN eget_arbetsdagar WHEN svar IS NOT NULL THEN annat_arbetsdagar END AS dagar
FROM (
	SELECT
		k.*, tom,
		CASE WHEN eget_svar <= tom THEN eget_svar WHEN annat_svar <= tom THEN annat_svar END AS svar
	-- Named once, so that they are looked up once.
	FROM kontakt k, (SELECT $tom::DATE AS tom, $kvartal_start::DATE AS kvartal_start)
	WHERE registrerad <= tom
		AND begard BETWEEN kvartal_start AND tom
		AND (typ <> 'Magasin' OR vagledning_begard IS NOT NULL)
)
