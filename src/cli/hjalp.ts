import { KOMMANDON } from './flaggor';

/** `npm run <command> -- --hjalp`. @returns the exit code, 0 */
export async function main([command = '']: string[]): Promise<number> {
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
