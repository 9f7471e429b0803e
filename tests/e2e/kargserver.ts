import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Site } from '../../src/tooling/site';

/** The only endings it knows: browsers run nothing that comes as anything else. */
const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml'
};

/**
 * The build on the poorest server there is: no headers, and no types but those a page must have. Closed,
 * it is gone at once, also for those who are connected.
 * @param other what the other files are said to be; nothing without it
 */
export async function serveBare(under = '/', other?: string, build = 'build'): Promise<Site> {
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
		const asked = path.startsWith(under) ? join(build, path.slice(under.length)) : '';
		const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
		if (!asked || !(await stat(file).catch(() => null))?.isFile()) {
			response.writeHead(404).end();
			return;
		}
		const type = TYPES[extname(file)] ?? other;
		response.writeHead(200, type ? { 'content-type': type } : {}).end(await readFile(file));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${under}`,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}
