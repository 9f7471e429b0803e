/** Where the command line says, for as long as the page is open, that nobody is there to answer. */
export const OBEVAKAD = 'stegraknaren.obevakad';

/** Whether nobody is there to answer: the command line then tells what was not known. */
export function isObevakad(): boolean {
	try {
		return sessionStorage.getItem(OBEVAKAD) !== null;
	} catch {
		return false;
	}
}
