import { Agreement } from '$lib/catalogue/agreements/agreement';
import { felrader } from './fel';

/** The agreements of a file, or what is wrong with them, a line each. */
export type LastaAvtal = { avtal: Agreement[] } | { fel: string[] };

/** Reads a file with an agreement, a list of them, or settings that hold agreements. */
export function readAvtal(text: string): LastaAvtal {
	let data: unknown;
	try {
		data = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { fel: ['Filen är ingen avtalsfil: den är inte JSON.'] };
	}
	const alla = agreementsOf(data);
	if (!alla) return { fel: ['Filen är ingen avtalsfil: den har inget avtal.'] };
	if (alla.length === 0) return { fel: ['Filen har inga avtal.'] };
	const read = alla.map((ett) => Agreement.safeParse(ett, { reportInput: true }));
	const fel = read.flatMap(({ error }, nr) =>
		error
			? felrader(error).map((rad) => (alla.length > 1 ? `${avtalet(alla[nr], nr)}, ${rad}` : rad))
			: []
	);
	const avtal = read.flatMap(({ data }) => data ?? []);
	const ids = avtal.map(({ id }) => id);
	for (const id of new Set(ids.filter((id, nr) => ids.indexOf(id) !== nr)))
		fel.push(`avtalet ${id} finns två gånger`);
	return fel.length > 0 ? { fel } : { avtal };
}

/** Agreements as a file for `readAvtal`: a single one, or a list. */
export function skrivAvtal(avtal: readonly Agreement[]): string {
	const [forsta] = avtal;
	return `${JSON.stringify(avtal.length === 1 ? forsta : avtal, null, '\t')}\n`;
}

function agreementsOf(data: unknown): unknown[] | null {
	if (Array.isArray(data)) return data;
	if (typeof data !== 'object' || data === null) return null;
	if ('version' in data) return 'avtal' in data && Array.isArray(data.avtal) ? data.avtal : null;
	return [data];
}

/** Names an agreement in a list by its number, and its id when it has one. */
function avtalet(data: unknown, nr: number): string {
	const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : null;
	return `Avtal ${nr + 1}${typeof id === 'string' ? ` (${id})` : ''}`;
}
