/** Sets of things numbered 0 … n − 1 that are joined two by two. */
export class UnionFind {
	readonly #parent: Int32Array;

	constructor(count: number) {
		this.#parent = Int32Array.from({ length: count }, (_, i) => i);
	}

	/** The representative of a thing's set: its lowest member. */
	find(one: number): number {
		let root = one;
		while (this.#parent[root]! !== root) root = this.#parent[root]!;
		for (let at = one; at !== root;) {
			const next = this.#parent[at]!;
			this.#parent[at] = root;
			at = next;
		}
		return root;
	}

	join(a: number, b: number): void {
		const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
		this.#parent[high] = low;
	}
}
