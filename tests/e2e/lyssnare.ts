import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Someone else's machine, where everything that reaches it is written down. */
export interface Lyssnare {
	/** Another origin than the app's, with a slash at its end. */
	url: string;
	/** The same without a protocol. */
	host: string;
	/** A line for every request, and one for every packet that has something in it. */
	traffar: string[];
	/** Whence those who came by a link said they came. */
	referrer: string[];
	close(): void;
}

/**
 * Listens on a port of this machine, for connections and for datagrams. A connection on which nothing
 * is sent is none: browsers open some before they have asked the page's policy.
 */
export async function lyssna(): Promise<Lyssnare> {
	const traffar: string[] = [];
	const referrer: string[] = [];
	const server = createServer(({ method, url, headers }, response) => {
		traffar.push(`${method} ${url}`);
		if (headers.referer) referrer.push(headers.referer);
		response
			.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' })
			.end('');
	});
	server.on('connection', (socket) => socket.on('data', () => traffar.push('packet')));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const datagrams = createSocket('udp4').on('message', () => traffar.push('datagram'));
	await new Promise<void>((done) => datagrams.bind(port, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${port}/`,
		host: `127.0.0.1:${port}`,
		traffar,
		referrer,
		close() {
			datagrams.close();
			server.close();
			server.closeAllConnections();
		}
	};
}
