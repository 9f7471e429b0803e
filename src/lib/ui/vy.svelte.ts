import { browser } from '$app/environment';
import { goto, preloadData } from '$app/navigation';
import { page } from '$app/state';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { underlaget, utanforRegistret } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { arLanskommun } from '$lib/domain/kommun';
import { flytta, kvartalAv, parseKvartal, sistaTackta, type Kvartal } from '$lib/domain/kvartal';
import { forslag } from '$lib/rapport/forslag';
import { atKvartal, medKommun, readAddress, withView, type AskedFor } from '$lib/rapport/adress';
import { enhet } from './enhet.svelte';
import type { Session } from './session.svelte';
import { sparsam } from './sparsam';
import { today } from '$lib/domain/today';

/** After this many milliseconds without a new question, other quarters are computed ahead. */
const IDLE_AFTER = 150;
/** The quarters computed ahead, in steps from the shown one: the nearest first, and mostly earlier ones. */
const FORVAG = Array.from({ length: 24 }, (_, i) => i + 1).flatMap((n) =>
	n <= 8 ? [-n, n] : [-n]
);
/**
 * If a quarter takes longer than this, only its neighbours are computed ahead: a new question would wait as
 * long.
 */
const LANGE_MS = 200;

/** How long the page waits for figures before it turns to a new address: too short to notice. */
const SNART_MS = 100;

/** The quarter with most figures in the sample data. */
const EXEMPELKVARTAL = parseKvartal('2024-K3')!;

/**
 * A page's view: what its address asks for, and its figures, which follow both the address and the loaded
 * data. Create it while the component is being set up.
 */
export class Vy {
	readonly #session: Session;
	readonly #ids: () => readonly BuiltMeasureId[];
	/** The latest choice. */
	#vald: MeasureParams | null = null;
	readonly asked: AskedFor = $derived.by(() =>
		readAddress(
			// While the page is prerendered there is no address.
			browser ? forslag.bett(page.url.searchParams) : null,
			this.#standard,
			this.#session.avtalen,
			this.#underlag?.slut
		)
	);
	get #standard(): Kvartal {
		const { exempel, egna, rackvidder } = this.#session.laddat;
		if (exempel && !egna && rackvidder.kontakter) return EXEMPELKVARTAL;
		const rackvidd = this.#underlag?.rackvidd ?? rackvidder.ovrigt;
		return rackvidd ? sistaTackta(rackvidd) : kvartalAv(today());
	}
	/** Whether some loaded data tells which quarter to show. */
	get #kant() {
		return Object.values(this.#session.laddat.rackvidder).some((rackvidd) => rackvidd !== null);
	}
	get #underlag() {
		return underlaget(this.#session.laddat.rackvidder);
	}

	/** What the address asks for. */
	readonly params: MeasureParams = $derived(this.asked.params);
	/** The parameters of the figures on the page: newer figures may be on their way. */
	readonly visad: MeasureParams = $derived.by(() => this.#session.svar.params ?? this.params);

	/** The kommun that the address narrows the page to. */
	readonly kommun: string | null = $derived.by(() => {
		const namn = browser ? page.url.searchParams.get('kommun') : null;
		return arLanskommun(namn) ? namn : null;
	});

	/**
	 * @param ids the measures to show, or a function that gives them where they follow the address
	 * @param sedan measures further down the page, shown after the others
	 */
	constructor(
		session: Session,
		ids: readonly BuiltMeasureId[] | (() => readonly BuiltMeasureId[]),
		sedan: readonly BuiltMeasureId[] = []
	) {
		this.#session = session;
		const egna = typeof ids === 'function' ? ids : () => ids;
		this.#ids = egna;
		$effect(() => {
			if (session.laddat.laddning > 0) void session.figurer.show(egna(), this.params, sedan);
		});
		$effect(() => {
			const { params } = session.svar;
			if (!params || sparsam()) return;
			let vantar = true;
			const wait = setTimeout(() => void this.#forvag(params, () => vantar), IDLE_AFTER);
			return () => {
				vantar = false;
				clearTimeout(wait);
			};
		});
		$effect(() => {
			// Once the quarter is known the address names it, so that the link can be sent to others.
			if (this.#kant && !this.asked.givetKvartal) this.#foresla(this.params);
		});
	}

	readonly registretSlutar: string | null = $derived.by(() =>
		utanforRegistret(this.#session.laddat.rackvidder.kontakter, this.visad.kvartal)
	);

	/** The props of the page's sections. */
	readonly avsnittens = $derived.by(() => ({
		results: this.#session.svar.results,
		params: this.visad,
		kommun: this.kommun,
		enhet: enhet.vald,
		slutar: this.registretSlutar
	}));

	/** Shows another view, and puts it in the address. */
	valj = async (params: MeasureParams): Promise<void> => {
		this.#vald = params;
		forslag.vald();
		// Prepare the navigation while the engine computes.
		void preloadData(withView(page.url.searchParams, params));
		// The page turns once, to the new figures; if these take longer, it turns first.
		await Promise.race([
			this.#session.figurer.of(this.#ids(), params),
			new Promise((resolve) => setTimeout(resolve, SNART_MS))
		]);
		if (params === this.#vald) this.#visa(params, false);
	};

	/** Narrows the page to a kommun; null shows all. */
	valjKommun = (kommun: string | null): void => {
		void goto(medKommun(page.url.searchParams, kommun), { keepFocus: true, noScroll: true });
	};

	/** Computes the views most likely to be asked for next, one quarter at a time, until something is asked. */
	async #forvag(params: MeasureParams, vantar: () => boolean): Promise<void> {
		let lange = false;
		for (const steg of FORVAG) {
			if (!vantar() || (lange && Math.abs(steg) > 1)) return;
			const start = performance.now();
			const annat = atKvartal(params, flytta(params.kvartal, steg), this.#session.avtalen);
			await this.#session.figurer.of(this.#ids(), annat);
			lange ||= performance.now() - start > LANGE_MS;
		}
	}

	#foresla(params: MeasureParams): void {
		const bett = forslag.bett(page.url.searchParams).get('avtal');
		forslag.foresla({
			kvartal: params.kvartal.id,
			avtal: bett ? null : (params.avtal?.id ?? null)
		});
		if (withView(page.url.searchParams, params) !== page.url.search) this.#visa(params, true);
	}

	#visa(params: MeasureParams, replaceState: boolean): void {
		void goto(withView(page.url.searchParams, params), {
			keepFocus: true,
			noScroll: true,
			replaceState
		});
	}
}
