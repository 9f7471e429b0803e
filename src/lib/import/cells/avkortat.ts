const PLUS = 43;
const TIOPOTENS = /^-?\d(?:[.,]\d+)?E\+\d{2,3}$/i;

/** Whether an id is one that a spreadsheet has cut to a power of ten: 1,00002E+14. */
export function isAvkortat(id: string): boolean {
	const { length } = id;
	// The + of the power of ten is a cheap test: hardly any id has one there.
	if (id.charCodeAt(length - 3) !== PLUS && id.charCodeAt(length - 4) !== PLUS) return false;
	return TIOPOTENS.test(id);
}
