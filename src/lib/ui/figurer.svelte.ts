import type { Atgarder } from '$lib/catalogue/lists/atgarder';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { medKorplanensDag } from '$lib/catalogue/rapporter/kalenderposter';
import type { Bokforingsrad } from '$lib/catalogue/lists/bokforing';
import type { Underlagsrad } from '$lib/catalogue/lists/underlag';
import type { Engine } from '$lib/engine/engine';
import type { Omfang } from '$lib/engine/rackvidd';
import { FigureCache } from './figurecache';
import { sparadPlan } from './kalender/sparadplan.svelte';
import type { Motor } from './motor';

/** The figures of a view and the parameters they were computed with, which change together. */
export interface Vyfigurer {
	params: MeasureParams | null;
	results: Results;
}

/** The calendar with the days that the coordinator has typed in the quarters' plans. */
const medPlanensDagar = ({ params, results }: Vyfigurer): Vyfigurer => ({
	params,
	results: medKorplanensDag(results, (kvartal) => sparadPlan.inskriven(kvartal))
});

/** Questions about the loaded data: the figures of the shown view, and what is behind them. */
export class Figurer {
	#visad = $state.raw<Vyfigurer>({ params: null, results: {} });
	readonly svar = $derived(medPlanensDagar(this.#visad));
	#djupare = $state.raw<Vyfigurer>({ params: null, results: {} });
	/** The figures further down the page: computed later, and until then those of the view before. */
	readonly fordjupning = $derived(medPlanensDagar(this.#djupare));
	/** Whether the shown figures are those requested last. */
	besvarad = $state.raw(true);
	#figures: FigureCache | undefined;
	#question = 0;

	constructor(readonly motor: Motor) {}

	/** From now on this loading of the engine is asked; none when the engine has ended. */
	folj(engine: Engine | undefined): void {
		this.#figures = engine && new FigureCache(engine);
	}

	/**
	 * Computes the view's figures; a late answer to an earlier question is dropped.
	 * @param sedan measures further down the page, shown when they are ready
	 */
	async show(
		ids: readonly BuiltMeasureId[],
		params: MeasureParams,
		sedan: readonly BuiltMeasureId[] = []
	): Promise<void> {
		const question = ++this.#question;
		this.besvarad = false;
		try {
			await this.#besvara(question, ids, params, sedan);
		} finally {
			if (question === this.#question) this.besvarad = true;
		}
	}

	/** Shows the answer to a question, unless another has been asked meanwhile. */
	async #besvara(
		question: number,
		ids: readonly BuiltMeasureId[],
		params: MeasureParams,
		sedan: readonly BuiltMeasureId[]
	): Promise<void> {
		const figures = this.#figures;
		// An answer from an engine that has ended does not count.
		const galler = () => question === this.#question && figures === this.#figures;
		const results = await figures?.of(ids, params);
		if (!results || !galler()) return;
		this.#visad = { params, results };
		if (sedan.length === 0) return;
		// Let the page render the first figures: those further down must not delay them.
		await new Promise((resolve) => setTimeout(resolve));
		if (!galler()) return;
		const more = await figures!.of(sedan, params);
		if (galler()) this.#djupare = { params, results: more };
	}

	/** The figures of a view that is not shown, or not yet. */
	async of(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> {
		return (await this.#figures?.of(ids, params)) ?? {};
	}

	/** The extent of the loaded data, by source. */
	async omfang(): Promise<Omfang[]> {
		return (await this.motor.start()).omfang();
	}

	/** The contacts behind a measure in the shown view. */
	underlag(id: BuiltMeasureId): Promise<Underlagsrad[]> {
		return this.#visade([], (engine, params) => engine.underlag(id, params));
	}

	/** The finance rows behind the posts in the shown view. */
	bokforing(): Promise<Bokforingsrad[]> {
		return this.#visade([], (engine, params) => engine.bokforing(params));
	}

	/** The contacts to follow up in the shown view; null before there is a view. */
	atgarder(): Promise<Atgarder | null> {
		return this.#visade(null, (engine, params) => engine.atgarder(params));
	}

	async #visade<T>(
		ingen: T,
		ask: (engine: Engine, params: MeasureParams) => Promise<T>
	): Promise<T> {
		const { params } = this.svar;
		const engine = await this.motor.igang;
		return params && engine ? ask(engine, params) : ingen;
	}
}
