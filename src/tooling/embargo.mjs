import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Vite plugin: keeps `static/publicerat` itself out of the build, since it also has packages that may not
 * be shown yet, or are not for the web. What may be shown is written by the route, which checks each
 * package.
 * @returns {import('vite').Plugin}
 */
export function embargo() {
	return {
		name: 'embargo',
		apply: 'build',
		// The folder has been copied when the browser's part is written, before anything is prerendered.
		writeBundle({ dir }) {
			if (dir) rmSync(join(dir, 'publicerat'), { recursive: true, force: true });
		}
	};
}
