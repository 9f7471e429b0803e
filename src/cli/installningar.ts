import { readFile } from 'node:fs/promises';
import { readInstallningar } from '$lib/installningar/fil';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { UsageError } from '../tooling/usage';

/**
 * The settings in the file of `--installningar`, read as the browser reads them; no settings without a path.
 * @throws UsageError with the first fault in the file
 */
export async function readSettings(path: string | undefined): Promise<Installningar> {
	if (path === undefined) return INGA;
	const text = await readFile(path, 'utf8').catch(() => {
		throw new UsageError(`Filen ${path} i --installningar går inte att öppna.`);
	});
	const read = readInstallningar(text);
	if ('installningar' in read) return read.installningar;
	const [first, ...others] = read.fel;
	const more = others.length === 0 ? '' : ` (och ${others.length} fel till)`;
	throw new UsageError(`Inställningarna i ${path} går inte att använda. ${first}${more}`);
}
