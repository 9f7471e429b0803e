import type { Prognosjamforelse } from '../measures/prognosjamforelse/measure';
import type { MeasureParams } from '../measures/measure';
import { manadAv } from '$lib/domain/datum';
import { antalOrd, belopp, uppraknade, type Beloppsenhet } from '$lib/domain/format';
import { motBudget, rubrikenhet } from './meningar';

/** "Kommunikation står för det mesta av de 310 tkr som väntas bli över" */
export function bryggmening(
	rows: readonly Prognosjamforelse[],
	{ tom }: Pick<MeasureParams, 'tom'>,
	enhet: Beloppsenhet
): string {
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
	const blir = manadAv(tom) === 12 ? 'blev' : 'väntas bli';
	return hela > 0
		? `${uppraknade(storst)} står för det mesta av de ${summa} som ${blir} över`
		: `${uppraknade(storst)} står för det mesta av de ${summa} som budgeten ${manadAv(tom) === 12 ? 'överskreds' : 'väntas överskridas'} med`;
}
