import type { LpixKedja } from '$lib/catalogue/measures/lpix_kedja/measure';
import { indexMening, ytterbelopp } from '$lib/catalogue/rapporter/andelar';
import { antal, belopp, procent } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import type { Siffra } from '$lib/dokument/siffra';
import type { Avsnitt } from './avsnitt';
import { beloppsdiagram } from './beloppsdiagram';
import { figur } from './figur';

const kr = (kronor: number) => belopp(kronor * 100, 'kr');

/** An indexed agreement's amount. The table stands in the section of the shares. */
export const index: Avsnitt = {
	titel: 'Avtalets belopp',
	blad: 'Energikontoret',
	matt: ['lpix_kedja'],
	rapporter: { indexkvartal: 'begars' },
	summeras: ['ar'],
	utanBilder: 'Avtalets belopp följer inte LPIX.',
	figurer: (u) =>
		u.params.avtal?.index
			? [
					figur('lpix_kedja', u, {
						rubrik: indexMening,
						tabell: false,
						stycken: (rows) => [stycket(rows)],
						diagram: arForAr,
						forslag: (rows) => {
							const nu = rows.at(-1)!;
							return [
								`Avtalets belopp är ${kr(ytterbelopp(nu))} ${nu.ar}`,
								...(rows.length > 1 ? [indexMening(rows)] : [])
							];
						},
						bilder: (rows) => [{ innehall: { typ: 'siffra', siffra: indexsiffra(rows) } }]
					})
				]
			: []
};

/**
 * The year's amount, and the amount in the price year's kronor that it comes from.
 * @param rows the chain, the price year first
 */
export function indexsiffra(rows: readonly LpixKedja[]): Siffra {
	const [prisar, nu] = [rows[0]!, rows.at(-1)!];
	return {
		tal: { matt: 'lpix_kedja.belopp_kr', value: nu.belopp_kr, text: antal(ytterbelopp(nu)) },
		efter: `kr ${nu.ar}`,
		stod: [
			{
				namn: `I ${prisar.ar} års priser`,
				matt: 'lpix_kedja.belopp_kr',
				value: prisar.belopp_kr,
				text: kr(ytterbelopp(prisar))
			},
			...(nu.procent === null
				? []
				: [
						{
							namn: `LPIX ${nu.ar}`,
							matt: 'lpix_kedja.procent',
							value: nu.procent,
							text: procent(nu.procent)
						}
					])
		]
	};
}

function stycket(rows: readonly LpixKedja[]): { text: string; fet: string } {
	const [prisar, nu] = [rows[0]!, rows.at(-1)!];
	const lpix = nu.procent === null ? '' : ` LPIX ${nu.ar} är ${procent(nu.procent)}.`;
	return {
		fet: `${antal(ytterbelopp(nu))}\u00a0kr ${nu.ar}.`,
		text: `I ${prisar.ar} års priser är det ${kr(ytterbelopp(prisar))}.${lpix}`
	};
}

/** The amount year by year; null for the price year alone. A year without a known LPIX gets no bar. */
function arForAr(rows: readonly LpixKedja[]): Diagram | null {
	const ar = rows.flatMap(({ ar, belopp_kr }) =>
		belopp_kr === null ? [] : [{ namn: String(ar), kronor: belopp_kr }]
	);
	if (ar.length < 2) return null;
	return beloppsdiagram(
		'Beloppet',
		ar,
		'Avtalets belopp år för år, uppräknat med LPIX',
		indexMening(rows)
	);
}
