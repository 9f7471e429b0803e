-- The contacts that belong to a household on the day asked for, each from its day.
CREATE OR REPLACE VIEW hushallskontakt AS
SELECT k.*, sista
-- Named once, so that a day that stands in a table is looked up once.
FROM kontakt k, (SELECT $tom::DATE AS sista)
WHERE i_hushall <= sista
