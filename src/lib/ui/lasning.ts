import { isObevakad } from '$lib/domain/obevakad';
import { blandas } from '$lib/import/exempel';
import type { Prov } from '$lib/import/prov/prov';
import type { Installningar } from '$lib/installningar/installningar';
import { Inlasning, type Andring } from '$lib/import/worker/inlasning';
import type { Rum } from './rum';
import type { Fragor } from './skede.svelte';

const OMLASNING_AVBRUTEN =
	'Omläsningen avbröts. Det som visas är läst med inställningarna som gällde förut.';
/** No files are read that have not been taken. */
const INGEN = new Inlasning([]);

/** The files that have been read and not taken, and the settings they were read with. */
export class Lasning {
	#inlasning = INGEN;
	#med: Installningar | null = null;

	constructor(private readonly rum: Rum) {}

	/** What was read last. */
	get inlasning(): Inlasning {
		return this.#inlasning;
	}

	/** The settings with the answers so far. */
	get besvarade(): Installningar {
		return this.#inlasning.andring(this.rum.installningar.alla);
	}

	/**
	 * Reads files. If that fails everything is as before, and open questions stay open.
	 * @returns whether the files can be taken, something must be answered first, or the reading failed
	 */
	async las(inlasning: Inlasning): Promise<'tas' | 'fragar' | 'misslyckades'> {
		const { laddat, skede } = this.rum;
		const before = skede.phase;
		skede.fel = null;
		if (inlasning.igen) skede.laser = laddat.filer.map(({ fil }) => fil);
		try {
			const fragor = await this.#read(inlasning);
			if (!fragor) return 'tas';
			skede.phase = { kind: 'fragar', ...fragor };
			return 'fragar';
		} catch (error) {
			skede.phase = before;
			if (!(error instanceof DOMException && error.name === 'AbortError')) skede.fela(error);
			else if (inlasning.igen) skede.fel = OMLASNING_AVBRUTEN;
			return 'misslyckades';
		}
	}

	/** Reads files, the newer of two exports last however they were dropped. */
	async #read(inlasning: Inlasning): Promise<Fragor | null> {
		const { importer, installningar, laddat, skede } = this.rum;
		skede.las(null);
		// The settings may not have been read from the store yet.
		await installningar.redo;
		const med = inlasning.andring(installningar.alla);
		const filer = await inlasning.read(importer, { installningar: med, onProgress: skede.las });
		const ordnad = inlasning.ordnad(filer);
		if (ordnad) return this.#read(ordnad);
		const kinds = await importer.moter();
		this.#inlasning = inlasning;
		this.#med = med;
		const obevakad = isObevakad();
		const files = laddat.reports.filter(({ manuell }) => !manuell);
		const blandning = !obevakad && !inlasning.igen && blandas(files, filer);
		const oppna = obevakad ? [] : inlasning.oppna(filer, installningar.avtalen);
		const finns = kinds.length + oppna.length > 0 || blandning;
		return finns ? { kinds, filer, oppna, blandas: blandning } : null;
	}

	/** Stops a reading. The loaded data stays. */
	avbryt(): void {
		this.rum.importer.cancel();
	}

	/**
	 * A read file as it would be with other answers.
	 * @param fil its place among the read files
	 */
	prova(fil: number, andra: Andring): Promise<Prov | null> {
		return this.rum.importer.prova(fil, { installningar: andra(this.besvarade) });
	}

	/**
	 * The files are taken, and their answers kept already.
	 * @returns the settings they were read with; null when nothing was read
	 */
	tag(): Installningar | null {
		const med = this.#med;
		this.#med = null;
		this.#inlasning = INGEN;
		return med;
	}

	/**
	 * The files are declined.
	 * @returns the settings that the loaded files have been read with instead; null when they were not read again
	 */
	async avboj(): Promise<Installningar | null> {
		const { igen } = this.#inlasning;
		this.#inlasning = INGEN;
		await this.rum.importer.discard();
		const med = this.tag();
		return igen ? med : null;
	}
}
