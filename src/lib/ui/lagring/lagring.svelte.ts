import { SvelteSet } from 'svelte/reactivity';
import { Lager, NyarePost, type Post, type Slag, type Sparadkrock } from '$lib/lager/lager';
import { put, same, type Krock } from '$lib/lager/merge';

/** A record that this program cannot use. It is left as it is. */
export interface Olast {
	post: Post;
	varfor: 'oläslig' | 'nyare';
}

/** A subscriber to one kind of record. */
interface Mottagare {
	slag: Slag<unknown>;
	/** @param varde undefined when the record no longer exists */
	take: (nyckel: string, varde: unknown) => void;
}

const EJ_SPARAT =
	'Webbläsaren sparar inte det du gör. Det finns kvar tills du stänger sidan. Spara arbetet som en fil.';
const EJ_LAST =
	'Det du har sparat går inte att läsa just nu. Ladda om sidan innan du gör något mer. Hjälper det inte: öppna ett arbete som du har sparat som fil.';
const EJ_FLYTTAT =
	'Något som en äldre version av programmet har sparat gick inte att flytta hit. Det finns kvar där det är. Ladda om sidan för att försöka igen. Det du gör nu sparas som vanligt.';
const NYARE =
	'Det här är sparat med en nyare version av programmet och ändras inte. Ladda om sidan för att uppdatera.';

/** The store as the pages see it: what is saved, what is not yet, and which questions are open. */
export class Lagring {
	/** Why something could not be saved. */
	fel = $state.raw<string | null>(null);
	/** What is told as long as nothing else is wrong: an earlier version's records could not be moved here. */
	#annars: string | null = null;
	/** Things that two tabs have changed: the user must choose between the changes. */
	krockar = $state.raw<readonly Sparadkrock[]>([]);
	olasta = $state.raw<readonly Olast[]>([]);
	/** Whether the records have been read from the store. */
	laddad = $state(false);
	/** Keys of records that are changed but not yet saved. */
	readonly #osparade = new SvelteSet<string>();

	readonly redo: Promise<void>;
	readonly #lager: Promise<Lager | null>;
	readonly #slagen: readonly Slag<unknown>[];
	readonly #oppna: () => Promise<void>;
	readonly #mottagare: Mottagare[] = [];
	/* eslint-disable svelte/prefer-svelte-reactivity -- the pages are told by `register`. */
	/** Each record as it was last known to be saved. */
	readonly #bas = new Map<string, unknown>();
	readonly #nu = new Map<string, unknown>();
	/** When each record was last changed, where that is known. */
	readonly #nar = new Map<string, string>();
	readonly #skriver = new Map<string, Promise<void>>();
	/** Conflicts to store with the next write of a record. */
	readonly #krockade = new Map<string, readonly Krock[]>();
	/** Records that other tabs wrote while they were being written here. */
	readonly #hort = new Set<string>();
	/** Records with a field that is being typed in. */
	readonly #hallna = new Set<string>();
	/* eslint-enable svelte/prefer-svelte-reactivity */

	/**
	 * @param namn the name of the store
	 * @param slag every kind of record
	 * @param oppna loads the readers of records; awaited before any record is read or written
	 * @param before runs before anything is read, for example to move data from old storage
	 */
	constructor(
		namn: string,
		slag: readonly Slag<unknown>[],
		oppna: () => Promise<void>,
		before: (lager: Lager) => Promise<void>
	) {
		this.#slagen = slag;
		this.#oppna = oppna;
		this.#lager = this.#open(namn, before);
		this.redo = this.#load();
	}

	/** True while a change is not in the store. */
	get osparat(): boolean {
		return this.#osparade.size > 0;
	}

