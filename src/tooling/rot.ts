import { fileURLToPath } from 'node:url';

/** The project's folder. Compiled files are as deep below it as this file is. */
export const ROT = fileURLToPath(new URL('../..', import.meta.url));
