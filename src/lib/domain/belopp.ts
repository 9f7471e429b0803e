/**
 * Reads whole kronor as people type them: "1 450 000", "1.450.000 kr", "−5 000". Decimals are not accepted.
 * @returns null when the text is not such an amount
 */
export function parseKronor(text: string): number | null {
	const tal = text
		.trim()
		.replace(/\s*(kr|kronor)\.?$/i, '')
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace(/^[−–]/, '-');
	if (!/^-?\d{1,3}(\.\d{3})+$|^-?\d+$/.test(tal)) return null;
	const value = Number(tal.replaceAll('.', ''));
	return Number.isSafeInteger(value) ? value : null;
}
