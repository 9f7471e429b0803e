import { avgjorda, type SvarstidPerKommun } from '../../measures/svarstid_per_kommun/measure';
import { andelIOrd, antal, antalIOrd, antalOrd, rakneord } from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';

// What the measures say of answers, as sentences made from their rows.

/**
 * "89 procent fick svar inom fem arbetsdagar, 121 av 136": those that still have time are in neither.
 * @param kontaktkort the answers are those of the contact cards alone
 */
export function svarstidMening(lanet: SvarstidPerKommun, kontaktkort: boolean): string {
	if (lanet.inkomna === 0) return 'Inga förfrågningar kom in under kvartalet';
	const andel = andelIOrd(lanet.i_tid, avgjorda(lanet));
	const enligt = kontaktkort ? ' enligt kontaktkorten' : '';
	return andel === null
		? 'Ingen förfrågan har hunnit bli besvarad eller sen än'
		: `${andel} fick svar inom fem arbetsdagar${enligt}, ${antal(lanet.i_tid)} av ${antal(avgjorda(lanet))}`;
}

/**
 * "Härjedalen är sen med 6 av 20 avgjorda förfrågningar: två svar kom för sent och fyra är obesvarade"; null where no kommun is later than the others.
 * @param obesvarade how many late ones of a kommun have no answer; null where that is not known
 */
export function senastMening(
	rows: readonly SvarstidPerKommun[],
	obesvarade: (kommun: string) => number | null = () => null
): string | null {
	const [forst, sedan] = rows
		.filter((rad) => arLanskommun(rad.kommun) && avgjorda(rad) > 0)
		.map((rad) => ({ ...rad, del: rad.sena / avgjorda(rad) }))
		.sort((a, b) => b.del - a.del);
	if (!forst || !sedan || forst.del === sedan.del) return null;
	const grund = `${forst.kommun} är sen med ${antal(forst.sena)} av ${antalOrd(avgjorda(forst), 'avgjord förfrågan', 'avgjorda förfrågningar')}`;
	const utan = obesvarade(forst.kommun);
	if (utan === null) return grund;
	const svar = forst.sena - utan;
	if (svar === 0)
		return `${grund}: ${utan === 1 ? 'den' : 'alla'} är ${utan === 1 ? 'obesvarad' : 'obesvarade'}`;
	if (utan === 0) return `${grund}: ${svar === 1 ? 'svaret' : 'svaren'} kom för sent`;
	return `${grund}: ${rakneord(svar)} svar kom för sent och ${antalIOrd(utan, 'är obesvarad', 'är obesvarade')}`;
}

/** "Åre: 92 procent fick svar inom fem arbetsdagar, 46 av 50" @param row the kommun's; none when nobody asked it */
export function kommunensSvarstid(
	kommun: string,
	rows: readonly SvarstidPerKommun[],
	kontaktkort: boolean
): string {
	const rad = rows.find((row) => row.kommun === kommun);
	if (rad) return `${kommun}: ${svarstidMening(rad, kontaktkort)}`;
	return arPerKommun(rows)
		? `Inga förfrågningar till ${kommun} kom in under kvartalet`
		: `Förfrågningarna ${EJ_PER_KOMMUN}`;
}

/** Said of rows that are told of the county alone, though a kommun is asked about. */
export const EJ_PER_KOMMUN = 'går inte att fördela på kommuner';

/** Whether requests are told per kommun: each is then in one, or in none. */
function arPerKommun(rows: readonly SvarstidPerKommun[]): boolean {
	return rows.length > 1 || rows.every(({ inkomna }) => inkomna === 0);
}
