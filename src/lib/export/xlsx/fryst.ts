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
							const utan = ['ySplit', 'xSplit'].filter((delning) =>
								pane.includes(`${delning}="0"`)
							);
							const aktiv = utan.includes('ySplit')
								? 'topRight'
								: utan.includes('xSplit')
									? 'bottomLeft'
									: 'bottomRight';
							return utan
								.reduce((kvar, delning) => kvar.replace(` ${delning}="0"`, ''), pane)
								.replace(/activePane="\w+"/, `activePane="${aktiv}"`);
						})
				}
			}
		}
	};
}
