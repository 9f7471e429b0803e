import type { Paketdel } from './del';
import type { Paket } from './paket';

// The running text of a package, each piece whole: bold and links do not split it.

/** The coordinator's texts: commentaries, the cover's facts and the reasons. */
export function skrivna({ dokument, omraknade }: Paket): string[] {
	return [
		...dokument.uppgifter.map(({ varde }) => varde),
		...dokument.delar.flatMap((del) => (del.typ === 'skrivet' ? styckena(del) : [])),
		...omraknade.map(({ orsak }) => orsak)
	];
}

/** The pieces of text in a part; for a table of key figures, each row. */
export function styckena(del: Paketdel): string[] {
	switch (del.typ) {
		case 'skrivet':
			return del.block.flatMap((block) =>
				block.typ === 'lista' ? block.punkter.map(bitarna) : [bitarna(block.bitar)]
			);
		case 'stycke':
			return [del.text];
		case 'punkter':
			return del.punkter;
		case 'tabell':
			return del.tabell.matt === 'nyckeltal'
				? del.tabell.rader.map(({ celler }) =>
						celler.map((cell) => ('text' in cell ? cell.text : '')).join(' ')
					)
				: [];
		default:
			return [];
	}
}

type Bit = { text: string } | { bitar: readonly Bit[] };
function bitarna(bitar: readonly Bit[]): string {
	return bitar.map((bit) => ('text' in bit ? bit.text : bitarna(bit.bitar))).join('');
}
