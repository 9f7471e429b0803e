import { SvelteSet } from 'svelte/reactivity';
import { Lager, NyarePost, type Post, type Slag, type Sparadkrock } from '$lib/lager/lager';
import { put, same, type Krock } from '$lib/lager/merge';

/** A record that this program cannot use. It is left as it is. */
export interface Olast {
	post: Post;
	varfor: 'oläslig' | 'nyare';
}

/** Where one kind of record is told what is kept. */
interface Mottagare {
	slag: Slag<unknown>;
	/** @param varde undefined when there is no such record any more */
	take: (nyckel: string, varde: unknown) => void;
}

const EJ_SPARAT =
	'Webbläsaren sparar inte det du gör. Det finns kvar tills du stänger sidan. Spara arbetet som en fil.';
const EJ_LAST =
	'Det du har sparat går inte att läsa just nu. Ladda om sidan innan du gör något mer. Hjälper det inte: öppna ett arbete som du har sparat som fil.';
const NYARE =
	'Det här är sparat med en nyare version av programmet och ändras inte. Ladda om sidan för att uppdatera.';

/** The store, as the pages see it: what is kept, what is not yet, and what needs an answer. */
export class Lagring {
	/** Why something could not be kept. */
	fel = $state.raw<string | null>(null);
	/** Two tabs have changed the same thing: to be chosen between. */
	krockar = $state.raw<readonly Sparadkrock[]>([]);
	olasta = $state.raw<readonly Olast[]>([]);
	/** What has been read from the store is in place. */
	laddad = $state(false);
	/** Keys that have been changed and are not kept yet. */
	readonly #osparade = new SvelteSet<string>();

	readonly redo: Promise<void>;
	readonly #lager: Promise<Lager | null>;
	readonly #slagen: readonly Slag<unknown>[];
	readonly #oppna: () => Promise<void>;
	readonly #mottagare: Mottagare[] = [];
	/* eslint-disable svelte/prefer-svelte-reactivity -- the pages are told by `register`. */
	/** Each record as it was last known to be kept. */
	readonly #bas = new Map<string, unknown>();
	readonly #nu = new Map<string, unknown>();
	/** When each was last changed, where that is known. */
	readonly #nar = new Map<string, string>();
	readonly #skriver = new Map<string, Promise<void>>();
	/** Collisions that are to be kept with the next writing of a record. */
	readonly #krockade = new Map<string, readonly Krock[]>();
	/** Records that others have written while they were written here. */
	readonly #hort = new Set<string>();
	/** Records in which a field is being typed in. */
	readonly #hallna = new Set<string>();
	/* eslint-enable svelte/prefer-svelte-reactivity */

	/**
	 * @param namn the store's
	 * @param slag every kind of record there is
	 * @param oppna has at hand what reads them: awaited before one is read or written
	 * @param before is done with it before anything is read, as when old storage is moved over
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

	/** True while something that has been done is in no store. */
	get osparat(): boolean {
		return this.#osparade.size > 0;
	}

	/** When each record was last changed, as ISO 8601, by key; without those of which it is not known. */
	get tider(): Record<string, string> {
		return Object.fromEntries(this.#nar);
	}

	/** Has all records of a kind told: those there are, and each that is changed. */
	register<T>(slag: Slag<T>, take: (nyckel: string, varde: T | undefined) => void): void {
		this.#mottagare.push({ slag, take: take as Mottagare['take'] });
		for (const [key, varde] of this.#nu)
			if (key.startsWith(slag.prefix)) take(key.slice(slag.prefix.length), varde as T | undefined);
	}

	/** Does something with what is kept: now, or when it has been read. */
	when(work: () => void): void {
		if (this.laddad) work();
		else void this.redo.then(work);
	}

	/**
	 * Keeps a record as it is now, at once. To be called when all is read.
	 * @param varde `undefined` takes it away
	 * @param krockar what in it has been changed to two things, as is known already
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
	 * Has a record stand as it is in this tab until `release`: somebody is typing in it, and what another
	 * tab writes must not come between two keys. What is typed is kept all the same.
	 */
	hold(slag: Pick<Slag<unknown>, 'prefix'>, nyckel: string): void {
		this.#hallna.add(slag.prefix + nyckel);
	}

	/** Nobody is typing any more: what others have written shows. */
	release(): void {
		if (this.#hallna.size === 0) return;
		const keys = [...this.#hallna];
		this.#hallna.clear();
		void this.#lager.then((lager) => {
			if (lager) for (const key of keys) void this.#told(lager, key).catch(() => undefined);
		});
	}

	/** Tries to keep what is not kept yet. @returns whether all of it is */
	async kept(): Promise<boolean> {
		await this.redo;
		for (const key of this.#osparade) {
			const slag = this.#slag(key);
			if (slag) await this.#write(slag, key);
		}
		return !this.osparat;
	}

	/** Says which of two changes counts: mine, or the one that is kept. */
	async settle({ id, post, stig, mitt }: Sparadkrock, val: 'mitt' | 'deras'): Promise<void> {
		const slag = this.#slag(post);
		const lager = await this.#lager;
		if (val === 'mitt' && slag && lager) {
			// A choice is a change of what is kept, whatever is being typed here.
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
		// No browser, as while a page is prerendered.
		if (typeof indexedDB === 'undefined') return null;
		try {
			const lager = await Lager.open(namn);
			await before(lager);
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
		// What is written or typed here is put together with it then.
		const vantar = () => this.#osparade.has(nyckel) || this.#hallna.has(nyckel);
		if (nyckel === '') return;
		await this.#oppna();
		const post = vantar() ? undefined : await lager.post(nyckel);
		if (!vantar()) this.#take(nyckel, post);
		else this.#hort.add(nyckel);
	}

	/** Takes a record as it is kept. */
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

	/** Writes a record until it is kept as it is; one that is being written is waited for. */
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
				// What is done after it is a change of that.
				this.#bas.set(key, plain(mitt));
				if (kept?.nar) this.#nar.set(key, kept.nar);
				if (allt) break;
			}
			this.fel = null;
		} catch (error) {
			this.fel = error instanceof NyarePost ? NYARE : EJ_SPARAT;
		} finally {
			// At once: a key that comes now begins a writing of its own.
			this.#skriver.delete(key);
		}
	}

	/** Keeps what could not be read under another key before it is written over. */
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

/** Before the key of a record that could not be read, when another has taken its place. */
const SKADAD = 'skadad/';

/** As it is kept: without what only JavaScript has. */
function plain(value: unknown): unknown {
	return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
