// A worker that runs out of memory ends silently, and its caller would wait forever. A Web Lock tells: the
// browser releases it when its holder is gone, for whatever reason.

/**
 * Starts a worker and watches over it.
 * @param url an address that the page's policy accepts
 * @param borta called when the worker is gone, also when it was ended on purpose
 */
export function vakad(url: string, options: WorkerOptions, borta: () => void): Worker {
	const name = `arbetare ${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
	const worker = new Worker(url, { ...options, name });
	const terminate = worker.terminate.bind(worker);
	const slut = new Promise<void>((done) => {
		worker.terminate = () => {
			terminate();
			done();
		};
	});
	void vaka(name, slut, borta);
	return worker;
}

/** Lets the worker that runs it be watched over. Sent as text, so it must use nothing else in this module. */
export function visaLiv(): void {
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	// Takes the lock over from the page, which holds it until then.
	if (self.name)
		void locks?.request(self.name, { steal: true }, () => new Promise(() => undefined));
}

/** `visaLiv` as a script, to be put first in that of a worker that does not call it. */
export const LIVSTECKEN = `(${visaLiv.toString()})();\n`;

/**
 * Calls `borta` when the worker is gone. Does nothing where the browser has no locks, as over http from
 * another machine.
 * @param slut resolved when the worker is ended on purpose, possibly before it has begun
 */
async function vaka(namn: string, slut: Promise<void>, borta: () => void): Promise<void> {
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	if (!locks) return;
	// Holds the lock until the worker steals it, which rejects this request; not taken if the worker has it.
	await locks.request(namn, { ifAvailable: true }, (lock) => lock && slut).catch(() => undefined);
	// One that is being ended before it has begun may take it even then.
	await locks.request(namn, () => undefined).catch(() => undefined);
	borta();
}
