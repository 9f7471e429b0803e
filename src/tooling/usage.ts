/** An error that the user can correct: reported in one line, with exit code 2. */
export class UsageError extends Error {}
