import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { skrivKontakter } from '../../../data-samples/generera.mjs';
import { ROT } from '../rot';

const SAMPLES = join(ROT, 'data-samples');
/** Contacts per file: a file with more would exceed the size that the program accepts. */
const I_EN_FIL = 2_500_000;

/** The files to measure with, made on demand. */
export class Filer {
	readonly #folder: string;
	readonly #kontakter = new Map<number, Promise<string[]>>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Files of contacts, in UTF-8: native DuckDB needs an extension to read Windows-1252. */
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

	/** Every sample except those of contacts, as if they were the user's own files. */
	async ovriga(): Promise<string[]> {
		const egna = await this.egna(1);
		return egna.filter((path) => !/(kontakter|aktiviteter)\.csv$/.test(path));
	}

	/**
	 * Every sample with some empty lines added, so that it counts as the user's own file. Otherwise the
	 * program would ask about mixing samples with own files; and identical files are read only once.
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
