import type { Dataset } from '$lib/import/report/report';
import { INGA } from '$lib/installningar/installningar';
import { readFolder } from '../../src/cli/folder';

let last: Promise<Dataset> | undefined;

/** The samples as they are without settings, read once for all the files of a worker. Not to be changed. */
export function exempeldata(): Promise<Dataset> {
	return (last ??= readFolder('data-samples', INGA));
}
