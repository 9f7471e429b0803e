import { Bortfall } from '$lib/domain/bortfall';

const urls = import.meta.glob<string>('/data-samples/*.csv', {
	query: '?url',
	import: 'default',
	eager: true
});

/**
 * The sample files, fetched from our own origin: the same bytes as in data-samples/.
 * @throws Bortfall when one of them cannot be fetched
 */
export function loadSamples(): Promise<File[]> {
	return Promise.all(
		Object.entries(urls).map(async ([path, url]) => {
			const name = path.split('/').at(-1)!;
			const response = await fetch(url).catch(() => null);
			if (!response?.ok) throw new Bortfall(`Exempelfilen ${name}`, response?.status);
			return new File([await response.arrayBuffer()], name);
		})
	);
}
