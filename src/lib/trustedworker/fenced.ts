import { hamtaDel } from './hamtadel';
import { ownScript } from './policy';
import { LIVSTECKEN, vakad } from './vaka';

/**
 * Starts a worker under the page's content security policy, so that it can make no request to another
 * origin. A worker started from a file escapes the policy of a page that has it in a meta tag; one started
 * from a blob: inherits it. The script must be a single file without imports. Its address stays valid, since
 * the worker may start others with the same script.
 * @param url of the script, on our own origin
 * @param borta called when the worker is gone, also when it was ended on purpose
 * @param fore a script to run before it
 * @throws Bortfall when the script cannot be fetched
 */
export async function fencedWorker(
	url: string,
	options: WorkerOptions,
	borta: () => void,
	fore = ''
): Promise<Worker> {
	const kod = KODEN.get(url) ?? kodAv(url, fore);
	KODEN.set(url, kod);
	// One that could not be fetched is fetched the next time.
	kod.catch(() => KODEN.delete(url));
	return vakad(ownScript(await kod), options, borta);
}

/** The addresses of what has been fetched, by script: a worker of seconds leaves no copy of it behind. */
const KODEN = new Map<string, Promise<string>>();

async function kodAv(url: string, fore: string): Promise<string> {
	const response = await hamtaDel(url, 'En del av programmet');
	const code = new Blob([LIVSTECKEN, fore, await response.arrayBuffer()], {
		type: 'text/javascript'
	});
	return URL.createObjectURL(code);
}

/**
 * Starts one of our own workers, fenced. In development it is started from its file, because modules there
 * import each other by path, which does not work from a blob:.
 * @param url of the script: `?worker&url`
 * @param borta called when the worker is gone, also when it was ended on purpose
 * @throws Bortfall when the script cannot be fetched
 */
export async function ownWorker(url: string, borta: () => void): Promise<Worker> {
	const options: WorkerOptions = { type: 'module' };
	return import.meta.env.DEV
		? vakad(ownScript(url), options, borta)
		: fencedWorker(url, options, borta);
}
