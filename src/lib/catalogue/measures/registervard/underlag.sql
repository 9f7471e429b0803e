SELECT kontakt_id, fil, rad, grupp, dag
FROM (
	SELECT *, 'Att ta bort' AS grupp, senast AS dag, 0 AS nr FROM vardkontakt WHERE ska_tas_bort
	UNION ALL
	SELECT *, 'Passerat flyttdatum utan statusen Flyttat', flyttdatum, 1 FROM vardkontakt WHERE datum_utan_status
	UNION ALL
	SELECT *, 'Flyttat men flyttdatum saknas', status_andrad, 2 FROM vardkontakt WHERE status_utan_datum
)
ORDER BY nr, ordning
