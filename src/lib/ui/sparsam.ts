/** What a browser tells of its connection, where it does (https://wicg.github.io/savedata/). */
interface Connection {
	saveData?: boolean;
}

/** Whether the reader has asked the browser to spare: then nothing is done that nobody has asked for. */
export function sparsam(): boolean {
	return (navigator as Navigator & { connection?: Connection }).connection?.saveData === true;
}
