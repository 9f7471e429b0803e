/** The session storage key by which the command line says that nobody is there to answer questions. */
export const OBEVAKAD = 'stegraknaren.obevakad';

/** Whether nobody is there to answer questions: the command line then reports what was unknown. */
export function isObevakad(): boolean {
	try {
		return sessionStorage.getItem(OBEVAKAD) !== null;
	} catch {
		return false;
	}
}
