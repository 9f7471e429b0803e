/** Where a dot stands: across as it was given, and how far from the line. */
export interface Svarmplats {
	x: number;
	dy: number;
}

/**
 * A swarm: each dot as near the line as it has room, over or under those that stand before it, so that
 * equal values can be counted.
 * @param xs along the line, px
 * @param avstand between two dots' middles at the least, px
 * @param mest from the line at the most, px: where there is no room closer a dot stands on another
 * @returns in the order they were given
 */
export function svarm(xs: readonly number[], avstand: number, mest: number): Svarmplats[] {
	const satta: Svarmplats[] = [];
	const platser = new Map<number, Svarmplats>();
	for (const [i, x] of [...xs.entries()].sort(([, a], [, b]) => a - b)) {
		const fri = (dy: number) =>
			satta.every((en) => Math.hypot(en.x - x, en.dy - dy) > avstand - 0.01);
		const plats = { x, dy: avstanden(avstand, mest).find(fri) ?? 0 };
		satta.push(plats);
		platser.set(i, plats);
	}
	return xs.map((_, i) => platser.get(i)!);
}

/** On the line first, then half a dot more each time, over it and under it. */
function avstanden(avstand: number, mest: number): number[] {
	const steg = avstand / 2;
	const antal = Math.floor(mest / steg);
	return Array.from({ length: antal + 1 }, (_, k) =>
		k === 0 ? [0] : [-k * steg, k * steg]
	).flat();
}
