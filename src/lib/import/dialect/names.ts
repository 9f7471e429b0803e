/** The Swedish names of the delimiters. */
const NAMES: Readonly<Record<string, string>> = {
	';': 'semikolon',
	',': 'komma',
	'\t': 'tabb',
	'|': 'lodstreck',
	' ': 'mellanslag',
	':': 'kolon',
	'^': 'cirkumflex',
	'~': 'tilde'
};

/** A delimiter by name, "semikolon" or "komma och mellanslag"; in quotation marks if it has no name. */
export function delimiterName(delimiter: string): string {
	const names = [...delimiter].map((char) => NAMES[char]);
	return names.includes(undefined) ? `”${delimiter}”` : names.join(' och ');
}
