-- The quarter's requests for guidance, and what had become of each on the day asked for. svar is the
-- first answer that had come by then: the contact's own, else an activity. dagar: the working days it took;
-- none when it came before the request. svar_senast and dagar are NULL outside the calendar.
CREATE OR REPLACE VIEW forfragan AS
WITH stalld AS (
	SELECT
		k.*, u.datum AS annat_svar, tom,
		CASE WHEN eget_svar <= tom THEN eget_svar WHEN u.datum <= tom THEN u.datum END AS svar
	-- Named once, so that they are looked up once.
	FROM (SELECT $tom::DATE AS tom, $kvartal_start::DATE AS kvartal_start), kontakt k
	LEFT JOIN utgaende_svar u ON u.ordning = k.ordning
	WHERE begard BETWEEN kvartal_start AND tom
)
SELECT
	kontakt_id, fil, rad, ordning, registrerad, kommuner_bitar, begard, eget_svar, annat_svar, svar,
	fraga.deadline AS svar_senast,
	coalesce(svar <= fraga.deadline, false) AS i_tid,
	coalesce(svar > fraga.deadline, false) OR (svar IS NULL AND fraga.deadline < tom) AS sen,
	svar IS NULL AND fraga.deadline >= tom AS pagar,
	CASE WHEN svarsdag.nr < fraga.nr THEN 0 ELSE svarsdag.nr - fraga.nr END AS dagar
FROM stalld
LEFT JOIN arbetsdag fraga ON fraga.datum = begard
LEFT JOIN arbetsdag svarsdag ON svarsdag.datum = svar
