import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { delnyckel, filnyckel, harFragor, ordnyckel } from '../prov/oppna';
import { arDubbel } from '../report/lage';
import { bladAv, type ImportReport } from '../report/report';
import type { Importer, ImportOptions } from './client';
import type { Bortvalt, CommitMode } from './messages';
import type { Installningar } from '$lib/installningar/installningar';

/** An answer, as a change to the settings. */
export type Andring = (nu: Installningar) => Installningar;

/** What a reading covers, and the questions and answers about it. */
interface Fraga {
	/** Sheets to leave out. */
	utan: readonly Bortvalt[];
	svar: readonly Andring[];
	/** Words and files that have been asked about. */
	fragade: readonly string[];
}

/**
 * A reading of files that are not taken yet. It is immutable: an answer gives a new reading, which counts once
 * it has been read.
 */
export class Inlasning {
	/** @param filer the dropped files; null to read the loaded ones again */
	constructor(
		readonly filer: readonly File[] | null,
		private readonly fraga: Fraga = { utan: [], svar: [], fragade: [] }
	) {}

	/** Whether it reads the loaded files again. */
	get igen(): boolean {
		return this.filer === null;
	}

	/** Whether nothing is left to read. */
	get tom(): boolean {
		return this.filer?.length === 0;
	}

	read(importer: Importer, options: ImportOptions): Promise<ImportReport[]> {
		if (!this.filer) return importer.reread(options);
		return importer.read(this.filer, { ...options, utan: this.fraga.utan });
	}

	/** The places of files with questions of their own that have not been asked. */
	oppna(read: readonly ImportReport[], avtalen: readonly Agreement[]): number[] {
		return read.flatMap((fil, i) => (harFragor(fil, avtalen, this.fraga.fragade) ? [i] : []));
	}

	/**
	 * The reading with an answer to what was asked of files.
	 * @param reports all that were read
	 * @param hoppaOver places of those that are not to be read; of a workbook with several, the sheet alone
	 * @param nyast places of those that are newer than what they share rows with: they are read last
	 */
	besvarad(
		reports: readonly ImportReport[],
		andra: Andring,
		hoppaOver: readonly number[],
		nyast: readonly number[] = []
	): Inlasning {
		const nycklar = reports.flatMap((fil) => [
			filnyckel(fil),
			delnyckel(fil),
			...(fil.okanda_ord ?? []).map(ordnyckel)
		]);
		const fragade = [...this.fraga.fragade, ...nycklar];
		const svar = [...this.fraga.svar, andra];
		const { filer } = this;
		if (!filer) return new Inlasning(null, { ...this.fraga, svar, fragade });
		const filen = filerna(reports, filer);
		const kvar = new Set(filen.flatMap(({ fil }, i) => (hoppaOver.includes(i) ? [] : [fil])));
		const bort = filen.flatMap(({ report, fil }, i) => {
			const blad = bladAv(report);
			return hoppaOver.includes(i) && blad !== undefined && kvar.has(fil) ? [{ fil, blad }] : [];
		});
		const sist = new Set(nyast.map((i) => filen[i]!.fil));
		const ordnade = [...filer.filter((fil) => !sist.has(fil)), ...sist];
		return new Inlasning(
			ordnade.filter((fil) => kvar.has(fil)),
			{ utan: [...this.fraga.utan, ...bort], svar, fragade }
		);
	}

	/**
	 * The reading with its files in the order of how new they are, where a later one is the older.
	 * @returns null where they stand as they should
	 */
	ordnad(reports: readonly ImportReport[]): Inlasning | null {
		const { filer } = this;
		if (!filer || !reports.some(({ delade }) => delade?.nyast === 'andra')) return null;
		const dag = new Map(
			filerna(reports, filer).flatMap(({ report: { sista }, fil }) =>
				sista ? [[fil, sista] as const] : []
			)
		);
		const efter = [...dag.keys()].sort((a, b) => (dag.get(a)! < dag.get(b)! ? -1 : 1));
		// The others stand where they stood.
		const ordnade = filer.map((fil) => (dag.has(fil) ? efter.shift()! : fil));
		return ordnade.some((fil, i) => fil !== filer[i]) ? new Inlasning(ordnade, this.fraga) : null;
	}

	/** The settings with what has been answered. */
	get andring(): Andring {
		return (nu) => this.fraga.svar.reduce((svarade, andra) => andra(svarade), nu);
	}

	/** Saves the answers: the files are taken. */
	spara(installningar: { andra(change: Andring): void }): void {
		if (this.fraga.svar.length > 0) installningar.andra(this.andring);
	}
}

/** The file of each report: of a workbook with several sheets there are several. */
function filerna(reports: readonly ImportReport[], filer: readonly File[]) {
	let nr = -1;
	return reports.map((report) => ({ report, fil: filer[report.fler ? nr : ++nr]! }));
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
