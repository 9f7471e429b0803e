import { ownScript } from '$lib/trustedworker/policy';
import { vakad } from '$lib/trustedworker/vaka';
import type { Answer, Request } from '../worker/messages';
import type { PartAsked, PartRead } from './part';

/**
 * Another worker of the same script as this one. Personal data goes no further than there: only
 * typed columns come back.
 */
export class Helper {
	readonly #worker = vakad(ownScript(self.location.href), { type: 'module' }, () => this.end());
	#answer: (part: PartRead | null) => void = () => undefined;

	/**
	 * Has a stretch read.
	 * @param onRows told its data records so far
	 * @returns null when it cannot be read by itself, or the helper is ended before it is done
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
