-- Those running on the day, as the portfolio counts them: a part that is not known is in neither.
SELECT
	coalesce(namn, projekt_id) AS namn,
	del,
	finansiar,
	"start"::VARCHAR AS "start",
	slut::VARCHAR AS slut,
	beviljat_ore,
	upparbetat_ore
FROM projekt
WHERE
	del IN ('projekt', 'rådgivning', 'nätverk')
	AND coalesce("start" <= $tom::DATE, true)
	AND coalesce(slut >= $tom::DATE, true)
ORDER BY
	list_position(['projekt', 'rådgivning', 'nätverk'], del),
	beviljat_ore DESC NULLS LAST,
	namn
