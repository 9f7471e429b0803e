import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { kallor } from './kallor/dokument';

const FILE = fileURLToPath(new URL('../../docs/kallor.md', import.meta.url));

/** `npm run kallor`: writes docs/kallor.md anew. @returns the exit code, 0 */
export async function main(): Promise<number> {
	await writeFile(FILE, kallor());
	return 0;
}
