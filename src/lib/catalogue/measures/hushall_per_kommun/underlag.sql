SELECT
	k.kontakt_id, k.fil, k.rad,
	coalesce(
		(SELECT namn FROM kommun WHERE kod = coalesce(
			h.inflyttningskommun,
			(SELECT kod FROM kommun WHERE bit = h.kommuner_bitar)
		)),
		'Okänd kommun'
	) AS grupp,
	h.flyttad AS dag
FROM hushall h
JOIN hushallskontakt k ON k.hushall = h.hushall
WHERE (h.flyttad IS NOT NULL OR h.utan_datum)
ORDER BY k.ordning
