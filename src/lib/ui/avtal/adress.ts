/** The page's address with another agreement shown; null shows the list. The rest stays. */
export function medVisat(fraga: URLSearchParams, id: string | null): string {
	const ny = new URLSearchParams(fraga);
	if (id === null) ny.delete('visa');
	else ny.set('visa', id);
	return `?${ny}`;
}

/** The page's address when an agreement is gone: it must not name it. */
export function utanVisat(fraga: URLSearchParams, id: string): string {
	const ny = new URLSearchParams(fraga);
	for (const namn of ['visa', 'avtal']) if (ny.get(namn) === id) ny.delete(namn);
	return `?${ny}`;
}
