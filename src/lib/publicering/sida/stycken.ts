import { antalOrd, gemen } from '$lib/domain/format';
import type { Paketdel } from '../paket/del';
import { markup, type Html } from './html';

/** Parts that belong together. `rad` is the line they are folded under; null where they are not folded. */
export interface Stycke {
	rad: Html | null;
	/** The index of the first part in its section. */
	fran: number;
	egna: Paketdel[];
	/** The parts are a post's account, which stays open. */
	post?: true;
}

/**
 * From this many on, definitions or numbered points in a row are folded, and written parts become accounts by
 * post.
 */
const MANGA = 3;

/**
 * Splits a section's parts: texts under headings of their own are folded, and so are long runs of the same
 * kind.
 */
export function stycken(delar: readonly Paketdel[]): Stycke[] {
	const ut: Stycke[] = [];
	const fall = (rad: Html, fran: number, slut: number) => {
		ut.push({ rad, fran, egna: delar.slice(fran, slut) });
		return slut;
	};
	for (let i = 0; i < delar.length;) {
		const del = delar[i]!;
		const nasta = delar[i + 1];
		const poster = skrivnaGrupper(delar, i);
		const antal = antalDefinitioner(delar.slice(i));
		const sista = ut.at(-1);
		if (poster.length >= MANGA) {
			poster.forEach((slut, k) => {
				const fran = k === 0 ? i : poster[k - 1]!;
				const egna = delar.slice(fran + 1, slut);
				ut.push({ rad: rubriken(delar[fran]!), fran: fran + 1, egna, post: true });
			});
			i = poster.at(-1)!;
		} else if (arMellanrubrik(del) && poster.length > 0) {
			i = fall(rubriken(del), i + 1, poster[0]!);
		} else if (antal >= MANGA) {
			i = fall(markup`${antalOrd(antal, 'definition', 'definitioner')}`, i, i + antal);
		} else if (del.typ === 'punkter' && del.numrerad && del.punkter.length >= MANGA) {
			i = fall(markup`${antalOrd(del.punkter.length, 'punkt', 'punkter')}`, i, i + 1);
		} else if (
			del.typ === 'diagram' &&
			nasta?.typ === 'tabell' &&
			delar.slice(0, i).some(arDiagram)
		) {
			// The section's first chart shows its finding; later ones are folded, each with its table.
			i = fall(markup`Diagram och tabell: ${gemen(nasta.tabell.rubrik)}`, i, i + 2);
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
const rubriken = (del: Paketdel) => markup`<h3>${arMellanrubrik(del) && del.text}</h3>`;
const arDiagram = ({ typ }: Paketdel) => typ === 'diagram';
const visasAlltid = ({ typ }: Paketdel) => typ === 'diagram' || typ === 'tabell';

/** The number of definitions that the parts begin with. */
function antalDefinitioner(delar: readonly Paketdel[]): number {
	const slut = delar.findIndex((del) => del.typ !== 'stycke' || del.fet === null);
	return slut < 0 ? delar.length : slut;
}

/** The end index of each consecutive group from `i` on that is only text under a heading of its own. */
function skrivnaGrupper(delar: readonly Paketdel[], i: number): number[] {
	const slut: number[] = [];
	for (let fran = i; delar[fran] && arMellanrubrik(delar[fran]!);) {
		const nasta = delar.findIndex((del, k) => k > fran && arMellanrubrik(del));
		const till = nasta < 0 ? delar.length : nasta;
		const egna = delar.slice(fran + 1, till);
		if (egna.length === 0 || egna.some(visasAlltid)) break;
		slut.push(till);
		fran = till;
	}
	return slut;
}
