/** A formula's error values. They are the same in files of every language. */
const ERRORS =
	/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** Whether a cell holds a formula's error, and so no value. */
export function isExcelError(text: string): boolean {
	return text.charCodeAt(0) === 35 && ERRORS.test(text);
}
