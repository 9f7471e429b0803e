import { unzipSync } from 'fflate';
import { MAX_BYTES } from '../limits';
import { Unreadable } from '../unreadable';

/** The parts of a workbook: files in its zip archive, inflated one by one on request. */
export class Parts {
	/** Folded path → the part's name in the archive, and its declared size. */
	readonly #entries = new Map<string, { name: string; size: number }>();
	readonly #counted = new Set<string>();
	#size = 0;

	/** @throws Unreadable when the archive is damaged */
	constructor(readonly bytes: Uint8Array) {
		this.#unzip(({ name, originalSize }) => {
			this.#entries.set(folded(name), { name, size: originalSize });
			return false;
		});
	}

	/**
	 * The bytes of a part; null when there is none.
	 * @throws Unreadable when the parts together exceed the size cap, or the archive is damaged
	 */
	get(path: string): Uint8Array | null {
		const entry = this.#entries.get(folded(path));
		if (!entry) return null;
		// fflate never inflates beyond the declared size, so that size can be trusted.
		if (!this.#counted.has(entry.name)) this.#size += entry.size;
		this.#counted.add(entry.name);
		if (this.#size > MAX_BYTES)
			throw new Unreadable(
				`Arbetsboken är större än ${MAX_BYTES / 1024 / 1024} MB när den packas upp, som är gränsen. Dela upp den i flera filer, till exempel per år.`
			);
		return this.#unzip(({ name }) => name === entry.name)[entry.name] ?? null;
	}

	#unzip(filter: (file: { name: string; originalSize: number }) => boolean) {
		try {
			return unzipSync(this.bytes, { filter });
		} catch {
			throw damaged();
		}
	}
}

/** The refusal of a workbook whose archive cannot be read. */
export function damaged(): Unreadable {
	return new Unreadable(
		'Arbetsboken är skadad och kan inte läsas. Öppna den i Excel, spara den på nytt och ladda den igen.'
	);
}

// Some programs name parts with other slashes and capitals than in their references.
function folded(path: string): string {
	return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
