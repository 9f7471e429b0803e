// The engine is 7 MB compressed. Its worker inflates and compiles it while the rest arrives; the page, which
// has progress to show, only passes it on.

import { Bortfall } from '$lib/domain/bortfall';
import { urForrad } from './slump';

/** The name in the message when the engine could not be fetched. */
export const MOTORN = 'Beräkningsmotorn';

/** A message from the page to the worker: a piece of the engine, or null at its end. */
type Stycke = Uint8Array<ArrayBuffer> | null;

/**
 * Sends the engine to its worker as it arrives, and starts it.
 * @throws Bortfall when the rest of the engine does not arrive, or what arrives cannot be compiled
 */
export async function skicka(
	{ body }: Response,
	worker: Worker,
	starta: () => Promise<unknown>
): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	const trasig = new Promise<never>((_, reject) => {
		port1.onmessage = () => reject(new Bortfall(MOTORN));
	});
	worker.postMessage(port2, [port2]);
	await Promise.race([trasig, Promise.all([skickaStycken(body!, port1), starta()])]);
}

async function skickaStycken(body: ReadableStream<Uint8Array<ArrayBuffer>>, port: MessagePort) {
	const reader = body.getReader();
	let stycke: Stycke;
	do {
		const { value } = await reader.read().catch(() => {
			throw new Bortfall(MOTORN);
		});
		stycke = value ?? null;
		port.postMessage(stycke, stycke ? [stycke.buffer] : []);
	} while (stycke);
}

/**
 * Runs in the engine's worker before its own script, and makes that script's first fetch read what the page
 * sends. Its source text is sent to the worker, so it must use nothing else in this module.
 */
function taEmot(): void {
	const fetched = self.fetch;
	// Drop progress messages: the worker posts some hundred of them, and nobody reads them.
	const worker = self as unknown as Worker;
	const tell = worker.postMessage.bind(worker);
	worker.postMessage = ((message: { type: string }, more: Transferable[]) => {
		if (message.type !== 'INSTANTIATE_PROGRESS') tell(message, more);
	}) as Worker['postMessage'];
	const sent = new Promise<MessagePort>((resolve) => {
		self.addEventListener(
			'message',
			(event) => {
				event.stopImmediatePropagation();
				resolve(event.data as MessagePort);
			},
			{ once: true }
		);
	});
	self.fetch = async () => {
		self.fetch = fetched;
		const port = await sent;
		// The library would wait forever for an engine that cannot be compiled.
		self.addEventListener('unhandledrejection', () => port.postMessage(null), { once: true });
		// Some servers inflate the file on the way: it is then used as it comes.
		const [stream, packed] = await new Promise<[ReadableStream<Uint8Array<ArrayBuffer>>, boolean]>(
			(resolve) => {
				const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
					start(controller) {
						port.onmessage = ({ data }: MessageEvent<Stycke>) => {
							if (!data) return controller.close();
							controller.enqueue(data);
							resolve([bytes, data[0] === 0x1f && data[1] === 0x8b]);
						};
					}
				});
			}
		);
		return new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream, {
			headers: { 'content-type': 'application/wasm' }
		});
	};
}

/** `taEmot` as a script, to be put first in the worker's own, with a store of random bytes. */
export const MOTTAGNING = `(${taEmot.toString()})();
crypto.getRandomValues = (${urForrad.toString()})(crypto.getRandomValues.bind(crypto));\n`;
