import { z } from 'zod';
import { isIsoDate, type IsoDate } from '$lib/domain/datum';
import { foreslagenStangning } from '$lib/domain/korplan';
import type { Kvartal } from '$lib/domain/kvartal';

const KEY = 'stegraknaren.korplan';

/** The longest lead time that can be asked for, in working days. */
export const MEST_FORE = 60;

const Plan = z.object({
	/** The day the papers close, by quarter; without one the program's proposal. */
	stanger: z.record(z.string(), z.string().refine(isIsoDate)).default({}),
	/** Working days before, by step; without one the program's own. */
	fore: z.record(z.string(), z.int().min(0).max(MEST_FORE)).default({}),
	/** The steps that are done, by quarter. */
	klara: z.record(z.string(), z.array(z.string())).default({})
});

/** What the user has changed in the quarters' plans: remembered on this machine. */
class SparadPlan {
	#plan = $state.raw(remembered());

	get fore(): Readonly<Record<string, number>> {
		return this.#plan.fore;
	}

	get andradeTider(): boolean {
		return Object.keys(this.#plan.fore).length > 0;
	}

	stanger(kvartal: Kvartal): IsoDate {
		return this.#plan.stanger[kvartal.id] ?? foreslagenStangning(kvartal);
	}

	arForslag(kvartal: Kvartal): boolean {
		return this.#plan.stanger[kvartal.id] === undefined;
	}

	/** @param dag null for the program's proposal */
	satStanger({ id }: Kvartal, dag: IsoDate | null): void {
		const andra = { ...this.#plan.stanger };
		delete andra[id];
		this.#spara({ stanger: dag === null ? andra : { ...andra, [id]: dag } });
	}

	satFore(steg: string, antal: number): void {
		this.#spara({ fore: { ...this.#plan.fore, [steg]: antal } });
	}

	aterstallFore(): void {
		this.#spara({ fore: {} });
	}

	arKlart({ id }: Kvartal, steg: string): boolean {
		return this.#plan.klara[id]?.includes(steg) ?? false;
	}

	satKlart({ id }: Kvartal, steg: string, klart: boolean): void {
		const andra = (this.#plan.klara[id] ?? []).filter((one) => one !== steg);
		this.#spara({ klara: { ...this.#plan.klara, [id]: klart ? [...andra, steg] : andra } });
	}

	#spara(andrat: Partial<z.infer<typeof Plan>>): void {
		this.#plan = { ...this.#plan, ...andrat };
		try {
			localStorage.setItem(KEY, JSON.stringify(this.#plan));
		} catch {
			// A browser that keeps nothing still shows what was chosen.
		}
	}
}

function remembered(): z.infer<typeof Plan> {
	try {
		return Plan.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
	} catch {
		return Plan.parse({});
	}
}

export const sparadPlan = new SparadPlan();
