-- The earliest outgoing activity on or after the contact's request, where it is before the answer of its
-- own cell: which of them has come depends on the as-of day.
CREATE OR REPLACE TABLE utgaende_svar AS
SELECT k.ordning, min(a.datum) AS datum
FROM kontakt k
JOIN aktiviteter a ON a.kontakt_id = k.kontakt_id
WHERE a.riktning = 'ut' AND a.datum >= k.begard AND (k.eget_svar IS NULL OR a.datum < k.eget_svar)
GROUP BY k.ordning
