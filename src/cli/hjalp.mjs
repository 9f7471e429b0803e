import { KOMMANDON } from './flaggor.mjs';

/**
 * `npm run <command> -- --hjalp`.
 * @param {string} command
 * @returns {number} the exit code, 0
 */
export function main(command) {
	const { gor, flaggor } = KOMMANDON[command] ?? {
		gor: `Kommandon med hjälp: ${Object.keys(KOMMANDON).join(', ')}`,
		flaggor: {}
	};
	const rader = Object.entries(flaggor).map(([namn, { varde = '', betyder }]) => ({
		flagga: `--${namn} ${varde}`.trimEnd(),
		betyder
	}));
	const bredd = Math.max(...rader.map(({ flagga }) => flagga.length));
	const hjalp = rader.map(({ flagga, betyder }) => `  ${flagga.padEnd(bredd)}  ${betyder}`);
	console.log([gor, ...(hjalp.length > 0 ? ['', ...hjalp] : [])].join('\n'));
	return 0;
}
