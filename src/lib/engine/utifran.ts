import { isObevakad } from '$lib/domain/obevakad';
import type { Database } from './database';

/** Where the command line puts a database for the page to compute with, before the program starts. */
export const MOTOR_UTIFRAN = 'stegraknarenMotor';

/** The database that the command line has put there; none in a page that somebody has opened. */
export function utifran(): Database | undefined {
	if (!isObevakad()) return undefined;
	return (globalThis as { [MOTOR_UTIFRAN]?: Database })[MOTOR_UTIFRAN];
}
