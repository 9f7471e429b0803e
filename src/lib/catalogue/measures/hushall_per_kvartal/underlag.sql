WITH h AS (
	SELECT hushall, 'Flyttade i kvartalet' AS grupp, flyttad AS dag, 0 AS ordning FROM hushall
	UNION ALL
	SELECT hushall, 'Nya flyttade i registret', kand, 1 FROM hushall
	UNION ALL
	SELECT hushall, 'Registrerade i kvartalet', registrerad, 2 FROM hushall
)
SELECT k.kontakt_id, k.fil, k.rad, h.grupp, h.dag
FROM h
JOIN hushallskontakt k ON k.hushall = h.hushall
WHERE h.dag BETWEEN $kvartal_start::DATE AND $tom::DATE
ORDER BY h.ordning, h.dag, k.ordning
