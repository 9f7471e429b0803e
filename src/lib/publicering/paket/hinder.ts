import { antalOrd, kvartalsnamn } from '$lib/domain/format';
import { isIsoDate } from '$lib/domain/datum';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Paket } from './paket';
import { arOrord } from '$lib/snapshot/snapshot';
import type { AttPublicera } from './attpublicera';
import type { Skydd } from './skyddet';

/** Why a locked report cannot be published with these choices, in sentences; empty when it can be tried. */
export function hindren({ snapshot, val, tidigare }: AttPublicera): string[] {
	const { innehall } = snapshot;
	const { mottagare, kommun, troskel, visas_fran, publicerad } = val;
	return [
		...(arOrord(snapshot) ? [] : ['Det låsta kvartalet har ändrats sedan det låstes.']),
		...(innehall.sort === 'kvartal' && innehall.kommun === null
			? []
			: ['Bara kvartalsrapporten för hela länet kan publiceras.']),
		...(innehall.avtal ? [] : ['Rapporten gäller inget avtal. Välj ett avtal och lås igen.']),
		...((mottagare === 'kommun') === (kommun !== null)
			? []
			: ['Välj den kommun rapporten är till.']),
		...(Number.isSafeInteger(troskel) && troskel >= 0 ? [] : ['Tröskeln ska vara 0 eller mer.']),
		...forLagGrans(troskel, tidigare),
		...(visas_fran === null || isIsoDate(visas_fran)
			? []
			: ['Dagen då rapporten får visas ska skrivas ÅÅÅÅ-MM-DD.']),
		...(Number.isNaN(Date.parse(publicerad)) ? ['Tiden då rapporten godkänns saknas.'] : [])
	];
}

/** Earlier reports used a higher limit: with a lower one, what they hide could be computed. */
function forLagGrans(troskel: number, tidigare: readonly Paket[]): string[] {
	const hogst = tidigare.toSorted((a, b) => b.troskel - a.troskel)[0];
	return hogst && troskel < hogst.troskel
		? [
				`Gränsen måste vara minst ${hogst.troskel}: så publicerades ${kvartalsnamn(parseKvartal(hogst.kvartal)!)}. Med en lägre går det som doldes då att räkna ut.`
			]
		: [];
}

/** What the control could not do, in sentences. The coordinator must accept each of them. */
export function varningarna({ slappta, tidsled }: Skydd): string[] {
	return [
		...(slappta > 0
			? [
					`Med det som redan är publicerat går ${antalOrd(slappta, 'litet antal', 'små antal')} att räkna ut, för den som vet när flyttarna har registrerats. Det går inte att ta tillbaka.`
				]
			: []),
		...(tidsled
			? []
			: [
					'De tidigare rapporterna stämmer inte överens med den här. Bara skillnaderna mellan dem är prövade, inte varje kvartal för sig.'
				])
	];
}
