-- A company that is noted again was helped on the earliest of its days. A blank id was cut by a
-- spreadsheet: its row is a company of its own.
WITH per_foretag AS (
	SELECT min(datum) AS datum, foretag_id IS NULL AS avkortat
	FROM foretag
	GROUP BY foretag_id, CASE WHEN foretag_id IS NULL THEN ordning END
)
SELECT
	count(*) FILTER (datum <= $tom::DATE) AS foretag,
	count(*) FILTER (datum <= $tom::DATE AND avkortat) AS avkortade,
	count(*) FILTER (datum IS NULL) AS utan_datum
FROM per_foretag
