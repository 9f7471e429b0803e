import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { filnyckel, harFragor, ordnyckel } from '$lib/import/prov/oppna';
import { arDubbel } from '$lib/import/report/diagnos';
import { bladAv, type ImportReport } from '$lib/import/report/report';
import type { Importer, ImportOptions } from '$lib/import/worker/client';
import type { Bortvalt, CommitMode } from '$lib/import/worker/messages';
import type { Installningar } from '$lib/installningar/installningar';

/** An answer, as it changes the settings. */
export type Andring = (nu: Installningar) => Installningar;

/** A reading of files that are not taken yet, with what has been asked and answered of them. */
export class Inlasning {
	#filer: File[];
	/** Of what is loaded already, once more. */
	readonly igen: boolean;
	/** Sheets that are not to be read. */
	#utan: Bortvalt[] = [];
	#svar: Andring[] = [];
	/** Words and files that have been asked about. */
	#fragade: string[] = [];

	/** @param filer those of a drop; null for what is loaded already */
	constructor(filer: readonly File[] | null) {
		this.#filer = [...(filer ?? [])];
		this.igen = filer === null;
	}

	/** Nothing is left to read. */
	get tom(): boolean {
		return this.#filer.length === 0 && !this.igen;
	}

	get arBesvarad(): boolean {
		return this.#svar.length > 0 && !this.igen;
	}

	read(importer: Importer, options: ImportOptions): Promise<ImportReport[]> {
		if (this.igen) return importer.reread(options);
		return importer.read(this.#filer, { ...options, utan: this.#utan });
	}

	/** Places of the files that have questions of their own, which have not been asked. */
	oppna(read: readonly ImportReport[], avtalen: readonly Agreement[]): number[] {
		return read.flatMap((fil, i) => (harFragor(fil, avtalen, this.#fragade) ? [i] : []));
	}

	/**
	 * Takes an answer to what was asked of files.
	 * @param reports all that were read
	 * @param hoppaOver places of those that are not to be read
	 */
	svara(reports: readonly ImportReport[], andra: Andring, hoppaOver: readonly number[]): void {
		for (const fil of reports)
			this.#fragade.push(filnyckel(fil), ...(fil.okanda_ord ?? []).map(ordnyckel));
		this.#svar.push(andra);
		if (!this.igen) this.#hoppaOver(reports, hoppaOver);
	}

	/** Leaves files out, by the places of their reports; of a workbook with several, the sheet alone. */
	#hoppaOver(reports: readonly ImportReport[], platser: readonly number[]): void {
		let fil = -1;
		const filen = reports.map(({ fler }) => this.#filer[fler ? fil : ++fil]!);
		const kvar = filen.filter((_, i) => !platser.includes(i));
		for (const plats of platser) {
			const blad = bladAv(reports[plats]!);
			if (blad !== undefined && kvar.includes(filen[plats]!))
				this.#utan.push({ fil: filen[plats]!, blad });
		}
		this.#filer = this.#filer.filter((one) => kvar.includes(one));
	}

	/** The settings with what has been answered. */
	besvarad(installningar: Installningar): Installningar {
		return this.#svar.reduce((nu, andra) => andra(nu), installningar);
	}

	/** Keeps what has been answered: the files are taken. */
	spara(installningar: { andra(change: Andring): void }): void {
		const svar = this.#svar;
		if (svar.length > 0) installningar.andra((nu) => svar.reduce((i, andra) => andra(i), nu));
		this.glom();
	}

	/** What has been answered is not to count. */
	glom(): void {
		this.#svar = [];
	}
}

/** Whether files that were loaded before stay when those that were read are taken. */
export function behallna(
	fore: readonly ImportReport[],
	nya: readonly ImportReport[],
	mode: CommitMode
): boolean {
	return fore.some(
		({ kalla, manuell, exempel }) =>
			kalla !== null &&
			!manuell &&
			!(exempel && mode.exempel) &&
			(mode[kalla] === 'lagg_till' || !nya.some((fil) => fil.kalla === kalla && !arDubbel(fil)))
	);
}
