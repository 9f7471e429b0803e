import type { Feature } from 'write-excel-file/universal';
import { PROGRAMMET } from '$lib/domain/program';
import { EGENSKAPER, egenskaper } from '../egenskaper';

/**
 * Marks a workbook as made by the program, so that it is recognised and not read as data when it is loaded.
 * Other programs keep the mark when they save the workbook.
 * @param titel the title of the workbook
 */
export function skapare(titel: string): Feature<Blob> {
	return {
		files: {
			transform: {
				'[Content_Types].xml': {
					insert: () =>
						`<Override PartName="/${EGENSKAPER}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`
				},
				'_rels/.rels': {
					insert: () =>
						`<Relationship Id="rIdEgenskaper" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${EGENSKAPER}"/>`
				}
			},
			write: { files: () => ({ [EGENSKAPER]: egenskaper(titel, PROGRAMMET) }) }
		}
	};
}
