-- Those running on the day; a blank first day is long ago, and a blank last day far ahead.
SELECT
	del,
	count(*) AS antal,
	coalesce(sum(beviljat_ore), 0)::BIGINT AS beviljat_ore,
	coalesce(sum(upparbetat_ore), 0)::BIGINT AS upparbetat_ore,
	count(*) FILTER (projekt_id IS NULL) AS avkortade,
	count(*) FILTER (beviljat_ore IS NULL) AS utan_beviljat,
	count(*) FILTER (upparbetat_ore IS NULL) AS utan_upparbetat,
	count(*) FILTER ("start" IS NULL AND slut IS NULL) AS utan_datum
FROM projekt
WHERE coalesce("start" <= $tom::DATE, true) AND coalesce(slut >= $tom::DATE, true)
GROUP BY del
