import { antalOrd } from '$lib/domain/format';
import type { Paketdel } from '../paket/del';
import { markup, type Html } from './html';

/** Parts that stand together, and the line they are folded under; null where they are not. */
export interface Stycke {
	rad: Html | null;
	/** The place of the first of them in its section. */
	fran: number;
	egna: Paketdel[];
}

/** So many definitions in a row are looked up. */
const DEFINITIONER = 3;

/** A section's parts: what is only written under a heading of its own is folded, and so are many definitions. */
export function stycken(delar: readonly Paketdel[]): Stycke[] {
	const ut: Stycke[] = [];
	for (let i = 0; i < delar.length;) {
		const del = delar[i]!;
		const slut = efterGruppen(delar, i);
		const egna = delar.slice(i + 1, slut);
		const antal = antalDefinitioner(delar.slice(i));
		const sista = ut.at(-1);
		if (arMellanrubrik(del) && egna.length > 0 && !egna.some(visasAlltid)) {
			ut.push({ rad: markup`<h3>${del.text}</h3>`, fran: i + 1, egna });
			i = slut;
		} else if (antal >= DEFINITIONER) {
			const rad = markup`${antalOrd(antal, 'definition', 'definitioner')}`;
			ut.push({ rad, fran: i, egna: delar.slice(i, i + antal) });
			i += antal;
		} else {
			if (sista?.rad === null) sista.egna.push(del);
			else ut.push({ rad: null, fran: i, egna: [del] });
			i++;
		}
	}
	return ut;
}

type Rubrik = Extract<Paketdel, { typ: 'rubrik' }>;
const arMellanrubrik = (del: Paketdel): del is Rubrik => del.typ === 'rubrik' && del.niva === 2;
const visasAlltid = ({ typ }: Paketdel) => typ === 'diagram' || typ === 'tabell';

/** How many definitions the parts begin with. */
function antalDefinitioner(delar: readonly Paketdel[]): number {
	const slut = delar.findIndex((del) => del.typ !== 'stycke' || del.fet === null);
	return slut < 0 ? delar.length : slut;
}

/** Where the parts under a heading end. */
function efterGruppen(delar: readonly Paketdel[], i: number): number {
	const nasta = delar.findIndex((del, k) => k > i && arMellanrubrik(del));
	return nasta < 0 ? delar.length : nasta;
}
