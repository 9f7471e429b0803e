SELECT count(DISTINCT foretag_id) FILTER (datum <= $tom::DATE) AS foretag FROM foretag
