/** The page's address after an agreement has been removed, which it must not name. */
export function utanVisat(fraga: URLSearchParams, id: string): string {
	const ny = new URLSearchParams(fraga);
	for (const namn of ['visa', 'avtal']) if (ny.get(namn) === id) ny.delete(namn);
	return `?${ny}`;
}
