/** The values a formula has when it has none. They are the same in every language's file. */
const ERRORS =
	/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** Whether a cell is a formula's error and so no value at all. */
export function isExcelError(text: string): boolean {
	return text.charCodeAt(0) === 35 && ERRORS.test(text);
}
