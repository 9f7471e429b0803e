import type { ImportMessage } from '$lib/import/report';

/** Messages that say the same, together with every row they concern. */
export interface Grupp {
	nyckel: string;
	kod: string;
	kolumn: string | null;
	konsekvens: string;
	rader: number[];
}

/** Groups a file's messages, the most common first; equals keep the file's order. */
export function grupperade(messages: readonly ImportMessage[]): Grupp[] {
	const grupper = new Map<string, Grupp>();
	for (const { kod, kolumn, konsekvens, rad } of messages) {
		const nyckel = [kod, kolumn, konsekvens].join('\n');
		let grupp = grupper.get(nyckel);
		if (!grupp) grupper.set(nyckel, (grupp = { nyckel, kod, kolumn, konsekvens, rader: [] }));
		if (rad !== null) grupp.rader.push(rad);
	}
	return [...grupper.values()].sort((a, b) => b.rader.length - a.rader.length);
}
