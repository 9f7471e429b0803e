import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, AGREEMENTS, withOwn } from '$lib/catalogue/agreements/all';
import { avtalMedNamn, postMedNamn } from '$lib/catalogue/agreements/namn';
import { nyckel } from '$lib/domain/nyckel';
import type { Installningar } from './installningar';

/**
 * The settings with other agreements, and how many rows had to be removed because they named something gone.
 */
export interface Avtalsbyte {
	installningar: Installningar;
	borttagna: number;
}

/**
 * The settings with agreements added, or replacing those of the same id. Rows that name an agreement or a post
 * by a name it no longer has get its id instead. Rows that name a removed post are removed too.
 */
export function medAvtalen(i: Installningar, nya: readonly Agreement[]): Avtalsbyte {
	const egna = [
		...i.avtal.map((gammalt) => agreement(gammalt.id, nya) ?? gammalt),
		...nya.filter(({ id }) => !agreement(id, i.avtal))
	];
	return byt(
		i,
		egna.filter((ett) => !arProgrammets(ett))
	);
}

/**
 * The settings without one of the coordinator's agreements. If the program has its own version, that one
 * applies again.
 */
export function utanAvtal(i: Installningar, id: string): Avtalsbyte {
	return byt(
		i,
		i.avtal.filter((ett) => ett.id !== id)
	);
}

/** Whether the agreement equals the program's own: there is no need to keep it then. */
function arProgrammets(avtal: Agreement): boolean {
	return JSON.stringify(agreement(avtal.id, AGREEMENTS)) === JSON.stringify(avtal);
}

interface Rad {
	avtal: string;
	post?: string;
}

function byt(i: Installningar, avtal: Agreement[]): Avtalsbyte {
	const [fore, efter] = [withOwn(i.avtal), withOwn(avtal)];
	let borttagna = 0;

	/** The rows with their new names. If two rows become the same, only the first is kept. */
	const folj = <R extends Rad>(
		rader: R[],
		key: (rad: R) => string,
		krav: (rad: R) => boolean = () => false
	): R[] => {
		const sedda = new Set<string>();
		const kvar = rader.flatMap((rad) => {
			const ny = foljd(rad, fore, efter, krav(rad));
			if (!ny || sedda.has(key(ny))) return [];
			sedda.add(key(ny));
			return [ny];
		});
		borttagna += rader.length - kvar.length;
		return kvar;
	};

	const installningar: Installningar = {
		...i,
		avtal,
		prognoser: folj(i.prognoser, (rad) => `${rad.avtal}\n${nyckel(rad.post)}\n${rad.manad}`),
		varden: {
			...i.varden,
			avtal: folj(i.varden.avtal, ({ ord }) => nyckel(ord)),
			poster: folj(
				i.varden.poster,
				({ avtal, ord }) => `${avtal}\n${nyckel(ord)}`,
				() => true
			)
		},
		utfall_tom: folj(i.utfall_tom, ({ avtal, ar }) => `${avtal}\n${ar}`),
		// The whole row is the key: only the first fitting account counts, so repeated ones are no fault.
		sie: folj(
			i.sie,
			(rad) => JSON.stringify(rad),
			({ slag, konto }) => slag !== 'intakt' && !konto.trim().startsWith('3')
		)
	};
	return { installningar, borttagna };
}

/**
 * A row with its new names; null when it must be removed.
 * @param krav the post must be one of the agreement's, when it has posts (see `avtalkontroll`)
 */
function foljd<R extends Rad>(
	rad: R,
	fore: readonly Agreement[],
	efter: readonly Agreement[],
	krav: boolean
): R | null {
	const gammalt = avtalMedNamn(rad.avtal, fore);
	if (!gammalt) return rad;
	const nytt = agreement(gammalt.id, efter);
	if (!nytt) return null;
	const avtal = avtalMedNamn(rad.avtal, efter) === nytt ? rad.avtal : nytt.id;
	if (rad.post === undefined) return { ...rad, avtal };
	const hette = postMedNamn(gammalt, rad.post);
	if (!hette) {
		const lost = krav && nytt.budget.poster.length > 0 && !postMedNamn(nytt, rad.post);
		return lost ? null : { ...rad, avtal };
	}
	const heter = nytt.budget.poster.find(({ id }) => id === hette.id);
	if (!heter) return nytt.budget.poster.length > 0 ? null : { ...rad, avtal };
	const post = postMedNamn(nytt, rad.post) === heter ? rad.post : heter.id;
	return { ...rad, avtal, post };
}
