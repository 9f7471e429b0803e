/** Reads synchronously, which only a worker may: no more of the file is held than is being read. */
declare class FileReaderSync {
	readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Bytes of a file held at a time. */
const STYCKE = 4 * 1024 * 1024;
/** The byte that ends a line. */
export const LF = 10;

/**
 * The bytes of a stretch of a file, whole lines at a time.
 * @param from its first byte
 * @param to the byte after its last one
 * @throws DOMException when the disk or another program prevents reading
 */
export function* stycken(file: File, from: number, to: number): Generator<Uint8Array> {
	const reader = new FileReaderSync();
	let size = STYCKE;
	for (let at = from; at < to;) {
		const end = Math.min(at + size, to);
		const bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(at, end)));
		const lines = end === to ? bytes.length : bytes.lastIndexOf(LF) + 1;
		if (lines === 0) {
			// A line is longer than `size`.
			size *= 2;
			continue;
		}
		yield bytes.subarray(0, lines);
		at += lines;
	}
}
