import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { skrivKontakter } from '../../../data-samples/generera.mjs';
import { ROT } from '../rot';

const SAMPLES = join(ROT, 'data-samples');
/** So many contacts go into a file: more would be over the size that the program takes. */
const I_EN_FIL = 2_500_000;

/** The files that are measured with, made when they are asked for. */
export class Filer {
	readonly #folder: string;
	readonly #kontakter = new Map<number, Promise<string[]>>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Contacts as UTF-8: native DuckDB cannot read Windows-1252 without an extension. */
	kontakter(antal: number): Promise<string[]> {
		const made = this.#kontakter.get(antal) ?? this.#skriv(antal);
		this.#kontakter.set(antal, made);
		return made;
	}

	async #skriv(antal: number): Promise<string[]> {
		const filer = Array.from({ length: Math.ceil(antal / I_EN_FIL) }, (_, i) =>
			join(this.#folder, `kontakter-${antal}-${i}.csv`)
		);
		await skrivKontakter(antal, filer, (text) => Buffer.from(text));
		return filer;
	}

	/** Every sample but those of contacts, as files of one's own. */
	async ovriga(): Promise<string[]> {
		const egna = await this.egna(1);
		return egna.filter((path) => !/(kontakter|aktiviteter)\.csv$/.test(path));
	}

	/**
	 * Every sample as a file of one's own, with empty lines more: samples among own files are asked
	 * about, and files that are the same are read once.
	 */
	async egna(rader: number): Promise<string[]> {
		const folder = join(this.#folder, String(rader));
		await mkdir(folder, { recursive: true });
		const samples = (await readdir(SAMPLES)).filter((name) => name.endsWith('.csv'));
		const more = Buffer.from('\r\n'.repeat(rader));
		return Promise.all(
			samples.map(async (name) => {
				const path = join(folder, name);
				await writeFile(path, Buffer.concat([await readFile(join(SAMPLES, name)), more]));
				return path;
			})
		);
	}
}
