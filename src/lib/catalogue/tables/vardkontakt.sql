-- Every contact known on the day asked for, the magazine's too, and what in it is to be seen to.
-- What was done later has not happened yet.
CREATE OR REPLACE VIEW vardkontakt AS
SELECT
	*,
	NOT coalesce(nyhetsbrev, false) AND senast < sista - INTERVAL 5 YEAR AS ska_tas_bort,
	coalesce(flyttdatum <= sista, false) AND NOT flyttat AS datum_utan_status,
	flyttat AND flyttdatum IS NULL AS status_utan_datum
FROM (
	SELECT
		k.*,
		-- greatest() passes over what is NULL.
		coalesce(
			greatest(
				CASE WHEN k.senaste_aktivitet <= sista THEN k.senaste_aktivitet END,
				(SELECT max(a.datum) FROM kontakt_aktivitet a WHERE a.ordning = k.ordning AND a.datum <= sista)
			),
			k.registrerad
		) AS senast,
		coalesce(k.ar_flyttat AND (k.status_andrad IS NULL OR k.status_andrad <= sista), false) AS flyttat,
		sista
	FROM kontakt k, (SELECT $tom::DATE AS sista)
	WHERE k.registrerad <= sista
)
