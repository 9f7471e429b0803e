import type { Programfil } from '$lib/import/programfil';
import type { Rum } from '../rum';

/** The program's own files that were dropped, until each has been asked about. */
export class Programfilko {
	#vantar = $state.raw<{ fil: File; slag: Programfil }[]>([]);

	constructor(private readonly rum: Rum) {}

	/** The file to ask about, if there is one. */
	get nasta(): { fil: File; slag: Programfil } | undefined {
		return this.#vantar[0];
	}

	/** The first file has been opened or declined. */
	klar(): void {
		this.#vantar = this.#vantar.slice(1);
	}

	/** Sets the program's own files aside to ask about them, and returns the data files. */
	async avskilj(files: readonly File[]): Promise<File[]> {
		const { importer, skede } = this.rum;
		const before = skede.phase;
		skede.fel = null;
		skede.las(null);
		try {
			const slag = await importer.programfiler(files);
			const egna = files.flatMap((fil, i) => {
				const one = slag[i];
				return one ? [{ fil, slag: one }] : [];
			});
			this.#vantar = [...this.#vantar, ...egna];
			return files.filter((_, i) => !slag[i]);
		} catch (error) {
			skede.fela(error);
			return [];
		} finally {
			skede.phase = before;
		}
	}
}
