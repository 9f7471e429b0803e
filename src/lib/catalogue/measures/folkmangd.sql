-- The kommuner's population on 1 November of the two years before, which this year's shares and
-- last year's follow.
SELECT kommun, ar, antal, kalla, dag_okand
FROM befolkning_1_november
WHERE ar BETWEEN $ar::INTEGER - 2 AND $ar::INTEGER - 1 AND kommun IS NOT NULL AND antal > 0
