import { avgjorda, type SvarstidPerKommun } from '../../measures/svarstid_per_kommun/measure';
import { andelIOrd, antal, antalIOrd, antalOrd, rakneord } from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';

// Findings about answers, as sentences made from the measures' rows.

/**
 * "89 procent fick svar inom fem arbetsdagar, 121 av 136". Requests that still have time are left out.
 * @param kontaktkort whether the answers come from the contact cards only
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
 * "I Härjedalen fick 6 av 20 förfrågningar inte svar i tid: två svar kom för sent och fyra väntar än";
 * those with time left are not among the 20. Null when no kommun is later than the others.
 * @param obesvarade the number of a kommun's late requests without an answer; null when not known
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
	const alla = `${antal(forst.sena)} av ${antalOrd(avgjorda(forst), 'förfrågan', 'förfrågningar')}`;
	return `I ${forst.kommun} fick ${alla} inte svar i tid${darav(forst, obesvarade(forst.kommun))}`;
}

/** "I Åre fick fem förfrågningar inte svar i tid: två svar kom för sent och tre väntar än", for a kommun that is late. */
export function senMening(rad: SvarstidPerKommun, obesvarade: number | null): string {
	return `I ${rad.kommun} fick ${antalIOrd(rad.sena, 'förfrågan', 'förfrågningar')} inte svar i tid${darav(rad, obesvarade)}`;
}

/** ": två svar kom för sent och fyra väntar än"; '' when the number without an answer is not known. */
function darav({ sena }: SvarstidPerKommun, utan: number | null): string {
	if (utan === null) return '';
	const svar = sena - utan;
	if (svar === 0) return utan === 1 ? ': den väntar än' : ': alla väntar än';
	if (utan === 0) return `: ${svar === 1 ? 'svaret' : 'svaren'} kom för sent`;
	return `: ${rakneord(svar)} svar kom för sent och ${rakneord(utan, 'en')} väntar än`;
}

/** "Åre: 92 procent fick svar inom fem arbetsdagar, 46 av 50". Without a row, the kommun got no requests. */
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

/** Said when rows are only for the county although a kommun is asked about. */
export const EJ_PER_KOMMUN = 'går inte att fördela på kommuner';

/** Whether requests are counted per kommun, where each has one row or none. */
function arPerKommun(rows: readonly SvarstidPerKommun[]): boolean {
	return rows.length > 1 || rows.every(({ inkomna }) => inkomna === 0);
}
