import { ownWorker } from '$lib/trustedworker/fenced';
import type { AttSkydda } from '../paket/rakneverk/attskydda';
import type { Skyddssvar } from '../paket/skyddet';
import workerUrl from './worker.ts?worker&url';

const STANNADE =
	'Prövningen av vad som måste döljas stannade, troligen för att minnet tog slut. Stäng andra flikar och ladda om sidan.';

/**
 * `skyddet`, run in a worker of its own that ends with the answer.
 * @param avbryt ends the worker early: the answer then never comes
 * @throws Bortfall when the worker cannot be fetched, and an error when it ends without an answer
 */
export async function skyddetIBakgrunden(
	fraga: AttSkydda,
	avbryt: AbortSignal
): Promise<Skyddssvar> {
	let borta: () => void = () => undefined;
	const worker = await ownWorker(workerUrl, () => borta());
	return new Promise((resolve, reject) => {
		const sluta = () => worker.terminate();
		borta = worker.onerror = () => {
			sluta();
			if (!avbryt.aborted) reject(new Error(STANNADE));
		};
		worker.onmessage = ({ data }: MessageEvent<Skyddssvar>) => {
			resolve(data);
			sluta();
		};
		avbryt.addEventListener('abort', sluta);
		if (avbryt.aborted) sluta();
		else worker.postMessage(fraga);
	});
}
