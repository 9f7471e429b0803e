-- Households as they were known on the day asked for: registered on, kommuner chosen, and the move.
-- A move counts when the status was set by then; m is the day moved, kand the day it was known.
-- utan_datum: no dated move, but a contact is set as moved with no day at all.
-- flyttordning puts the earliest move first, and of equals the first in the file.
WITH kontakt_vid AS NOT MATERIALIZED (
	SELECT
		hushall, ensam, ordning, kommuner_bitar, inflyttningskommun, sista,
		i_hushall AS registrerad,
		coalesce(ar_flyttat AND (status_andrad IS NULL OR status_andrad <= sista), false) AS flyttat,
		coalesce(flyttdatum, status_andrad) AS m,
		greatest(coalesce(flyttdatum, status_andrad), coalesce(status_andrad, flyttdatum)) AS kand
	FROM hushallskontakt
),
flytt AS NOT MATERIALIZED (
	SELECT
		*,
		coalesce(flyttat AND kand <= sista, false) AS daterad,
		flyttat AND m IS NULL AS odaterad,
		coalesce(m - DATE '1900-01-01', 0)::BIGINT * 4294967296 + ordning AS flyttordning
	FROM kontakt_vid
)
-- A household of one contact is that contact: most are, and to gather them takes the longest.
SELECT
	hushall,
	registrerad,
	kommuner_bitar,
	CASE WHEN daterad THEN m END AS flyttad,
	CASE WHEN daterad THEN kand END AS kand,
	coalesce(odaterad, false) AS utan_datum,
	CASE WHEN daterad OR odaterad THEN inflyttningskommun END AS inflyttningskommun
FROM flytt
WHERE ensam
UNION ALL
SELECT
	hushall,
	min(registrerad) AS registrerad,
	bit_or(kommuner_bitar) AS kommuner_bitar,
	min(m) FILTER (daterad) AS flyttad,
	min(kand) FILTER (daterad) AS kand,
	coalesce(bool_or(odaterad), false) AND min(m) FILTER (daterad) IS NULL AS utan_datum,
	nullif(coalesce(
		arg_min(coalesce(inflyttningskommun, 0), flyttordning) FILTER (daterad),
		arg_min(coalesce(inflyttningskommun, 0), flyttordning) FILTER (odaterad)
	), 0) AS inflyttningskommun
FROM flytt
WHERE NOT ensam
GROUP BY hushall
