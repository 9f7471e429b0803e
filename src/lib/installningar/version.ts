/** Raised when files of the version before must be rewritten to be read: see `fil.ts`. */
export const VERSION = 1;
