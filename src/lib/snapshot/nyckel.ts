import type { Snapshot } from './schema';

/** The key that tells a locked report from others of the same quarter. */
export function snapshotNyckel({ innehall }: Snapshot): string {
	const { sort, avtal, kvartal, kommun, last } = innehall;
	return [sort, avtal?.id ?? '', kvartal, kommun ?? '', last].join('/');
}
