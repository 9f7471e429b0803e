import { unzipSync } from 'fflate';
import { MAX_BYTES } from '../limits';
import { Unreadable } from '../unreadable';

/** The parts of a workbook: the files in its zip archive, inflated one by one when asked for. */
export class Parts {
	/** Folded path → the name in the archive and the size it says it will have. */
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
	 * The bytes of a part, or null when there is none.
	 * @throws Unreadable when the parts together are over the size cap, or the archive is damaged
	 */
	get(path: string): Uint8Array | null {
		const entry = this.#entries.get(folded(path));
		if (!entry) return null;
		// fflate never inflates beyond the size told, so what is told is what can be trusted.
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

/** The refusal of a workbook that cannot be taken apart. */
export function damaged(): Unreadable {
	return new Unreadable(
		'Arbetsboken är skadad och kan inte läsas. Öppna den i Excel, spara den på nytt och ladda den igen.'
	);
}

// Some programs write other slashes and other case than they refer to.
function folded(path: string): string {
	return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
