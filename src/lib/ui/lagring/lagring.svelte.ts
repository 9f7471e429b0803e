import { SvelteSet } from 'svelte/reactivity';
import { Lager, NyarePost, type Post, type Skrivning, type Sparadkrock } from '$lib/lager/lager';
import { same } from '$lib/lager/merge';

/** A kind of record: how it is read, and how two changes of one are put together. */
export interface Slag<T> extends Pick<Skrivning, 'format' | 'form'> {
	/** What its keys begin with. */
	prefix: string;
	/** @returns undefined for what cannot be read */
	read: (varde: unknown) => T | undefined;
}

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
	readonly #mottagare: Mottagare[] = [];
	/** Each record as it was last known to be kept. */
	readonly #bas = new Map<string, unknown>();
	readonly #nu = new Map<string, unknown>();
	readonly #skriver = new Set<string>();

	/**
	 * @param namn the store's
	 * @param before is done with it before anything is read, as when old storage is moved over
	 */
	constructor(namn: string, before: (lager: Lager) => Promise<void>) {
		this.#lager = this.#open(namn, before);
		this.redo = this.#load();
	}

	/** True while something that has been done is in no store. */
	get osparat(): boolean {
		return this.#osparade.size > 0;
	}

	/** Has a kind of record told; called before anything is loaded. */
	register<T>(slag: Slag<T>, take: (nyckel: string, varde: T | undefined) => void): void {
		this.#mottagare.push({ slag, take: take as Mottagare['take'] });
	}

	/** Keeps a record as it is now, at once; `undefined` takes it away. */
	keep<T>(slag: Slag<T>, nyckel: string, varde: T | undefined): void {
		const key = slag.prefix + nyckel;
		this.#nu.set(key, varde);
		this.#osparade.add(key);
		void this.#write(slag, key);
	}

	/** Tries once more to keep what could not be kept. */
	again(): void {
		for (const key of this.#osparade) {
			const slag = this.#slag(key);
			if (slag) void this.#write(slag, key);
		}
	}

	/** Says which of two changes counts: the one that is kept, or another value of the same field. */
	async settle({ id }: Sparadkrock): Promise<void> {
		await (await this.#lager)?.settle(id);
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
		for (const post of await lager.poster()) this.#take(post.nyckel, post);
		await this.#readKrockar();
		this.laddad = true;
	}

	async #told(lager: Lager, nyckel: string): Promise<void> {
		await this.#readKrockar();
		// What is being written here is put together with it then.
		if (nyckel === '' || this.#osparade.has(nyckel)) return;
		const post = await lager.post(nyckel);
		if (!this.#osparade.has(nyckel)) this.#take(nyckel, post);
	}

	/** Takes a record as it is kept. */
	#take(nyckel: string, post: Post | undefined): void {
		const mottagare = this.#mottagare.find(({ slag }) => nyckel.startsWith(slag.prefix));
		if (!mottagare) return;
		const { slag, take } = mottagare;
		const utan = this.olasta.filter((one) => one.post.nyckel !== nyckel);
		const varde = post && post.format <= slag.format ? slag.read(post.varde) : undefined;
		if (post && varde === undefined) {
			const varfor = post.format > slag.format ? 'nyare' : 'oläslig';
			this.olasta = [...utan, { post, varfor }];
			return;
		}
		if (utan.length < this.olasta.length) this.olasta = utan;
		this.#bas.set(nyckel, post?.varde);
		this.#nu.set(nyckel, varde);
		take(nyckel.slice(slag.prefix.length), varde);
	}

	async #write(slag: Slag<unknown>, key: string): Promise<void> {
		if (this.#skriver.has(key)) return;
		this.#skriver.add(key);
		try {
			await this.redo;
			const lager = await this.#lager;
			if (!lager) throw new Error('no store');
			await this.#aside(lager, key);
			for (;;) {
				const mitt = this.#nu.get(key);
				const { format, form } = slag;
				const bas = this.#bas.get(key);
				const kept = await lager.write({ nyckel: key, format, form, bas, mitt: plain(mitt) });
				if (!same(this.#nu.get(key), mitt)) {
					// What has been done meanwhile is a change of that.
					this.#bas.set(key, plain(mitt));
					continue;
				}
				this.#osparade.delete(key);
				this.#take(key, kept);
				break;
			}
			this.fel = null;
		} catch (error) {
			this.fel = error instanceof NyarePost ? NYARE : EJ_SPARAT;
		} finally {
			this.#skriver.delete(key);
		}
		await this.#readKrockar();
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
		return this.#mottagare.find(({ slag }) => key.startsWith(slag.prefix))?.slag;
	}
}

/** Before the key of a record that could not be read, when another has taken its place. */
const SKADAD = 'skadad/';

/** As it is kept: without what only JavaScript has. */
function plain(value: unknown): unknown {
	return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
