// Words for rows of a file that do not count, the same wherever they are used.

export const KOM_INTE_MED = 'kom inte med';

/** A row that occurs several times and counts once. */
export const UPPREPAD = ['upprepad', 'upprepade'] as const;

/** The heading for both together, which a locked quarter cannot tell apart. */
export const INTE_MED_ELLER_UPPREPADE = `Kom inte med eller ${UPPREPAD[1]}`;
