SELECT kommun, antal, kalla
FROM befolkning_1_november
WHERE ar = $ar::INTEGER - 1 AND kommun IS NOT NULL AND antal > 0
