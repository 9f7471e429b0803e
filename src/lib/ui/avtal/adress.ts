/** The page's address with another agreement shown; null shows the list. Other parameters stay. */
export function medVisat(fraga: URLSearchParams, id: string | null): string {
	const ny = new URLSearchParams(fraga);
	if (id === null) ny.delete('visa');
	else ny.set('visa', id);
	return `?${ny}`;
}

/** The page's address after an agreement has been removed, which it must not name. */
export function utanVisat(fraga: URLSearchParams, id: string): string {
	const ny = new URLSearchParams(fraga);
	for (const namn of ['visa', 'avtal']) if (ny.get(namn) === id) ny.delete(namn);
	return `?${ny}`;
}
