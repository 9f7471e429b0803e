import type { SvarstidDagar } from '../measures/svarstid_dagar/measure';
import { antal, antalIOrd, antalOrd, gemen, rakneord, tal } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';

const dagarna = (dagar: number) => antalIOrd(dagar, 'arbetsdag', 'arbetsdagar');

/**
 * "Hälften av svaren kom inom två arbetsdagar, det sista efter nio; 13 hade inte fått svar"; for a kommun
 * "Åre: hälften av svaren …".
 */
export function svarsdagarMening(rows: readonly SvarstidDagar[], kommun: string | null): string {
	const egna = rows.filter((row) => row.kommun === (kommun ?? HELA_LANET));
	const fore = (mening: string) => (kommun ? `${kommun}: ${gemen(mening)}` : mening);
	const svar = egna.flatMap((row) => (row.dagar === null ? [] : [{ ...row, dagar: row.dagar }]));
	const alla = svar.reduce((sum, row) => sum + row.antal, 0);
	const vantar = egna.reduce((sum, row) => sum + (row.dagar === null ? row.antal : 0), 0);
	if (alla === 0)
		return fore(
			vantar === 0
				? 'Inga förfrågningar kom in under kvartalet'
				: `${antalOrd(vantar, 'förfrågan', 'förfrågningar')} väntar på svar, och ingen har fått det`
		);
	const langst = Math.max(...svar.map(({ dagar }) => dagar));
	let raknade = 0;
	const halften = [...svar]
		.sort((a, b) => a.dagar - b.dagar)
		.find((row) => (raknade += row.antal) * 2 >= alla)!.dagar;
	if (alla === 1)
		return fore(`Det enda svaret ${langst === 0 ? 'kom samma dag' : `dröjde ${dagarna(langst)}`}`);
	return fore(
		`${svarsmening(halften, langst)}${vantar === 0 ? '' : `; ${antal(vantar)} hade inte fått svar`}`
	);
}

/**
 * "Hälften av svaren kom inom två arbetsdagar, det sista efter 24"
 * @param halften the median, possibly between two days
 */
export function svarsmening(halften: number, langst: number): string {
	if (langst === 0) return 'Alla svar kom samma dag';
	const sist = `det sista efter ${halften === 0 ? dagarna(langst) : rakneord(langst, 'en')}`;
	if (halften === 0) return `Hälften av svaren kom samma dag, ${sist}`;
	const inom = Number.isInteger(halften) ? dagarna(halften) : `${tal(halften)} arbetsdagar`;
	return `Hälften av svaren kom inom ${inom}, ${sist}`;
}
