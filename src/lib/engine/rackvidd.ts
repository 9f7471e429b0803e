import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { Rackvidd } from '$lib/domain/kvartal';

/** First day of a key figure's quarter, or of its month where the settings do not turn months into quarters. */
const NYCKELTALSDAG = `make_date(left(period, 4)::INTEGER,
	CASE WHEN period[6] = 'K' THEN right(period, 1)::INTEGER * 3 - 2 ELSE right(period, 2)::INTEGER END, 1)`;

/** First and last days of the contacts, the outcomes, and all else together; null where nothing is loaded. */
export type Rackvidder = Record<keyof typeof RACKVIDDER, Rackvidd | null>;

/** The statements for each. Days after `today` are left out. */
export const RACKVIDDER = {
	kontakter: `SELECT min(registrerad) AS forsta, max(registrerad) AS sista
		FROM kontakter WHERE registrerad <= $today::DATE`,
	ekonomi: `SELECT min(make_date(ar, manad, 1)) AS forsta, max(last_day(make_date(ar, manad, 1))) AS sista
		FROM ekonomi_rad WHERE utfall_ore IS NOT NULL AND last_day(make_date(ar, manad, 1)) <= $today::DATE`,
	// As far as every source reaches: a figure needs several. A population decides the next year's shares.
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

/** What is loaded of a source: its number, and the first and last day where it has days. */
export interface Omfang {
	kalla: SourceId;
	antal: number;
	forsta: IsoDate | null;
	sista: IsoDate | null;
}

/** The first day of a month, or NULL: a cell may hold any number as year, and not all have days. */
function forstaDagen(ar: string, manad: number): string {
	return `CASE WHEN ${ar} BETWEEN 1 AND 9999 THEN make_date(${ar}, ${manad}, 1) END`;
}

/** What is counted in each source, and the day of each row. */
const RAKNAS: Record<SourceId, { av: string; dag: string }> = {
	kontakter: { av: '*', dag: 'registrerad' },
	aktiviteter: { av: '*', dag: 'datum' },
	// A row with a column for each month is loaded as several rows, with the same fil and rad.
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
