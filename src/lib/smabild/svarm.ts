/** The place of a dot: along the line as given, and its distance from the line. */
export interface Svarmplats {
	x: number;
	dy: number;
}

/**
 * A swarm: each dot is as close to the line as the dots before it allow, above or below, so that equal values
 * can be counted.
 * @param xs positions along the line, px
 * @param avstand the smallest distance between two dots' centres, px
 * @param mest the largest distance from the line, px; without room within it, dots overlap
 * @returns in the given order
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

/** The distances to try: on the line first, then half a dot more each time, above and below. */
function avstanden(avstand: number, mest: number): number[] {
	const steg = avstand / 2;
	const antal = Math.floor(mest / steg);
	return Array.from({ length: antal + 1 }, (_, k) =>
		k === 0 ? [0] : [-k * steg, k * steg]
	).flat();
}
