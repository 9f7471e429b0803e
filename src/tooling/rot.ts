import { fileURLToPath } from 'node:url';

/** The project's folder. What is compiled lies as deep below it as this file does. */
export const ROT = fileURLToPath(new URL('../..', import.meta.url));
