import { ytterligheter } from '$lib/domain/diagramtext';
import { SVARSFRIST } from '$lib/domain/arbetsdagar';
import { antal, antalOrd, versal } from '$lib/domain/format';
import { arSlut } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import {
	avgjorda,
	type SvarstidPerKommun
} from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { kolumn } from '$lib/catalogue/measures/tabell';
import type { Oklarhet } from './oklarhet';

// The text over a chart says which part is what. It never names a colour, since the dark theme, a grey copy
// and many readers' eyes show others.

/**
 * A column for each quarter; the one that the report is about carries its number.
 * @param oklart why the last columns are drawn open
 */
export const kvartalstext = (vad: string, oklart: Oklarhet | null) =>
	`${vad} per kvartal.${oklart === null ? '' : ` ${oklart.kvartal === 1 ? 'Den öppna stapeln är inte klar' : 'De öppna staplarna är inte klara'}: ${oklart.varfor}.`}`;

/** Two bars for each kommun. */
export const HUSHALL_PER_KOMMUN =
	'Hushåll per kommun: överst de som har flyttat, underst alla registrerade.';

/** A dot for each kommun, and a line across them for the county. */
export const SVAR_I_TID =
	'Andel som fick svar inom fem arbetsdagar. De som har tid kvar är inte med. Strecket är hela länet.';

/** The late days in the charts of answers. */
export interface Senadagar {
	/** The last day with a place of its own on the axis. */
	sista: number;
	/** Whether any late answer came up to that day. */
	nagra: boolean;
}

function bruten({ sista, nagra }: Senadagar): string {
	const dagar = `dag ${SVARSFRIST + 1}–${sista}`;
	const dem = nagra ? `svar ${dagar} står fem arbetsdagar i taget` : `inget svar kom ${dagar}`;
	return `Efter dag ${SVARSFRIST} är axeln bruten: ${dem}, och ”mer än ${sista}” är alla senare svar.`;
}

/**
 * A dot for each request, in the row of each kommun that it was sent to.
 * @param totalt the number of requests, where the rows together have more dots; else null
 */
export function svarsdagarText(sena: Senadagar, totalt: number | null): string {
	const flera =
		totalt === null
			? ''
			: ` En förfrågan till flera kommuner står på varje kommuns rad (totalt ${antalOrd(totalt, 'förfrågan', 'förfrågningar')}).`;
	return `En prick för varje förfrågan, efter hur många arbetsdagar svaret tog.${flera} ${bruten(sena)} Tomma ringar är obesvarade: för sent, eller med tid kvar.`;
}

/** A column for each day, for one kommun. */
export const svarsdagarStaplar = (sena: Senadagar) =>
	`Förfrågningar efter hur många arbetsdagar svaret tog. ${bruten(sena)}`;

/** A panel for each kommun. */
export const KOMMUN_FOR_KOMMUN =
	'Nya hushåll på fyra kvartal. Den tjocka linjen är kommunen, den tunna snittet per kommun. Ett hushåll kan ha valt flera kommuner eller ingen, så snittet är inte länets antal delat med åtta.';

/** A curve for each year's new households. */
export const KURVA_PER_AR =
	'Andel som har flyttat, en kurva för varje års nya hushåll. Den tjocka är årets. Där kurvan är streckad har årets senaste kvartal inte hunnit så långt. Talet vid slutet är andelen hittills.';

/**
 * Outcome against the year's budget.
 * @param flest how many posts are shown, when not all are; else null
 * @param marken whether the plan and the forecast have marks
 */
export function utfallAvBudget(
	flest: number | null,
	params: MeasureParams,
	marken: { plan?: boolean; prognos?: boolean } = {}
): string {
	const slut = arSlut(params);
	const vilka = flest === null ? '' : `De ${antal(flest)} största posterna. `;
	const dem = [
		...(marken.plan ? ['strecket är plan hittills'] : []),
		...(marken.prognos ? ['romben är prognosen för året'] : [])
	];
	const ord = dem.length > 0 ? ` ${versal(dem.join(', '))}.` : '';
	return `${vilka}Den fyllda delen är ${slut ? 'årets utfall' : 'utfall hittills'}, hela stapeln årets budget.${ord}`;
}

/**
 * The bridge from budget, post by post.
 * @param till "utfall" or "prognos"
 */
export function motBudgetPostForPost(till: string): string {
	return `Från budget till ${till}, post för post. Åt vänster minskar kostnaden, åt höger ökar den. Axeln är bruten och börjar inte på noll.`;
}

/** In words, a chart with two bars for each kommun. */
export function hushallenIOrd(
	rows: readonly { kommun: string; flyttade: number; registrerade: number }[]
): string {
	const serie = (falt: 'flyttade' | 'registrerade') =>
		ytterligheter(
			kolumn(falt).rubrik,
			rows.map((row) => ({ namn: row.kommun, varde: row[falt], text: antal(row[falt]) }))
		);
	return `${serie('flyttade')} ${serie('registrerade')}`;
}

/**
 * In words, a chart with each kommun's share answered in time; those without a settled request are left out.
 */
export function svarenIOrd(
	rows: readonly Pick<SvarstidPerKommun, 'kommun' | 'i_tid' | 'sena'>[]
): string {
	return ytterligheter(
		'Besvarade i tid',
		rows
			.filter((rad) => avgjorda(rad) > 0)
			.map((rad) => ({
				namn: rad.kommun,
				varde: rad.i_tid / avgjorda(rad),
				text: `${antal(rad.i_tid)} av ${antal(avgjorda(rad))}`
			}))
	);
}
