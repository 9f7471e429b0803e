const urls = import.meta.glob<string>('/data-samples/*.csv', {
	query: '?url',
	import: 'default',
	eager: true
});

/** The sample files, fetched from our own origin: the same bytes as in data-samples/. */
export function loadSamples(): Promise<File[]> {
	return Promise.all(
		Object.entries(urls).map(async ([path, url]) => {
			const response = await fetch(url);
			return new File([await response.arrayBuffer()], path.split('/').at(-1)!);
		})
	);
}
