import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { UsageError } from './usage';
import { ROT } from './rot';

const BUILD = join(ROT, 'build');
const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

export interface Site {
	/** The address of the site's first page, ending with a slash. */
	url: string;
	close(): void;
}

/**
 * Serves the built app to this machine only, as a plain file server would.
 * @param under the path it is served from, "/" or "/nagon/mapp/"
 * @throws UsageError when the app has not been built
 */
export async function serveBuild(under = '/'): Promise<Site> {
	if (!existsSync(join(BUILD, 'index.html')))
		throw new UsageError('Programmet är inte byggt än. Kör först: npm run build');
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
		const file = path.startsWith(under) ? await find(path.slice(under.length)) : null;
		if (!file) {
			response.writeHead(404).end();
			return;
		}
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		response.writeHead(200, {
			'content-type': type,
			// Named by content: fetched and compiled once, however many pages use them.
			...(path.includes('/_app/immutable/') && { 'cache-control': 'max-age=31536000, immutable' })
		});
		response.end(await readFile(file));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}${under}`, close: () => server.close() };
}

async function find(path: string): Promise<string | null> {
	const target = normalize(join(BUILD, path));
	if (!target.startsWith(BUILD)) return null;
	for (const candidate of [target, join(target, 'index.html')])
		if (
			await stat(candidate).then(
				(found) => found.isFile(),
				() => false
			)
		)
			return candidate;
	return null;
}
