import type { SieObjekt } from './siefile';
import type { SieBelopp } from './summor';

/** Ties accounts, or objects on them, to a budget post. Of several that fit, the first one counts. */
export interface SieKoppling {
	/** One account, or the first and the last of a row of them: "5010", "4010-4999". */
	konto: string;
	/** Only what stands on this object. */
	objekt?: SieObjekt;
	/** Id or name of the agreement; '' for the one chosen. */
	avtal: string;
	/** Id or name of the budget post. */
	post: string;
	/** Left out: income on the accounts 3000–3999, else cost. */
	slag?: 'kostnad' | 'intakt';
	kostnadsslag?: string;
	motpart?: string;
}

/** The first that ties the amount, or null. */
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

/** The dimensions by which what is tied on an account is told apart. */
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

/** Whether amounts are turned: what is booked as credit is income. */
export function arIntakt(konto: string, koppling: SieKoppling | null): boolean {
	return koppling?.slag ? koppling.slag === 'intakt' : konto.startsWith('3');
}

function omfattar({ konto }: SieKoppling, sought: string): boolean {
	const [first = '', last = first] = konto.split('-').map((part) => part.trim());
	const [from, to, number] = [Number(first), Number(last), Number(sought)];
	return first === sought || (number >= from && number <= to);
}
