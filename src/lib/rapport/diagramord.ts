import { ytterligheter } from '$lib/domain/diagramtext';
import { SVARSFRIST } from '$lib/domain/arbetsdagar';
import { antal, antalOrd, versal } from '$lib/domain/format';
import { arSlut } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import {
	avgjorda,
	type SvarstidPerKommun
} from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { kolumn } from '$lib/catalogue/measures/tabell';
import type { Oklarhet } from './oklarhet';

// What stands over a chart: which part is what. A colour is never named, since the dark theme, a grey copy and
// many eyes have others.

/** Columns quarter by quarter; what is told of carries its number. @param oklart why the last are drawn open */
export const kvartalstext = (vad: string, oklart: Oklarhet | null) =>
	`${vad} per kvartal.${oklart === null ? '' : ` ${oklart.kvartal === 1 ? 'Den öppna stapeln är inte klar' : 'De öppna staplarna är inte klara'}: ${oklart.varfor}.`}`;

/** Two bars a kommun. */
export const HUSHALL_PER_KOMMUN =
	'Hushåll per kommun: överst de som har flyttat, underst alla registrerade.';

/** A dot a kommun, and a mark across them. */
export const SVAR_I_TID =
	'Andel som fick svar i tid, av dem som är besvarade i tid eller sena. Strecket är hela länet.';

/** The late days of the charts of answers. */
export interface Senadagar {
	/** The last day with a place of its own. */
	sista: number;
	/** Whether any answer came so late, and not later. */
	nagra: boolean;
}

function bruten({ sista, nagra }: Senadagar): string {
	const dagar = `dag ${SVARSFRIST + 1}–${sista}`;
	const dem = nagra ? `svar ${dagar} står fem arbetsdagar i taget` : `inget svar kom ${dagar}`;
	return `Efter dag ${SVARSFRIST} är axeln bruten: ${dem}, och ”mer än ${sista}” är alla senare svar.`;
}

/**
 * A dot a request, in the row of each kommun that it was sent to.
 * @param totalt how many requests there are, where the rows have more dots; else null
 */
export function svarsdagarText(sena: Senadagar, totalt: number | null): string {
	const flera =
		totalt === null
			? ''
			: ` En förfrågan till flera kommuner står på varje kommuns rad (totalt ${antalOrd(totalt, 'förfrågan', 'förfrågningar')}).`;
	return `En prick för varje förfrågan, efter hur många arbetsdagar svaret tog.${flera} ${bruten(sena)} Tomma ringar är obesvarade: för sent, eller med tid kvar.`;
}

/** A column a day, of one kommun. */
export const svarsdagarStaplar = (sena: Senadagar) =>
	`Förfrågningar efter hur många arbetsdagar svaret tog. ${bruten(sena)}`;

/** A panel a kommun. */
export const KOMMUN_FOR_KOMMUN =
	'Nya hushåll på fyra kvartal. Den tjocka linjen är kommunen, den tunna snittet av länets åtta.';

/** A curve a quarter. */
export const KURVA_PER_AR =
	'Andel som har flyttat, en kurva för varje års nya hushåll. Den tjocka är årets, och talet vid en kurvas slut är andelen hittills.';

/**
 * @param flest says that not all posts are shown
 * @param marken which of the plan and the forecast have marks
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

/** @param till "utfall" or "prognos" */
export function motBudgetPostForPost(till: string): string {
	return `Från budget till ${till}, post för post. Åt vänster minskar kostnaden, åt höger ökar den. Axeln är bruten och börjar inte på noll.`;
}

/** The households of a chart with two bars a kommun. */
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

/** The answers of a chart with the part in time of each that has been asked. */
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
