import type { Atgarder } from '$lib/catalogue/lists/atgarder';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { medKorplanensDag } from '$lib/catalogue/rapporter/kalenderposter';
import type { Bokforingsrad } from '$lib/catalogue/lists/bokforing';
import type { Underlagsrad } from '$lib/catalogue/lists/underlag';
import type { Engine } from '$lib/engine/engine';
import type { Omfang } from '$lib/engine/rackvidd';
import { FigureCache } from './figurecache';
import { sparadPlan } from './kalender/sparadplan.svelte';
import type { Motor } from './motor';

/** A view's figures, and what they were asked with: they change together. */
export interface Vyfigurer {
	params: MeasureParams | null;
	results: Results;
}

/** The day that the coordinator has typed in a quarter's plan is the calendar's, wherever it is told. */
const medPlanensDagar = ({ params, results }: Vyfigurer): Vyfigurer => ({
	params,
	results: medKorplanensDag(results, (kvartal) => sparadPlan.inskriven(kvartal))
});

/** What is asked of what is loaded: the figures of the view that is shown, and what is behind them. */
export class Figurer {
	#visad = $state.raw<Vyfigurer>({ params: null, results: {} });
	readonly svar = $derived(medPlanensDagar(this.#visad));
	#djupare = $state.raw<Vyfigurer>({ params: null, results: {} });
	/** The same for what stands further down: computed after it, and of the view before until then. */
	readonly fordjupning = $derived(medPlanensDagar(this.#djupare));
	/** The figures are those that were asked for last. */
	besvarad = $state.raw(true);
	#figures: FigureCache | undefined;
	#question = 0;

	constructor(readonly motor: Motor) {}

	/** What is asked from now on is asked of this loading; of none when the engine has ended. */
	folj(engine: Engine | undefined): void {
		this.#figures = engine && new FigureCache(engine);
	}

	/**
	 * Computes the view's figures; a late answer to an earlier question is dropped.
	 * @param sedan measures further down, shown when they are there
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

	/** Shows the answer to a question, for as long as no other has been asked. */
	async #besvara(
		question: number,
		ids: readonly BuiltMeasureId[],
		params: MeasureParams,
		sedan: readonly BuiltMeasureId[]
	): Promise<void> {
		const figures = this.#figures;
		// Of an engine that has ended no answer counts.
		const galler = () => question === this.#question && figures === this.#figures;
		const results = await figures?.of(ids, params);
		if (!results || !galler()) return;
		this.#visad = { params, results };
		if (sedan.length === 0) return;
		// Once the page has the first figures: what is further down must not hold them up.
		await new Promise((resolve) => setTimeout(resolve));
		if (!galler()) return;
		const more = await figures!.of(sedan, params);
		if (galler()) this.#djupare = { params, results: more };
	}

	/** The figures of another view than the one that is shown, or of one that may be shown next. */
	async of(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> {
		return (await this.#figures?.of(ids, params)) ?? {};
	}

	/** What is loaded, source by source. */
	async omfang(): Promise<Omfang[]> {
		return (await this.motor.start()).omfang();
	}

	/** The contacts behind a measure of the view that is shown. */
	underlag(id: BuiltMeasureId): Promise<Underlagsrad[]> {
		return this.#visade([], (engine, params) => engine.underlag(id, params));
	}

	/** The finance rows behind the posts of the view that is shown. */
	bokforing(): Promise<Bokforingsrad[]> {
		return this.#visade([], (engine, params) => engine.bokforing(params));
	}

	/** The contacts to follow up, in the view that is shown; null before there is one. */
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
