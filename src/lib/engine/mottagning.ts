// The engine is 7 MB packed. It is inflated and compiled in its worker while the rest of it comes, and
// the page, which shows what is going on, only hands it on.

import { Bortfall } from '$lib/domain/bortfall';

/** What could not be fetched, when it cannot be. */
export const MOTORN = 'Beräkningsmotorn';

/** What the page hands over: a piece, or that there is no more. */
type Stycke = Uint8Array<ArrayBuffer> | null;

/**
 * Sends the engine to its worker as it comes, and has it started.
 * @throws Bortfall when the rest of it does not come, or it is something else
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
 * Runs in the engine's worker, before its own script: what that fetches to start with is what the page
 * sends. It must need nothing else of its module.
 */
function taEmot(): void {
	const fetched = self.fetch;
	// It tells how far it has come some hundred times, and nobody looks.
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
		// The library waits for ever for what it cannot compile.
		self.addEventListener('unhandledrejection', () => port.postMessage(null), { once: true });
		// Some servers inflate it on the way: then it is used as it comes.
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

/** The same, as what stands first in the worker's script. */
export const MOTTAGNING = `(${taEmot.toString()})();\n`;