	/** When each record was last changed, as ISO 8601, by key; records without a known time are left out. */
	get tider(): Record<string, string> {
		return Object.fromEntries(this.#nar);
	}

	/** Subscribes to all records of a kind: the present ones, and each later change. */
	register<T>(slag: Slag<T>, take: (nyckel: string, varde: T | undefined) => void): void {
		this.#mottagare.push({ slag, take: take as Mottagare['take'] });
		for (const [key, varde] of this.#nu)
			if (key.startsWith(slag.prefix)) take(key.slice(slag.prefix.length), varde as T | undefined);
	}

	/** Runs something that needs the saved records: now, or once they have been read. */
	when(work: () => void): void {
		if (this.laddad) work();
		else void this.redo.then(work);
	}

	/**
	 * Saves a record as it is now, at once. Call it only after the records have been read.
	 * @param varde `undefined` removes the record
	 * @param krockar conflicts in it that are already known
	 */
	keep<T>(
		slag: Slag<T>,
		nyckel: string,
		varde: T | undefined,
		krockar: readonly Krock[] = []
	): void {
		const key = slag.prefix + nyckel;
		if (krockar.length > 0)
			this.#krockade.set(key, [...(this.#krockade.get(key) ?? []), ...krockar]);
		this.#tell(key, varde);
		this.#osparade.add(key);
		void this.#write(slag, key);
	}

	/**
	 * Shields a record from other tabs until `release`: somebody is typing in it, and another tab's text must not
	 * appear between two key presses. What is typed here is still saved.
	 */
	hold(slag: Pick<Slag<unknown>, 'prefix'>, nyckel: string): void {
		this.#hallna.add(slag.prefix + nyckel);
	}

	/** Ends all shields: what other tabs have written appears. */
	release(): void {
		if (this.#hallna.size === 0) return;
		const keys = [...this.#hallna];
		this.#hallna.clear();
		void this.#lager.then((lager) => {
			if (lager) for (const key of keys) void this.#told(lager, key).catch(() => undefined);
		});
	}

	/**
	 * Tries to save everything that is not saved yet.
	 * @returns whether all of it is saved
	 */
	async kept(): Promise<boolean> {
		await this.redo;
		for (const key of this.#osparade) {
			const slag = this.#slag(key);
			if (slag) await this.#write(slag, key);
		}
		return !this.osparat;
	}

	/** Settles a conflict in favour of one of two changes: mine, or the saved one. */
	async settle({ id, post, stig, mitt }: Sparadkrock, val: 'mitt' | 'deras'): Promise<void> {
		const slag = this.#slag(post);
		const lager = await this.#lager;
		if (val === 'mitt' && slag && lager) {
			// The choice changes the saved record, even while something is typed here.
			this.#hallna.delete(post);
			await this.#skriver.get(post);
			await this.#oppna();
			if (!this.#osparade.has(post)) this.#take(post, await lager.post(post));
			const varde = slag.read(put(this.#nu.get(post), stig, mitt, slag.form));
			if (varde === undefined) return;
			this.keep(slag, post.slice(slag.prefix.length), varde);
			await this.#skriver.get(post);
			if (this.#osparade.has(post)) return;
		}
		await lager?.settle(id);
		await this.#readKrockar();
	}

	async #open(namn: string, before: (lager: Lager) => Promise<void>): Promise<Lager | null> {
		// There is no browser while a page is prerendered.
		if (typeof indexedDB === 'undefined') return null;
		try {
			const lager = await Lager.open(namn);
			// Old records that cannot be moved stay where they are, and must not turn saving off.
			await before(lager).catch(() => (this.fel = this.#annars = EJ_FLYTTAT));
			return lager;
		} catch {
			this.fel = EJ_SPARAT;
			return null;
		}
	}

	async #load(): Promise<void> {
		const lager = await this.#lager;
		if (!lager) return void (this.laddad = true);
		lager.listen((nyckel) => void this.#told(lager, nyckel));
		try {
			const poster = await lager.poster();
			if (poster.length > 0) await this.#oppna();
			for (const post of poster) this.#take(post.nyckel, post);
		} catch {
			this.fel = EJ_LAST;
		}
		await this.#readKrockar();
		this.laddad = true;
	}

	async #told(lager: Lager, nyckel: string): Promise<void> {
		await this.#readKrockar();
		// The record will be merged once the writing or typing here is done.
		const vantar = () => this.#osparade.has(nyckel) || this.#hallna.has(nyckel);
		if (nyckel === '') return;
		await this.#oppna();
		const post = vantar() ? undefined : await lager.post(nyckel);
		if (!vantar()) this.#take(nyckel, post);
		else this.#hort.add(nyckel);
	}

	/** Takes over a record as it is saved. */
	#take(nyckel: string, post: Post | undefined): void {
		const slag = this.#slag(nyckel);
		if (!slag) return;
		const utan = this.olasta.filter((one) => one.post.nyckel !== nyckel);
		const varde = post && post.format <= slag.format ? slag.read(post.varde) : undefined;
		if (post && varde === undefined) {
			const varfor = post.format > slag.format ? 'nyare' : 'oläslig';
			this.olasta = [...utan, { post, varfor }];
			return;
		}
		if (utan.length < this.olasta.length) this.olasta = utan;
		this.#bas.set(nyckel, post?.varde);
		if (post?.nar) this.#nar.set(nyckel, post.nar);
		else this.#nar.delete(nyckel);
		this.#tell(nyckel, varde);
	}

	#tell(nyckel: string, varde: unknown): void {
		if (same(this.#nu.get(nyckel), varde)) return;
		this.#nu.set(nyckel, varde);
		for (const { slag, take } of this.#mottagare)
			if (nyckel.startsWith(slag.prefix)) take(nyckel.slice(slag.prefix.length), varde);
	}

	/** Writes a record until the saved one equals it; waits for a write that is already running. */
	#write(slag: Slag<unknown>, key: string): Promise<void> {
		const running = this.#skriver.get(key);
		if (running) return running;
		const writing = this.#untilKept(slag, key).then(() => this.#readKrockar());
		this.#skriver.set(key, writing);
		return writing;
	}

	async #untilKept(slag: Slag<unknown>, key: string): Promise<void> {
		try {
			await this.#oppna();
			const lager = await this.#lager;
			if (!lager) throw new Error('no store');
			await this.#aside(lager, key);
			const { format, form } = slag;
			for (;;) {
				const mitt = this.#nu.get(key);
				const krockar = this.#krockade.get(key) ?? [];
				const kept = await lager.write({
					...{ nyckel: key, format, form, krockar },
					bas: this.#bas.get(key),
					mitt: plain(mitt),
					duger: (varde) => slag.read(varde) !== undefined
				});
				if (this.#krockade.get(key) === krockar) this.#krockade.delete(key);
				const allt = same(this.#nu.get(key), mitt);
				if (allt) this.#osparade.delete(key);
				if (allt && !this.#hallna.has(key)) {
					this.#take(key, kept);
					if (this.#hort.delete(key)) void this.#told(lager, key).catch(() => undefined);
					break;
				}
				// Later changes build on this value.
				this.#bas.set(key, plain(mitt));
				if (kept?.nar) this.#nar.set(key, kept.nar);
				if (allt) break;
			}
			this.fel = this.#annars;
		} catch (error) {
			this.fel = error instanceof NyarePost ? NYARE : EJ_SPARAT;
		} finally {
			// Now, since a change made from here on must start a write of its own.
			this.#skriver.delete(key);
		}
	}

	/** Saves an unreadable record under another key before it is overwritten. */
	async #aside(lager: Lager, key: string): Promise<void> {
		const olast = this.olasta.find(({ post }) => post.nyckel === key);
		if (olast?.varfor !== 'oläslig') return;
		const { format, varde, rev } = olast.post;
		await lager.write({
			nyckel: `${SKADAD}${key}/${rev}`,
			format,
			form: 'stycke',
			bas: undefined,
			mitt: varde
		});
		this.#bas.set(key, varde);
	}

	async #readKrockar(): Promise<void> {
		const krockar = (await (await this.#lager)?.krockar().catch(() => null)) ?? [];
		if (!same(krockar, this.krockar)) this.krockar = krockar;
	}

	#slag(key: string): Slag<unknown> | undefined {
		return this.#slagen.find(({ prefix }) => key.startsWith(prefix));
	}
}

/** Key prefix of an unreadable record that another has replaced. */
const SKADAD = 'skadad/';

/** The value as it is stored: without what JSON lacks. */
function plain(value: unknown): unknown {
	return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
