import { TECKEN } from './docx/stilar';
import { xml } from '$lib/domain/xmltext';

/** The part of an Office document that holds its title and author. */
export const EGENSKAPER = 'docProps/core.xml';

/** The document's properties, with a language, which readers look at before the content. */
export function egenskaper(titel: string, skapare: string): string {
	const nu = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${xml(titel)}</dc:title><dc:creator>${xml(skapare)}</dc:creator>`,
		`<cp:lastModifiedBy>${xml(skapare)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${nu}</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${nu}</dcterms:modified>`,
		`<dc:language>${TECKEN.sprak}</dc:language></cp:coreProperties>`
	].join('');
}
