/** Delimiters as they are shown. */
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

/** "semikolon", "komma och mellanslag"; a delimiter without a name in quotation marks. */
export function delimiterName(delimiter: string): string {
	const names = [...delimiter].map((char) => NAMES[char]);
	return names.includes(undefined) ? `”${delimiter}”` : names.join(' och ');
}
