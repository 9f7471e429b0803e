import type { Feature } from 'write-excel-file/universal';

/**
 * Frozen panes as the format wants them. The library writes a split of no rows or columns, and always makes the
 * lower right pane the active one, also where a sheet has only two panes.
 */
export function fryst(): Feature<Blob> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (arket) =>
						arket.replace(/<pane [^>]*\/>/, (pane) => {
							const delad = pane.replace(/ [xy]Split="0"/g, '');
							const aktiv = !delad.includes('ySplit')
								? 'topRight'
								: delad.includes('xSplit')
									? 'bottomRight'
									: 'bottomLeft';
							return delad.replace(/activePane="\w+"/, `activePane="${aktiv}"`);
						})
				}
			}
		}
	};
}
