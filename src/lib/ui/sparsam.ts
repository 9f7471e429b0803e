/** What a browser says about its connection, if it does (https://wicg.github.io/savedata/). */
interface Connection {
	saveData?: boolean;
}

/** Whether the reader has asked the browser to save data: then nothing is loaded in advance. */
export function sparsam(): boolean {
	return (navigator as Navigator & { connection?: Connection }).connection?.saveData === true;
}
