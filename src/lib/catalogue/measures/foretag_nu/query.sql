-- A blank id was cut by a spreadsheet: its row is a company of its own.
SELECT
	count(DISTINCT foretag_id) + count(*) FILTER (foretag_id IS NULL) AS foretag,
	count(*) FILTER (foretag_id IS NULL) AS avkortade
FROM foretag
WHERE datum <= $tom::DATE
