import type { AvsnittId } from './avsnitt/all';

/**
 * The order after a section has been moved past the next or previous shown one. Hidden sections in between
 * keep their places.
 */
export function flyttad(
	alla: readonly AvsnittId[],
	visade: readonly AvsnittId[],
	id: AvsnittId,
	steg: -1 | 1
): AvsnittId[] {
	const granne = visade[visade.indexOf(id) + steg];
	if (!granne || !visade.includes(id)) return [...alla];
	const kvar = alla.filter((en) => en !== id);
	kvar.splice(kvar.indexOf(granne) + (steg === 1 ? 1 : 0), 0, id);
	return kvar;
}
