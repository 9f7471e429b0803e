import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { filId, type ImportedFile } from '../imported';
import type { CommitMode } from './messages';

/** The files at one moment. Never changed: a new one replaces it. */
interface Innehav {
	loaded: readonly ImportedFile[];
	/** Files that are read but not yet taken. */
	pending: readonly ImportedFile[];
	/** The pending files come from rereading loaded ones, and are not a new drop. */
	again: boolean;
	/** The loaded files that the pending ones have become, when they were reread. */
	ersatter: ReadonlySet<ImportedFile>;
}

const INGET: Innehav = { loaded: [], pending: [], again: false, ersatter: new Set() };

/** The files that are loaded, and those that are pending: read but not yet taken. */
export class Store {
	#nu = INGET;
	/** The files as they were before the latest read. */
	#fore = INGET;

	/** Makes the files pending; earlier pending files are forgotten. */
	pend(files: readonly ImportedFile[]): void {
		this.#las({ ...INGET, loaded: this.loaded, pending: files });
	}

	#las(nu: Innehav): void {
		this.#fore = this.#nu;
		this.#nu = nu;
	}

	/** Undoes the latest read. */
	angra(): void {
		this.#nu = this.#fore;
	}

	/** Files that are read but not yet taken. */
	get pending(): readonly ImportedFile[] {
		return this.#nu.pending;
	}

	/** Every file that is loaded, in load order. */
	get loaded(): readonly ImportedFile[] {
		return this.#nu.loaded;
	}

	/**
	 * Takes the pending files: see `after`.
	 * @returns every file now loaded, in load order
	 */
	commit(mode: CommitMode): readonly ImportedFile[] {
		this.#nu = { ...this.#nu, loaded: this.after(mode), pending: [] };
		return this.loaded;
	}

	/** Removes a loaded file, and the reports of other files with the same bytes. */
	remove(id: string): void {
		const kvar = this.loaded.filter((file) => filId(file) !== id);
		this.#nu = { ...this.#nu, loaded: withTwins(kvar) };
	}

	/**
	 * What would be loaded if the pending files were taken. A source with pending files replaces what was loaded
	 * of it, unless its mode says to add. A file that could not be read, or of which nothing counts, replaces
	 * nothing; its report stays until it is removed, or a file of the same name comes.
	 */
	after(mode: CommitMode): readonly ImportedFile[] {
		const { loaded, again, ersatter } = this.#nu;
		if (this.pending.length === 0 && !mode.exempel) return loaded;
		const utan = new Set(mode.utan);
		const egen = ({ report }: ImportedFile) => mode.exempel !== 'bort' || !report.exempel;
		const pending = this.pending.filter((file, i) => egen(file) && !utan.has(i));
		const replaced = new Set(
			pending.flatMap(({ loaded, report }) =>
				loaded && !report.obrukbar && mode[loaded.source] !== 'lagg_till' ? [loaded.source] : []
			)
		);
		const names = new Set(pending.map(({ report }) => report.fil));
		// A loaded file that was dropped again counts as dropped now.
		const twins = new Set(pending.map(({ samma }) => samma ?? null));
		const kept = loaded.filter((file) => {
			const { loaded: rows, report, original = null } = file;
			// A loaded file that has been reread as something else is replaced by that.
			if (!egen(file) || ersatter.has(file)) return false;
			if (!rows || report.obrukbar) return again || !names.has(report.fil);
			return !replaced.has(rows.source) || (original !== null && twins.has(original));
		});
		return withTwins([...kept, ...pending]);
	}

	/** The original files of what is loaded, for reading again. */
	get originals(): File[] {
		return [...new Set(this.loaded.flatMap(({ original }) => original ?? []))];
	}

	/**
	 * Replaces the loaded files with the result of rereading them. A file that has become one of a source that
	 * another drop has brought is made pending, to be asked about as if just dropped. A file that can no longer
	 * be read stays as it was, and its report says so.
	 * @param files what each of `originals` has become, possibly several files
	 */
	reread(files: readonly ImportedFile[]): void {
		const seen = new Set<File>();
		const fore = this.loaded;
		const pairs = fore.flatMap((one): Par[] => {
			const { original, drop = 0, nr } = one;
			if (!original) return [{ before: one, after: one }];
			if (seen.has(original)) return [];
			seen.add(original);
			const of = (all: readonly ImportedFile[]) => all.filter((file) => file.original === original);
			return paired(
				of(fore),
				of(files).map((file) => ({ ...file, drop, ...(nr !== undefined && { nr }) }))
			);
		});
		const meets = ({ before, after }: Par) =>
			after?.loaded != null &&
			after.loaded.source !== before?.loaded?.source &&
			fore.some(
				({ loaded, drop }) => loaded?.source === after.loaded!.source && drop !== after.drop
			);
		const motande = pairs.filter(meets);
		this.#las({
			again: true,
			pending: motande.map(({ after }) => after!),
			ersatter: new Set(motande.flatMap(({ before }) => before ?? [])),
			loaded: pairs.flatMap((pair) => {
				const { before, after } = pair;
				if (!after) return [];
				if (meets(pair)) return before ?? [];
				return before?.loaded && isGone(after) ? stale(before) : after;
			})
		});
	}

	/** Sources with both loaded and pending files. */
	get meeting(): SourceId[] {
		const has = (files: readonly ImportedFile[], id: SourceId) =>
			files.some(({ loaded, report }) => loaded?.source === id && !report.obrukbar);
		return SOURCE_IDS.filter((id) => has(this.loaded, id) && has(this.pending, id));
	}

	/** Forgets the pending files. */
	discard(): void {
		this.#nu = { ...this.#nu, pending: [], ersatter: new Set() };
	}

	/** Forgets everything. */
	clear(): void {
		this.#nu = INGET;
	}
}

/** A file before and after rereading; null for a sheet that is new, or gone. */
interface Par {
	before: ImportedFile | null;
	after: ImportedFile | null;
}

/** Pairs a file's sheets before and after: by source, and the rest in order. */
function paired(fore: readonly ImportedFile[], efter: readonly ImportedFile[]): Par[] {
	const gone = efter.find(isGone);
	if (gone) return fore.map((before) => ({ before, after: gone }));
	const left = [...efter];
	const pairs = fore.map((before): Par => {
		const at = left.findIndex(({ loaded }) => loaded?.source === before.loaded?.source);
		return { before, after: at < 0 ? null : left.splice(at, 1)[0]! };
	});
	for (const pair of pairs) pair.after ??= left.shift() ?? null;
	return [...pairs, ...left.map((after) => ({ before: null, after }))];
}

/** The files, without reports that repeat a file which is no longer there. */
function withTwins(files: readonly ImportedFile[]): ImportedFile[] {
	const there = new Set(files.map(({ original }) => original));
	return files.filter(({ samma }) => !samma || there.has(samma));
}

const INTE_LAST_IGEN =
	'Filen har ändrats eller flyttats sedan den lästes in, så de nya inställningarna gäller inte för den än. Släpp den igen.';

function isGone({ report }: ImportedFile): boolean {
	return report.meddelanden.some(({ kod }) => kod === 'olaslig_fil');
}

/** The file as read before, with a message that it could not be read again. */
function stale(file: ImportedFile): ImportedFile {
	const { report } = file;
	const message = {
		kod: 'olaslig_fil' as const,
		rad: null,
		kolumn: null,
		konsekvens: INTE_LAST_IGEN
	};
	if (isGone(file)) return file;
	return { ...file, report: { ...report, meddelanden: [message, ...report.meddelanden] } };
}
