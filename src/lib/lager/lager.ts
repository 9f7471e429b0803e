import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { at, merge, same, type Form, type Krock, type Varde } from './merge';

/** A record: one part of the work, kept by itself. */
export interface Post {
	nyckel: string;
	/** Version of the value's form. A record of a later one is never overwritten. */
	format: number;
	/** One more each time it is written. */
	rev: number;
	/** When it was last changed, as ISO 8601; not known of what earlier versions wrote. */
	nar?: string;
	varde: Varde;
}

/** Two changes of the same thing, until somebody has chosen: kept, so that neither is lost. */
export interface Sparadkrock extends Krock {
	id: string;
	/** The record in which they collided. */
	post: string;
}

/** How a kind of record is read, and how two changes of one are put together. */
export interface Dorr<T> extends Pick<Skrivning, 'format' | 'form'> {
	/** @returns undefined for what cannot be read */
	read: (varde: unknown) => T | undefined;
}

/** A kind of record. */
export interface Slag<T> extends Dorr<T> {
	/** What its keys begin with. */
	prefix: string;
}

/** What is to be written: a record's value as it was read, and as it is wanted. */
export interface Skrivning {
	nyckel: string;
	format: number;
	form: Form;
	/** `undefined` where there was no record. */
	bas: Varde;
	/** `undefined` takes the record away. */
	mitt: Varde;
	/** Collisions that are known of it already. */
	krockar?: readonly Krock[];
	/** Whether a value can be read: two changes that cannot stand together collide as a whole. */
	duger?: (varde: Varde) => boolean;
}

/** One more when the stores are others. */
export const LAGERVERSION = 1;
/** Each store, and what its records are known by. */
export const STORES = { poster: 'nyckel', krockar: 'id' } as const;

interface Schema extends DBSchema {
	poster: { key: string; value: Post };
	krockar: { key: string; value: Sparadkrock };
}

/** The record has been written by a later version of the program. */
export class NyarePost extends Error {
	override name = 'NyarePost';
}

/**
 * What the coordinator has done, in this browser: records in IndexedDB, each written durably as it is
 * changed. Tabs write one at a time, what two have changed is put together, and each tells the others.
 */
export class Lager {
	readonly #db: IDBPDatabase<Schema>;
	readonly #kanal: BroadcastChannel;
	readonly #lock: string;

	private constructor(db: IDBPDatabase<Schema>, namn: string) {
		this.#db = db;
		this.#kanal = new BroadcastChannel(namn);
		this.#lock = namn;
	}

	/** @throws DOMException when the browser keeps nothing, as in some private windows */
	static async open(namn: string): Promise<Lager> {
		const db = await openDB<Schema>(namn, LAGERVERSION, {
			upgrade(nytt) {
				for (const store of ['poster', 'krockar'] as const)
					nytt.createObjectStore(store, { keyPath: STORES[store] });
			},
			// Another tab wants a later version of the store: it must not wait for this one.
			blocking: (_from, _to, event) => (event.target as IDBDatabase).close()
		});
		return new Lager(db, namn);
	}

	/** Every record, whatever its form. */
	poster(): Promise<Post[]> {
		return this.#db.getAll('poster');
	}

	post(nyckel: string): Promise<Post | undefined> {
		return this.#db.get('poster', nyckel);
	}

	krockar(): Promise<Sparadkrock[]> {
		return this.#db.getAll('krockar');
	}

