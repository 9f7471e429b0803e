import { arIntern } from '$lib/catalogue/interna';
import { versal } from '$lib/domain/format';
import { saknasText } from '$lib/rapport/advice';
import { AVSNITT, type AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';
import type {
	Avsnittsunderlag,
	Bildval,
	Figur,
	Figurblock,
	Figurgrund
} from '$lib/rapport/avsnitt/figur';
import type { Bild, Delbilder, Bildinnehall } from './bild';
import { kortTabell } from './tabell';

/** The slides of a section's figures, or why there are none. */
export function avsnittsbilder(id: AvsnittId, u: Avsnittsunderlag): Delbilder {
	const { figurer, utanBilder }: Avsnitt = AVSNITT[id];
	const delar = figurer(u).map((figur) => figurbilder(id, figur));
	const visade = delar.flatMap((del) => (typeof del === 'string' ? [] : del));
	if (visade.length > 0) return visade;
	return delar.find((del) => typeof del === 'string') ?? utanBilder ?? '';
}

function figurbilder(avsnitt: AvsnittId, figur: Figur): Delbilder {
	if (figur.status !== 'klar') return varforInte(figur);
	const bilder = figur.bilder();
	if (typeof bilder === 'string') return bilder;
	return bilder.map(
		({
			del,
			rubrik = figur.rubrik,
			innehall,
			poster,
			noter = figur.noter,
			kalla = figur.kalla
		}): Bild => ({
			id: del ? `${avsnitt}:${del}` : avsnitt,
			avsnitt,
			rubrik: versal(rubrik),
			innehall: innehallet(innehall, figur.block),
			...(poster && { poster }),
			anmarkningar: noter.filter((not) => !arIntern(not)),
			kalla
		})
	);
}

/** Why a measure that is not ready has no slide. */
export function varforInte({ status, saknas }: Pick<Figurgrund, 'status' | 'saknas'>): string {
	if (status === 'saknas') return saknasText(saknas);
	return status === 'raknas' ? 'Räknas inte här.' : 'Siffran kunde inte räknas.';
}

/** What a slide shows: the figure's own table unless it has chosen something else. */
function innehallet(valt: Bildval['innehall'], block: readonly Figurblock[]): Bildinnehall {
	if (valt?.typ === 'tabell') {
		const { tabell, hogst, ...radbild } = valt;
		return { ...radbild, ...kortTabell(tabell, hogst) };
	}
	if (valt) return valt;
	const tabell = block.find((en) => en.typ === 'tabell');
	if (!tabell) throw new Error('a slide of a figure that shows no table');
	return kortTabell(tabell.tabell);
}
