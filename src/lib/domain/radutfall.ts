// What became of a file's rows that are not counted, in the same words wherever it is told.

export const KOM_INTE_MED = 'kom inte med';

/** Stands several times, and is counted once. */
export const UPPREPAD = ['upprepad', 'upprepade'] as const;

/** Over a count of both: a locked quarter does not know them apart. */
export const INTE_MED_ELLER_UPPREPADE = `Kom inte med eller ${UPPREPAD[1]}`;
