import { ownScript } from '$lib/trustedworker/policy';
import { vakad } from '$lib/trustedworker/vaka';
import type { Answer, Request } from '../worker/messages';
import type { PartAsked, PartRead } from './part';

/**
 * Another worker with the same script. Personal data goes no further than to it: only typed columns come
 * back.
 */
export class Helper {
	readonly #worker = vakad(ownScript(self.location.href), { type: 'module' }, () => this.end());
	#answer: (part: PartRead | null) => void = () => undefined;

	/**
	 * Lets the worker read a stretch of a file.
	 * @param onRows called with the stretch's data records so far
	 * @returns null when the stretch cannot be read on its own, or the helper is ended before it is done
	 */
	read(part: PartAsked, onRows: (rader: number) => void): Promise<PartRead | null> {
		return new Promise((resolve) => {
			this.#answer = resolve;
			this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
				if (data.ok === 'progress') onRows(data.progress.rader);
				else resolve(data.ok === 'part' ? data.part : null);
			};
			this.#worker.onerror = () => resolve(null);
			this.#worker.postMessage({ id: 0, do: 'part', part } satisfies Request);
		});
	}

	end(): void {
		this.#worker.terminate();
		this.#answer(null);
	}
}
