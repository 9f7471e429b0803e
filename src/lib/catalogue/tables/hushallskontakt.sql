-- The contacts that belong to a household on the day asked for, each from its day. One of typ
-- Magasin belongs to none, until it has asked for guidance: then from that day, or from its
-- registration if that is later: which is what begard says.
CREATE OR REPLACE VIEW hushallskontakt AS
SELECT k.*, CASE WHEN typ = 'Magasin' THEN begard ELSE registrerad END AS i_hushall, sista
-- Named once, so that a day that stands in a table is looked up once.
FROM kontakt k, (SELECT $tom::DATE AS sista)
WHERE registrerad <= sista AND (typ <> 'Magasin' OR vagledning_begard <= sista)
