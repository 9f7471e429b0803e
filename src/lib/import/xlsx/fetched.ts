import { openWorkbook, type OpenWorkbook } from './workbook';

// Built as a file of its own, which the import worker fetches when it meets a workbook. Such a
// file keeps no exports, so what it has is left where the worker finds it.
declare global {
	var stegraknarenWorkbooks: OpenWorkbook | undefined;
}
globalThis.stegraknarenWorkbooks = openWorkbook;
