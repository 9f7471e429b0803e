import type { Prognosjamforelse } from '$lib/catalogue/measures/prognosjamforelse/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { rubrikenhet } from '$lib/catalogue/rapporter/meningar/ekonomi';
import { bryggmening } from '$lib/catalogue/rapporter/prognos';
import { manadAv } from '$lib/domain/datum';
import { belopp, type Beloppsenhet } from '$lib/domain/format';
import { skillnad } from '$lib/domain/skillnad';
import type { Diagram } from '$lib/dokument/diagram';
import { motBudgetPostForPost } from './diagramord';
import { prognosjamforelsen } from './prognosjamforelse';

/** More steps than this are hard to read and do not fit on a page: the smallest are merged into one. */
const FLEST = 25;

/**
 * The way from budget to forecast: the two amounts with the posts between them, the largest first.
 * @returns null when no post differs from its budget, or either total is unknown
 */
export function bryggdiagram(
	rows: readonly Prognosjamforelse[],
	{ tom }: Pick<MeasureParams, 'tom'>,
	enhet: Beloppsenhet
): Diagram | null {
	const { budget_ar_ore: budget, prognos_ar_ore: prognos } = rows.at(-1)!;
	const andringar = rows
		.slice(0, -1)
		.flatMap(({ post, prognosavvikelse_ore: ore }) => (ore ? [{ namn: post, andring: -ore }] : []))
		.sort((a, b) => Math.abs(b.andring) - Math.abs(a.andring));
	if (budget === null || prognos === null || andringar.length === 0) return null;
	const till = manadAv(tom) === 12 ? 'Utfall' : 'Prognos';
	const steg = samlade(andringar).map((ett) => ({
		...ett,
		etikett: skillnad(ett.andring, enhet, 'prognos')
	}));
	return {
		data: {
			slag: 'brygga',
			fran: { namn: 'Budget', varde: budget, etikett: belopp(budget, enhet) },
			steg,
			till: { namn: till, varde: prognos, etikett: belopp(prognos, enhet) }
		},
		bildtext: motBudgetPostForPost(till.toLowerCase()),
		beskrivning:
			`${bryggmening(rows, enhet)}. ${ytterst('Mest över budget', 1)}${ytterst('Mest under budget', -1)}`.trim()
	};

	function ytterst(vad: string, tecken: 1 | -1): string {
		const forst = steg.find(({ andring }) => Math.sign(andring) === tecken);
		return forst ? `${vad}: ${forst.namn}, ${belopp(Math.abs(forst.andring), enhet)}. ` : '';
	}
}

/**
 * The unit of the bridge as a picture: thousands, as in a headline, unless a step would then round to none.
 */
export function bryggenhet(rows: readonly Prognosjamforelse[], enhet: Beloppsenhet): Beloppsenhet {
	const steg = rows.flatMap(({ prognosavvikelse_ore: ore }) => ore || []);
	return steg.every((ore) => rubrikenhet(Math.abs(ore), enhet) === 'tkr') ? 'tkr' : enhet;
}

/** The same bridge from a report's results; null where they are not ready. */
export function bryggan(
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet
): Diagram | null {
	const svar = prognosjamforelsen(results);
	return svar?.status === 'ready'
		? bryggdiagram(svar.rows, params, bryggenhet(svar.rows, enhet))
		: null;
}

function samlade(andringar: { namn: string; andring: number }[]) {
	if (andringar.length <= FLEST) return andringar;
	const ovriga = andringar.slice(FLEST - 1);
	const andring = ovriga.reduce((sum, ett) => sum + ett.andring, 0);
	return [...andringar.slice(0, FLEST - 1), { namn: `${ovriga.length} mindre poster`, andring }];
}
