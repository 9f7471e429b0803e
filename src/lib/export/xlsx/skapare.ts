import type { Feature } from 'write-excel-file/universal';
import { PROGRAMMET } from '$lib/domain/program';
import { EGENSKAPER, egenskaper } from '../egenskaper';

/**
 * A workbook that says that the program has made it: loaded again it is known, and not read as data.
 * Other programs keep it when they save the workbook.
 * @param titel what the workbook is called
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
