import { postMedNamn } from '$lib/catalogue/agreements/namn';
import type { Prognos } from '$lib/catalogue/agreements/prognos';
import { manadAv } from '$lib/domain/datum';
import { belopp, manadsnamn } from '$lib/domain/format';
import { nyckel } from '$lib/domain/nyckel';
import { sistaPrognos, type Bedomning, type Manadsbelopp } from './helar';
import type { Kontext } from './measure';
import type { MeasureParams } from './params';

/** A judged forecast that applies: as a number for the year's rules, and as it was written. */
interface Galler {
	tal: Bedomning;
	prognos: Prognos;
}

/**
 * The judged forecast of a post that applies in the as-of month: the latest one, unless the files have a
 * later forecast. In December the outcome is known, and no forecast applies.
 * @param belopp the post's loaded amounts
 */
export function bedomning(
	post: string,
	belopp: readonly Manadsbelopp[],
	{ avtal, kvartal, tom }: MeasureParams,
	prognoser: Kontext['prognoser']
): Galler | undefined {
	const manad = manadAv(tom);
	if (manad === 12 || !avtal) return undefined;
	const prognos = prognoser
		.filter((one) => one.avtal === avtal.id && sammaPost(one.post, post, avtal))
		.filter((one) => one.manad >= `${kvartal.ar}-01` && one.manad <= tom.slice(0, 7))
		.reduce<Prognos | undefined>((a, b) => (a && a.manad > b.manad ? a : b), undefined);
	if (!prognos) return undefined;
	const tal = { manad: Number(prognos.manad.slice(5)), ore: prognos.belopp_kr * 100 };
	return tal.manad >= sistaPrognos(belopp, manad) ? { tal, prognos } : undefined;
}

/** Notes on who judged the forecasts and why, for figures that rest on them. */
export function bedomningsNotes(galler: readonly Galler[]): string[] {
	return galler.map(({ prognos: { post, belopp_kr, vem, varfor, manad } }) => {
		const [ar, nr] = manad.split('-').map(Number);
		return `Prognosen för ${post}, ${belopp(belopp_kr * 100, 'kr')}, är bedömd av ${vem} efter ${manadsnamn(ar!, nr!)}: ${varfor.replace(/[.\s]+$/, '')}.`;
	});
}

function sammaPost(
	skriven: string,
	post: string,
	avtal: NonNullable<MeasureParams['avtal']>
): boolean {
	return nyckel(postMedNamn(avtal, skriven)?.namn ?? skriven) === nyckel(post);
}
