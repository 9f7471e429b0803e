/** A file that cannot be read at all. The message is shown as it is: Swedish, what is wrong and what to do. */
export class Unreadable extends Error {
	/**
	 * @param message what is wrong and what to do, never cell content
	 * @param rad record number, first = 1, when it concerns one record
	 */
	constructor(
		message: string,
		readonly rad: number | null = null
	) {
		super(message);
		this.name = 'Unreadable';
	}
}

/** Whether an error is an Unreadable. By name: code fetched separately has its own copy of the class. */
export function isUnreadable(error: unknown): error is Unreadable {
	return error instanceof Error && error.name === 'Unreadable';
}
