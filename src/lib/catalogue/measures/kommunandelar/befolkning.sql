SELECT kommun, antal, kalla
FROM befolkning_1_november
WHERE ar = $ar::INTEGER - 1 AND antal IS NOT NULL
