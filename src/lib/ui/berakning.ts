import { today } from '$lib/domain/today';
import { loadsOf } from '$lib/import/loads';
import type { ImportReport } from '$lib/import/report/report';
import { InlasningStannade } from '$lib/import/worker/client';
import type { CommitMode } from '$lib/import/worker/messages';
import { Foljda, type Efterslap } from '$lib/installningar/foljda';
import type { Installningar } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { Figurer } from './figurer.svelte';
import { Motor } from './motor';
import type { Rum } from './rum';

export const OMSTARTAD =
	'Beräkningen stannade, troligen för att minnet tog slut. Den har startats om, och allt är räknat på nytt.';
const FOR_MYCKET =
	'Beräkningen stannade två gånger, troligen för att minnet inte räcker. Inget är inläst nu. Läs in filerna på nytt, gärna färre åt gången.';

/** The engine with what is loaded in it, the settings that its figures follow, and the figures. */
export class Berakning {
	readonly #motor: Motor;
	readonly figurer: Figurer;
	readonly #foljda = new Foljda();

	/**
	 * @param engineUrl where the gzipped engine is served
	 * @param stannade called when the engine has ended by itself
	 */
	constructor(
		engineUrl: string,
		private readonly rum: Rum,
		stannade: () => void
	) {
		const kontext = () => kontextOf(rum.installningar.alla);
		this.#motor = new Motor(engineUrl, kontext, () => {
			this.figurer.folj(undefined);
			stannade();
		});
		this.figurer = new Figurer(this.#motor);
	}

	/** Starts the engine before there is anything to compute. */
	forbered(): void {
		void this.#motor.start();
	}

	/** Whether the engine has ended by itself with data in it. */
	get stannad(): boolean {
		return this.#motor.stannad && this.rum.laddat.reports.length > 0;
	}

	/** What must be done to make the figures follow the settings. */
	get efterslap(): Efterslap {
		return this.#foljda.efterslap(this.rum.installningar.alla);
	}

	/**
	 * Files have been taken.
	 * @param med the settings they were read with; null when none were read
	 * @param kvar whether other files, read earlier, are still loaded
	 */
	lasta(med: Installningar | null, kvar: boolean): void {
		if (med) this.#foljda.lasta(med, kvar, this.rum.installningar.alla);
	}

	/**
	 * Has the engine hold what is loaded; once more, should it or the importer end by itself meanwhile.
	 * @returns the reports of what is loaded
	 */
	async ladda(mode: CommitMode, igen = false): Promise<ImportReport[]> {
		const { importer, laddat, skede } = this.rum;
		const installningar = this.rum.installningar.alla;
		const dataset = await importer.commit(mode, installningar);
		try {
			const engine = await this.#motor.startOm();
			await engine.load(loadsOf(dataset), kontextOf(installningar));
			this.#foljda.sammanlagda(installningar);
			laddat.rackvidder = await engine.rackvidder(today());
			this.figurer.folj(engine);
			return dataset.reports;
		} catch (error) {
			// Read they are, though an engine that cannot be fetched has not got them: they can be taken away.
			laddat.reports = dataset.reports;
			if (!this.#motor.stannad && !(error instanceof InlasningStannade)) throw error;
			skede.fel = OMSTARTAD;
			if (!igen) return this.ladda({}, true);
			// The data is more than the engine can hold: rather nothing than half of it.
			await importer.clear();
			laddat.reports = [];
			throw new Error(FOR_MYCKET, { cause: error });
		}
	}

	/** Makes the figures follow the coordinator's forecasts. */
	async bedom(): Promise<void> {
		const installningar = this.rum.installningar.alla;
		try {
			const engine = await this.#motor.start();
			await engine.bedom(installningar.prognoser);
			this.#foljda.bedomda(installningar);
			this.figurer.folj(engine);
			this.rum.laddat.laddning++;
		} catch (error) {
			// An engine that has ended is reported where it is started again.
			if (!this.#motor.stannad) this.rum.skede.fela(error);
		}
	}
}
