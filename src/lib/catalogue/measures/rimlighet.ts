import { manadAv } from '$lib/domain/datum';
import { belopp, manadsnamn } from '$lib/domain/format';
import type { Post } from './kostnader';
import type { InputRow } from './measure';
import type { MeasureParams } from './params';

/** The costs up to the as-of month, in this year and the year before. */
export const COSTS_OF_TWO_YEARS = `SELECT
	(sum(e.utfall_ore) FILTER (e.ar = f.ar))::BIGINT AS nu,
	(sum(e.utfall_ore) FILTER (e.ar = f.ar - 1))::BIGINT AS ifjol
FROM (SELECT $avtal::VARCHAR AS avtal, $ar::INTEGER AS ar, $manad::INTEGER AS manad) f
JOIN ekonomi_rad e ON coalesce(e.avtal, f.avtal) = f.avtal
	AND e.slag = 'kostnad' AND e.manad <= f.manad AND e.ar BETWEEN f.ar - 1 AND f.ar`;

/** An outcome at least this many times last year's is noted. */
const GANGER = 10;

/** Notes about values that may be right but seldom are. The figures stand as they are. */
export function rimlighetsnoter(
	poster: readonly Post[],
	[kostnader]: readonly InputRow[],
	{ kvartal, tom }: MeasureParams
): string[] {
	const noter = poster.flatMap(({ post, prognosmetod, prognos_ar_ore, utfall_ack_ore }) =>
		prognosmetod === 'angiven' &&
		prognos_ar_ore !== null &&
		utfall_ack_ore !== null &&
		prognos_ar_ore < utfall_ack_ore
			? [
					`Prognosen för ${post} är ${belopp(prognos_ar_ore, 'kr')}, men ${belopp(utfall_ack_ore, 'kr')} är redan förbrukat. Kontrollera prognosen.`
				]
			: []
	);
	const { nu, ifjol } = kostnader as unknown as { nu: number | null; ifjol: number | null };
	if (nu !== null && ifjol !== null && ifjol > 0 && nu >= GANGER * ifjol)
		noter.push(
			`Utfallet till och med ${manadsnamn(kvartal.ar, manadAv(tom))} är ${belopp(nu, 'kr')}, minst ${GANGER} gånger förra årets ${belopp(ifjol, 'kr')}. Kontrollera att båda åren är i samma enhet.`
		);
	return noter;
}
