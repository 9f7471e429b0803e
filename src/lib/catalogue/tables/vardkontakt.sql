-- Every contact known on the day asked for, the magazine's too, and what in it is to be seen to.
-- What was done later has not happened yet.
CREATE OR REPLACE VIEW vardkontakt AS
SELECT
	*,
	NOT coalesce(nyhetsbrev, false) AND senast < fem_ar_sedan AS ska_tas_bort,
	coalesce(flyttdatum <= sista, false) AND NOT flyttat AS datum_utan_status,
	flyttat AND flyttdatum IS NULL AS status_utan_datum
FROM (
	SELECT
		k.*,
		-- greatest() passes over what is NULL.
		coalesce(
			greatest(
				CASE WHEN k.senaste_aktivitet <= sista THEN k.senaste_aktivitet END,
				a.senast
			),
			k.registrerad
		) AS senast,
		coalesce(k.ar_flyttat AND (k.status_andrad IS NULL OR k.status_andrad <= sista), false) AS flyttat,
		sista, fem_ar_sedan
	-- Worked out once, and not for every contact.
	FROM (SELECT $tom::DATE AS sista, ($tom::DATE - INTERVAL 5 YEAR)::DATE AS fem_ar_sedan), kontakt k
	LEFT JOIN (
		SELECT ordning, max(datum) AS senast FROM kontakt_aktivitet WHERE datum <= $tom::DATE GROUP BY ordning
	) a ON a.ordning = k.ordning
	WHERE k.registrerad <= sista
)
