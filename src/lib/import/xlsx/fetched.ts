import { openWorkbook, type OpenWorkbook } from './workbook';

// Built as a separate file, which the import worker fetches when it meets a workbook. Such a file has no
// exports, so it leaves its function where the worker finds it.
declare global {
	var stegraknarenWorkbooks: OpenWorkbook | undefined;
}
globalThis.stegraknarenWorkbooks = openWorkbook;
