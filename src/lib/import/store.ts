import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
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

	/** Every file that is loaded, in load order. */
	get loaded(): readonly ImportedFile[] {
		return this.#loaded;
	}

	/**
	 * Takes the pending files: see `after`.
	 * @returns every file now loaded, in load order
	 */
	commit(mode: CommitMode): readonly ImportedFile[] {
		this.#loaded = this.after(mode);
		this.#pending = [];
		return this.#loaded;
	}

	/**
	 * What would be loaded if the pending files were taken. A source that has some replaces what was
	 * loaded of it, unless its mode says to add. A file that could not be read replaces nothing; its
	 * report stays until the next drop.
	 */
	after(mode: CommitMode): readonly ImportedFile[] {
		if (this.#pending.length === 0) return this.#loaded;
		const replaced = new Set(
			this.#pending.flatMap(({ loaded }) =>
				loaded && mode[loaded.source] !== 'lagg_till' ? [loaded.source] : []
			)
		);
		const kept = this.#loaded.filter(({ loaded }) => loaded && !replaced.has(loaded.source));
		return [...kept, ...this.#pending];
	}

	/** Sources that are loaded and have pending files too. */
	get meeting(): SourceId[] {
		const has = (files: readonly ImportedFile[], id: SourceId) =>
			files.some(({ loaded }) => loaded?.source === id);
		return SOURCE_IDS.filter((id) => has(this.#loaded, id) && has(this.#pending, id));
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
