const LISTED = 25;

/** The files that lose most points, as text: each with its loss, and its share of all losses. */
export function worst(
	scores: ReadonlyMap<string, number>,
	weight: (name: string) => number
): string {
	const lost = [...scores].filter(([, points]) => points < 10).sort((a, b) => a[1] - b[1]);
	const simple = lost.reduce((sum, [, points]) => sum + 10 - points, 0);
	const weighted = lost.reduce((sum, [name, points]) => sum + (10 - points) * weight(name), 0);
	const share = (part: number, whole: number) =>
		`${((part / (whole || 1)) * 100).toFixed(1)} %`.padStart(8);
	const lines = lost
		.slice(0, LISTED)
		.map(
			([name, points]) =>
				`${points.toFixed(3).padStart(7)}${share(10 - points, simple)}${share((10 - points) * weight(name), weighted)}  ${name}`
		);
	return [
		`${scores.size} files, ${scores.size - lost.length} of them loaded without a fault`,
		' points    lost weighted  file',
		...lines
	].join('\n');
}
