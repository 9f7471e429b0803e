// A worker whose memory runs out ends without a word, and whoever waits for it waits for ever. A lock
// tells: it is let go when its holder is gone, however that came about.

/**
 * Starts a worker that is watched over.
 * @param url as the page's policy has it
 * @param borta told when it is gone, also when it was ended on purpose
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

/** Has the worker that does this be watched over. It must need nothing else of its module. */
export function visaLiv(): void {
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	// The page holds it until then.
	if (self.name)
		void locks?.request(self.name, { steal: true }, () => new Promise(() => undefined));
}

/** The same, first in the script of a worker that knows nothing of it. */
export const LIVSTECKEN = `(${visaLiv.toString()})();\n`;

/**
 * Where the browser has no locks, as over http on another machine, nobody is watched over.
 * @param slut when the worker is ended on purpose, which may be before it has begun
 */
async function vaka(namn: string, slut: Promise<void>, borta: () => void): Promise<void> {
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	if (!locks) return;
	// Held here until the worker takes it, unless it already has: it is refused to the one who is robbed.
	await locks.request(namn, { ifAvailable: true }, (lock) => lock && slut).catch(() => undefined);
	// One that is being ended before it has begun may take it even then.
	await locks.request(namn, () => undefined).catch(() => undefined);
	borta();
}
