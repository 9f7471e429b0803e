import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Vite plugin: keeps `static/publicerat` itself out of the build. A package that may not be shown yet,
 * or is not for the web, lies there too; what may be shown is written anew by the route, which asks
 * each package.
 * @returns {import('vite').Plugin}
 */
export function embargo() {
	return {
		name: 'embargo',
		apply: 'build',
		// The folder is copied when the browser's part is written, before anything is prerendered.
		writeBundle({ dir }) {
			if (dir) rmSync(join(dir, 'publicerat'), { recursive: true, force: true });
		}
	};
}
