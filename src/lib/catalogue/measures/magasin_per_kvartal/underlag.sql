SELECT kontakt_id, fil, rad, 'Beställt i kvartalet' AS grupp, magasin_bestallt AS dag
FROM kontakt
WHERE registrerad <= $tom::DATE AND magasin_bestallt BETWEEN $kvartal_start::DATE AND $tom::DATE
ORDER BY dag, ordning
