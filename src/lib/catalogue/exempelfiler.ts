import { sha256 } from '$lib/domain/sha256';
import filer from './exempelfiler.json';

const BYTE = new Set(Object.values(filer).map(({ byte }) => byte));
const SUMMOR = new Set(Object.values(filer).map((fil) => fil.sha256));

/** Whether a file is one of the shipped samples, whatever its name. Only files of the same size are hashed. */
export function arExempelfil(bytes: Uint8Array): boolean {
	return BYTE.has(bytes.length) && arExempelsumma(sha256(bytes));
}

/** Whether a SHA-256 is that of a shipped sample. */
export function arExempelsumma(summa: string): boolean {
	return SUMMOR.has(summa);
}
