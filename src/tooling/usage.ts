/** Something the user can mend: told in one line, and the command ends with exit code 2. */
export class UsageError extends Error {}
