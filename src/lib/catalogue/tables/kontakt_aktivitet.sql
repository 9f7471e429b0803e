-- The days of every contact's activities, by the contact's place.
CREATE OR REPLACE TABLE kontakt_aktivitet AS
SELECT DISTINCT k.ordning, a.datum
FROM kontakter k
JOIN aktiviteter a ON a.kontakt_id = k.kontakt_id
WHERE a.datum IS NOT NULL
ORDER BY 1, 2