	/**
	 * Writes a change, put together with what others have written since it was begun.
	 * @returns the record as it is kept now; `undefined` when it has been taken away
	 * @throws NyarePost when a later version of the program has written it
	 * @throws DOMException when the disk is full or the browser refuses: then nothing has changed
	 */
	async write(skrivning: Skrivning): Promise<Post | undefined> {
		const { nyckel, format } = skrivning;
		return this.#alone(async () => {
			const nar = new Date().toISOString();
			const transaction = this.#db.transaction(['poster', 'krockar'], 'readwrite', {
				durability: 'strict'
			});
			const poster = transaction.objectStore('poster');
			const krockar = transaction.objectStore('krockar');
			const kept = await poster.get(nyckel);
			if (kept && kept.format > format) {
				transaction.abort();
				await transaction.done.catch(() => undefined);
				throw new NyarePost(nyckel);
			}
			const { varde, krockar: nya } = sammanfort(skrivning, kept?.varde);
			const post = { nyckel, format, rev: (kept?.rev ?? 0) + 1, nar, varde };
			if (varde === undefined) await poster.delete(nyckel);
			else await poster.put(post);
			const olosta = (await krockar.getAll()).filter(({ post }) => post === nyckel);
			const efter = krockarEfter(skrivning, varde, olosta, nya);
			for (const { id } of olosta) if (!efter.has(id)) await krockar.delete(id);
			for (const krock of efter.values()) await krockar.put(krock);
			await transaction.done;
			this.#kanal.postMessage(nyckel);
			return varde === undefined ? undefined : post;
		});
	}

	/** Forgets a collision: somebody has chosen. */
	async settle(id: string): Promise<void> {
		await this.#alone(async () => {
			const transaction = this.#db.transaction('krockar', 'readwrite', { durability: 'strict' });
			await transaction.store.delete(id);
			await transaction.done;
			this.#kanal.postMessage('');
		});
	}

	/** @param told gets the key of a record that another tab has written; '' when a collision is settled */
	listen(told: (nyckel: string) => void): void {
		this.#kanal.addEventListener('message', ({ data }: MessageEvent<string>) => told(data));
	}

	close(): void {
		this.#kanal.close();
		this.#db.close();
	}

	/**
	 * Nobody else writes meanwhile, in any tab. Over http on another machine there are no locks: the
	 * store has its own, which keep a writing together all the same.
	 */
	#alone<T>(work: () => Promise<T>): Promise<T> {
		const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
		return locks ? (locks.request(this.#lock, work) as Promise<T>) : work();
	}
}

function sammanfort({ bas, mitt, form, duger, krockar = [] }: Skrivning, deras: Varde) {
	const delvis = merge(bas, mitt, deras, form);
	const bada = { ...delvis, krockar: [...krockar, ...delvis.krockar] };
	if (!duger || duger(bada.varde) || bada.varde === undefined || !duger(mitt)) return bada;
	const hela = merge(bas, mitt, deras);
	return { ...hela, krockar: [...krockar, ...hela.krockar] };
}

/** A record's collisions once a change of it is kept, by id: each with what stands there now. */
function krockarEfter(
	{ nyckel, form, bas, mitt }: Skrivning,
	varde: Varde,
	olosta: readonly Sparadkrock[],
	nya: readonly Krock[]
): Map<string, Sparadkrock> {
	const efter = new Map(olosta.map((krock) => [krock.id, krock]));
	for (const krock of nya) {
		// The same writer's next key: the latest of it is what is wanted.
		const fore = olosta.find(
			(one) =>
				same(one.stig, krock.stig) &&
				(same(one.mitt, at(bas, one.stig, form)) || same(one.mitt, krock.mitt))
		);
		const id = fore?.id ?? ledigt([nyckel, ...krock.stig].join('\n'), efter);
		efter.set(id, { ...krock, id, post: nyckel });
	}
	for (const krock of efter.values()) {
		const [fore, skrivet, deras] = [bas, mitt, varde].map((one) => at(one, krock.stig, form));
		// Somebody has written the other one there, or gone on from it: nothing is left to choose.
		const fortsatt = same(fore, krock.mitt) && same(skrivet, deras);
		if (same(deras, krock.mitt) || fortsatt) efter.delete(krock.id);
		else efter.set(krock.id, { ...krock, deras });
	}
	return efter;
}

function ledigt(id: string, upptagna: ReadonlyMap<string, unknown>): string {
	let ledigt = id;
	for (let nr = 2; upptagna.has(ledigt); nr++) ledigt = `${id}\n${nr}`;
	return ledigt;
}
