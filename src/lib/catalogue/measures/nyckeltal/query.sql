SELECT n.nyckeltal, n.period, n.varde_mikro, n.enhet
FROM nyckeltal n
WHERE n.nyckeltal IS NOT NULL AND n.varde_mikro IS NOT NULL
ORDER BY n.ordning
