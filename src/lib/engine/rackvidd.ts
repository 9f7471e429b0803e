import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { Rackvidd } from '$lib/domain/kvartal';

/** First day of a key figure's quarter, or of its month where the settings have not joined them. */
const NYCKELTALSDAG = `make_date(left(period, 4)::INTEGER,
	CASE WHEN period[6] = 'K' THEN right(period, 1)::INTEGER * 3 - 2 ELSE right(period, 2)::INTEGER END, 1)`;

/** How far the contacts reach, the outcomes, and all else together; null where nothing is. */
export type Rackvidder = Record<keyof typeof RACKVIDDER, Rackvidd | null>;

/** Each no later than `today`. */
export const RACKVIDDER = {
	kontakter: `SELECT min(registrerad) AS forsta, max(registrerad) AS sista
		FROM kontakter WHERE registrerad <= $today::DATE`,
	ekonomi: `SELECT min(make_date(ar, manad, 1)) AS forsta, max(last_day(make_date(ar, manad, 1))) AS sista
		FROM ekonomi_rad WHERE utfall_ore IS NOT NULL AND last_day(make_date(ar, manad, 1)) <= $today::DATE`,
	// To where all of it reaches: a figure needs several. A count of people shares the costs of the year after.
	ovrigt: `WITH tid(kalla, forsta, sista) AS (
			SELECT 'foretag', datum, datum FROM foretag
			UNION ALL SELECT 'aktiviteter', datum, datum FROM aktiviteter
			UNION ALL SELECT 'nyckeltal', dag, last_day(dag + INTERVAL (hel) MONTH) FROM (
				SELECT ${NYCKELTALSDAG} AS dag, CASE WHEN period[6] = 'K' THEN 2 ELSE 0 END AS hel FROM nyckeltal)
			UNION ALL SELECT kalla, make_date(ar, 1, 1), make_date(ar, 12, 31) FROM (
				SELECT 'ekonomi' AS kalla, ar FROM ekonomi_rad
				UNION ALL SELECT 'lpix', ar FROM lpix
				UNION ALL SELECT 'befolkning', ar + 1 FROM befolkning_1_november) WHERE ar BETWEEN 1 AND 9999
		), per_kalla AS (
			SELECT min(forsta) AS forsta, max(least(sista, $today::DATE)) AS sista
			FROM tid WHERE forsta <= $today::DATE GROUP BY kalla
		) SELECT min(forsta) AS forsta, min(sista) AS sista FROM per_kalla`
};

/** What is loaded of a source: how many, and the days between which they are where they have days. */
export interface Omfang {
	kalla: SourceId;
	antal: number;
	forsta: IsoDate | null;
	sista: IsoDate | null;
}

/** A year may be any number that a cell has: one that has no days has no day here. */
function forstaDagen(ar: string, manad: number): string {
	return `CASE WHEN ${ar} BETWEEN 1 AND 9999 THEN make_date(${ar}, ${manad}, 1) END`;
}

/** What is counted of each source, and the day of one. */
const RAKNAS: Record<SourceId, { av: string; dag: string }> = {
	kontakter: { av: '*', dag: 'registrerad' },
	aktiviteter: { av: '*', dag: 'datum' },
	// A row with a column a month is a row of each.
	ekonomi: { av: 'DISTINCT (fil, rad)', dag: forstaDagen('coalesce(ar, period // 100)', 1) },
	befolkning: { av: 'DISTINCT kommun', dag: `coalesce(datum, ${forstaDagen('ar', 11)})` },
	lpix: { av: '*', dag: forstaDagen('ar', 1) },
	projekt: { av: '*', dag: 'start' },
	foretag: { av: 'DISTINCT foretag_id', dag: 'datum' },
	nyckeltal: { av: 'DISTINCT nyckeltal', dag: NYCKELTALSDAG }
};

export function omfangetAv(kalla: SourceId): string {
	const { av, dag } = RAKNAS[kalla];
	return `SELECT '${kalla}' AS kalla, count(${av})::INTEGER AS antal, min(${dag}) AS forsta, max(${dag}) AS sista FROM ${kalla}`;
}
