/** The things grouped by key, in the order in which the keys first occur. */
export function grupperade<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const thing of things) {
		const group = groups.get(key(thing));
		if (group) group.push(thing);
		else groups.set(key(thing), [thing]);
	}
	return groups;
}
