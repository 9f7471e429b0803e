import type { SieKoppling } from '$lib/installningar/siekoppling';
import type { SieBelopp } from './summor';

/** The first tie that applies to the amount, or null. */
export function kopplingFor(
	{ konto, objekt }: Pick<SieBelopp, 'konto' | 'objekt'>,
	kopplingar: readonly SieKoppling[]
): SieKoppling | null {
	return (
		kopplingar.find(
			(koppling) =>
				omfattar(koppling, konto) &&
				(!koppling.objekt ||
					objekt.some(({ dim, id }) => dim === koppling.objekt?.dim && id === koppling.objekt.id))
		) ?? null
	);
}

/** The dimensions by which ties tell an account's amounts apart. */
export function dimensionerFor(
	konto: string,
	kopplingar: readonly SieKoppling[]
): ReadonlySet<number> {
	return new Set(
		kopplingar.flatMap((koppling) =>
			koppling.objekt && omfattar(koppling, konto) ? [koppling.objekt.dim] : []
		)
	);
}

/** Whether the sign is to be turned: income is booked as credit. */
export function arIntakt(konto: string, koppling: SieKoppling | null): boolean {
	return koppling?.slag ? koppling.slag === 'intakt' : konto.startsWith('3');
}

function omfattar({ konto }: SieKoppling, sought: string): boolean {
	const [first = '', last = first] = konto.split('-').map((part) => part.trim());
	const [from, to, number] = [Number(first), Number(last), Number(sought)];
	return first === sought || (number >= from && number <= to);
}
