import type { ImportedFile } from './imported';
import type { CommitMode } from './messages';

/** The files that are loaded, and those that have been read but not yet taken. */
export class Store {
	#loaded: readonly ImportedFile[] = [];
	#pending: readonly ImportedFile[] = [];

	/** Sets the files aside; those set aside before are forgotten. */
	pend(files: readonly ImportedFile[]): void {
		this.#pending = files;
	}

	/**
	 * Takes the pending files. A source that has some replaces what was loaded of it, unless its
	 * mode says to add. A file that could not be read replaces nothing; its report stays until the
	 * next drop.
	 * @returns every file now loaded, in load order
	 */
	commit(mode: CommitMode): readonly ImportedFile[] {
		if (this.#pending.length === 0) return this.#loaded;
		const replaced = new Set(
			this.#pending.flatMap(({ loaded }) =>
				loaded && mode[loaded.source] !== 'lagg_till' ? [loaded.source] : []
			)
		);
		const kept = this.#loaded.filter(({ loaded }) => loaded && !replaced.has(loaded.source));
		this.#loaded = [...kept, ...this.#pending];
		this.#pending = [];
		return this.#loaded;
	}

	/** Forgets the pending files. */
	discard(): void {
		this.#pending = [];
	}

	/** Forgets everything. */
	clear(): void {
		this.#loaded = [];
		this.#pending = [];
	}
}
