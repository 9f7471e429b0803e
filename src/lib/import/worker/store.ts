import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import type { ImportedFile } from '../imported';
import type { CommitMode } from './messages';

/** The files that are loaded, and those that have been read but not yet taken. */
export class Store {
	#loaded: readonly ImportedFile[] = [];
	#pending: readonly ImportedFile[] = [];

	/** What is set aside was loaded before: it is no new drop. */
	#again = false;
	/** What is loaded of what is set aside, when that has been read again. */
	#ersatter: ReadonlySet<ImportedFile> = new Set();

	/** Sets the files aside; those set aside before are forgotten. */
	pend(files: readonly ImportedFile[]): void {
		this.#pending = files;
		this.#again = false;
		this.#ersatter = new Set();
	}

	/** What is set aside. */
	get pending(): readonly ImportedFile[] {
		return this.#pending;
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

	/** Takes one of the loaded files away. @param plats its place among them */
	remove(plats: number): void {
		this.#loaded = withTwins(this.#loaded.filter((_, i) => i !== plats));
	}

	/**
	 * What would be loaded if the pending files were taken. A source that has some replaces what was
	 * loaded of it, unless its mode says to add. A file that could not be read, or of which nothing
	 * counts, replaces nothing; its report stays until it is taken away, or a file of the same name
	 * comes.
	 */
	after(mode: CommitMode): readonly ImportedFile[] {
		if (this.#pending.length === 0 && !mode.exempel) return this.#loaded;
		const utan = new Set(mode.utan);
		const egen = ({ report }: ImportedFile) => mode.exempel !== 'bort' || !report.exempel;
		const pending = this.#pending.filter((file, i) => egen(file) && !utan.has(i));
		const replaced = new Set(
			pending.flatMap(({ loaded, report }) =>
				loaded && !report.obrukbar && mode[loaded.source] !== 'lagg_till' ? [loaded.source] : []
			)
		);
		const names = new Set(pending.map(({ report }) => report.fil));
		// A file that came once more is among what was dropped now.
		const twins = new Set(pending.map(({ samma }) => samma ?? null));
		const kept = this.#loaded.filter((file) => {
			const { loaded, report, original = null } = file;
			// What has been read again and become something else is not what it was as well.
			if (!egen(file) || this.#ersatter.has(file)) return false;
			if (!loaded || report.obrukbar) return this.#again || !names.has(report.fil);
			return !replaced.has(loaded.source) || (original !== null && twins.has(original));
		});
		return withTwins([...kept, ...pending]);
	}

	/** The files that are loaded, to be read again. */
	get originals(): File[] {
		return [...new Set(this.#loaded.flatMap(({ original }) => original ?? []))];
	}

	/**
	 * Takes the loaded files as they are when read again. One that has become a file of a source
	 * which another drop has brought is set aside, to be asked about as if it were dropped now. One
	 * that cannot be read any more stays as it was, and says so.
	 * @param files what each of `originals` has become, which may be several
	 */
	reread(files: readonly ImportedFile[]): void {
		const seen = new Set<File>();
		const pairs = this.#loaded.flatMap((one): Par[] => {
			const { original, drop = 0 } = one;
			if (!original) return [{ before: one, after: one }];
			if (seen.has(original)) return [];
			seen.add(original);
			const of = (all: readonly ImportedFile[]) => all.filter((file) => file.original === original);
			return paired(
				of(this.#loaded),
				of(files).map((file) => ({ ...file, drop }))
			);
		});
		const meets = ({ before, after }: Par) =>
			after?.loaded != null &&
			after.loaded.source !== before?.loaded?.source &&
			this.#loaded.some(
				({ loaded, drop }) => loaded?.source === after.loaded!.source && drop !== after.drop
			);
		const motande = pairs.filter(meets);
		this.#again = true;
		this.#pending = motande.map(({ after }) => after!);
		this.#ersatter = new Set(motande.flatMap(({ before }) => before ?? []));
		this.#loaded = pairs.flatMap((pair) => {
			const { before, after } = pair;
			if (!after) return [];
			if (meets(pair)) return before ?? [];
			return before?.loaded && isGone(after) ? stale(before) : after;
		});
	}

	/** Sources that are loaded and have pending files too. */
	get meeting(): SourceId[] {
		const has = (files: readonly ImportedFile[], id: SourceId) =>
			files.some(({ loaded, report }) => loaded?.source === id && !report.obrukbar);
		return SOURCE_IDS.filter((id) => has(this.#loaded, id) && has(this.#pending, id));
	}

	/** Forgets the pending files. */
	discard(): void {
		this.#pending = [];
		this.#ersatter = new Set();
	}

	/** Forgets everything. */
	clear(): void {
		this.#loaded = [];
		this.#pending = [];
	}
}

/** What a file was, and has become; null for a sheet that was not there, or is not any more. */
interface Par {
	before: ImportedFile | null;
	after: ImportedFile | null;
}

/** The sheets of a file as they were and are: by what they are of, and the rest in order. */
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

/** Without what is told of a file that came twice when that file is gone. */
function withTwins(files: readonly ImportedFile[]): ImportedFile[] {
	const there = new Set(files.map(({ original }) => original));
	return files.filter(({ samma }) => !samma || there.has(samma));
}

const INTE_LAST_IGEN =
	'Filen har ändrats eller flyttats sedan den lästes in, så de nya inställningarna gäller inte för den än. Släpp den igen.';

function isGone({ report }: ImportedFile): boolean {
	return report.meddelanden.some(({ kod }) => kod === 'olaslig_fil');
}

/** What was read before, with the word that it could not be read anew. */
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
