-- Population by counting day. A year alone means 1 November of it (kallor.md), and says so when no
-- text of the file tells the day. A count of another day stands in for 1 November of its year only
-- when its source says that it is an example.
CREATE OR REPLACE TABLE befolkning_1_november AS
SELECT kommun, coalesce(ar, year(datum)) AS ar, antal, kalla, coalesce(datum_okand, false) AS dag_okand
FROM befolkning
WHERE datum IS NULL OR (month(datum) = 11 AND day(datum) = 1) OR kalla ILIKE '%exempel%'
QUALIFY row_number() OVER (
	PARTITION BY kommun, coalesce(ar, year(datum))
	ORDER BY (datum IS NULL OR (month(datum) = 11 AND day(datum) = 1)) DESC, ordning DESC
) = 1
