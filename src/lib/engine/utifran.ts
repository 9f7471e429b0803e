import { isObevakad } from '$lib/domain/obevakad';
import type { Database } from './database';

/** The global through which the command line gives the page a database, before the program starts. */
export const MOTOR_UTIFRAN = 'stegraknarenMotor';

/** The database that the command line has provided; undefined on a page that a person has opened. */
export function utifran(): Database | undefined {
	if (!isObevakad()) return undefined;
	return (globalThis as { [MOTOR_UTIFRAN]?: Database })[MOTOR_UTIFRAN];
}
