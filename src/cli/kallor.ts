import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kallor } from './kallor/dokument';
import { ROT } from '../tooling/rot';

const FILE = join(ROT, 'docs/kallor.md');

/** `npm run kallor`: generates docs/kallor.md. @returns the exit code, 0 */
export async function main(): Promise<number> {
	await writeFile(FILE, kallor());
	return 0;
}
