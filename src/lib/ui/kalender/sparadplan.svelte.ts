import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { IsoDate } from '$lib/domain/datum';
import { foreslagenStangning } from '$lib/domain/korplan';
import type { Kvartal } from '$lib/domain/kvartal';
import { Samling } from '../lagring/samling.svelte';
import { ENDA, PLAN, type Plan } from '$lib/arbete/slag';
import { lagring } from '../lagring/webblasaren';

const INGEN: Plan = { stanger: {}, fore: {}, klara: {} };

/** The user's changes to the quarters' plans, saved in this browser. */
class SparadPlan {
	readonly #samling = new Samling(lagring, PLAN);

	get #plan(): Plan {
		return this.#samling.get(ENDA) ?? INGEN;
	}

	get fore(): Readonly<Record<string, number>> {
		return this.#plan.fore;
	}

	get andradeTider(): boolean {
		return Object.keys(this.#plan.fore).length > 0;
	}

	/** The day the papers close: the typed one, else that of the chosen agreement's calendar. */
	stanger({ kvartal, avtal }: Pick<MeasureParams, 'kvartal' | 'avtal'>): IsoDate {
		return this.inskriven(kvartal) ?? foreslagenStangning(kvartal, avtal?.plikter);
	}

	/** The typed day; null when there is none. */
	inskriven({ id }: Kvartal): IsoDate | null {
		return this.#plan.stanger[id] ?? null;
	}

	/**
	 * Sets the day the papers close.
	 * @param dag null for the program's proposal
	 */
	satStanger({ id }: Kvartal, dag: IsoDate | null): void {
		this.#andra(({ stanger: { [id]: _, ...andra }, ...plan }) => ({
			...plan,
			stanger: dag === null ? andra : { ...andra, [id]: dag }
		}));
	}

	satFore(steg: string, antal: number): void {
		this.#andra((plan) => ({ ...plan, fore: { ...plan.fore, [steg]: antal } }));
	}

	aterstallFore(): void {
		this.#andra((plan) => ({ ...plan, fore: {} }));
	}

	arKlart({ id }: Kvartal, steg: string): boolean {
		return this.#plan.klara[id]?.includes(steg) ?? false;
	}

	satKlart({ id }: Kvartal, steg: string, klart: boolean): void {
		this.#andra(({ klara, ...plan }) => {
			const andra = (klara[id] ?? []).filter((one) => one !== steg);
			return { ...plan, klara: { ...klara, [id]: klart ? [...andra, steg] : andra } };
		});
	}

	#andra(change: (nu: Plan) => Plan): void {
		this.#samling.change(ENDA, (nu) => change(nu ?? INGEN));
	}
}

export const sparadPlan = new SparadPlan();
