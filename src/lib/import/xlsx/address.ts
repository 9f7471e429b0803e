/** The column of a cell address, first = 0: "B3" → 1. */
export function columnOf(address: string): number {
	let column = 0;
	for (let i = 0; i < address.length; i++) {
		const letter = (address.charCodeAt(i) | 32) - 96;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	return column - 1;
}
