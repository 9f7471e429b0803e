import type { Prognosjamforelse } from '../measures/prognosjamforelse/measure';
import { ensamHogst } from '$lib/domain/ensamhogst';
import {
	antalOrd,
	belopp,
	beloppUtanEnhet,
	uppraknade,
	type Beloppsenhet
} from '$lib/domain/format';
import { motBudget, rubrikenhet } from './meningar/ekonomi';

/** "Kommunikation står för det mesta av de 310 tkr under budget" */
export function bryggmening(rows: readonly Prognosjamforelse[], enhet: Beloppsenhet): string {
	const poster = rows.slice(0, -1);
	const saknar = poster.filter(({ prognos_ar_ore }) => prognos_ar_ore === null);
	if (saknar.length > 0)
		return `Prognos saknas för ${antalOrd(saknar.length, 'post', 'poster')} av ${poster.length}`;
	const hela = rows.at(-1)!.prognosavvikelse_ore;
	if (hela === null) return 'Budgeten är inte känd, så prognosen har inget att jämföras med';
	const rund = rubrikenhet(hela, enhet);
	if (motBudget(hela, rund) === null) return 'Prognosen är lika med budgeten';
	const bidrar = poster
		.map(({ post, prognosavvikelse_ore }) => ({ post, del: (prognosavvikelse_ore ?? 0) / hela }))
		.filter(({ del }) => del > 0)
		.sort((a, b) => b.del - a.del);
	let tackt = 0;
	const storst: string[] = [];
	for (const { post, del } of bidrar) {
		if (tackt > 0.5 || storst.length === 3) break;
		storst.push(post);
		tackt += del;
	}
	const summa = belopp(Math.abs(hela), rund);
	return `${uppraknade(storst)} står för det mesta av de ${summa} ${hela > 0 ? 'under' : 'över'} budget`;
}

/**
 * "Prognosen är 186 tkr lägre än efter kvartal 2, mest för Kommunikation"; null when there is no earlier
 * forecast, or no change.
 */
export function andringMening(rows: readonly Prognosjamforelse[], forra: number): string | null {
	const andring = rows.at(-1)!.andring_ore;
	if (andring === null || beloppUtanEnhet(andring, 'tkr') === '0') return null;
	const mest = ensamHogst(
		rows.slice(0, -1),
		({ andring_ore }) => (andring_ore ?? 0) * Math.sign(andring)
	);
	const vilken = mest ? `, mest för ${mest.post}` : '';
	return `Prognosen är ${belopp(Math.abs(andring), 'tkr')} ${andring < 0 ? 'lägre' : 'högre'} än efter kvartal\u00a0${forra}${vilken}`;
}
