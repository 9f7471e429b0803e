/** Remembers a reader's answers: exports repeat the same few words on every row. */
export function memo<T>(read: (text: string) => T, limit = 5000): (text: string) => T {
	const answers = new Map<string, T>();
	return (text) => {
		const known = answers.get(text);
		if (known !== undefined) return known;
		const answer = read(text);
		if (answers.size >= limit) answers.clear();
		answers.set(text, answer);
		return answer;
	};
}
