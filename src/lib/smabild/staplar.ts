import { oklartOrd } from '$lib/domain/diagramtext';
import { antal } from '$lib/domain/format';
import type { Staplar } from '$lib/dokument/smabild';
import {
	BREDD,
	linje,
	MITTEN,
	ord,
	ordbredd,
	SLUTET,
	stapel,
	TON,
	TUNG,
	vag,
	type Attribut,
	type Form
} from './form';

const GRUND = 58;
/** What is said of all columns stands above the highest of them; and the height of a number on a column. */
const OVER = 10;
const TALHOJD = 16;
/** A number so near to a column looks as if it stood on it. */
const NARA = 4;

/** Columns by quarter, as their picture or a published table names them. */
type Kvartalen = Pick<Staplar, 'snitt' | 'oklart'> & {
	staplar: readonly { kvartal: string; varde: number }[];
	nu: string;
	ifjol: string | null;
};

/** What differs between the faces. */
interface Stil {
	/** The height of the highest column. */
	hojd: number;
	/** The width of an open column's outline. */
	ram: number;
	/** The line that the columns stand on, and the number of what is compared with. */
	grund: Attribut;
	jamfort: Attribut;
}
const SKARMENS: Stil = { hojd: 44, ram: 1.5, grund: {}, jamfort: {} };

/** A column a quarter; the one in question and last year's have their numbers. */
export function staplar(
	{ staplar, nu, ifjol, snitt = [], oklart = 0 }: Kvartalen,
	utseende = SKARMENS
): Form[] {
	const steg = BREDD / staplar.length;
	const bred = steg - Math.min(2, steg / 4);
	const hogst = Math.max(1, ...staplar.map(({ varde }) => varde), ...snitt);
	const hojd = (varde: number) => (utseende.hojd * Math.max(0, varde)) / hogst;
	const y = (varde: number) => GRUND - hojd(varde);
	const ton = (kvartal: string) =>
		kvartal === nu ? TON.egen : kvartal === ifjol ? TON.jamfort : TON.stapel;
	const stil = (kvartal: string, i: number): Attribut =>
		i < staplar.length - oklart
			? { fill: ton(kvartal) }
			: {
					fill: TON.papper,
					stroke: kvartal === nu ? TON.egen : TON.stapel,
					'stroke-width': utseende.ram
				};
	return [
		...staplar.map(({ kvartal, varde }, i) =>
			stapel([i * steg, y(varde)], [bred, hojd(varde)], stil(kvartal, i))
		),
		linje([0, GRUND], [BREDD, GRUND], utseende.grund),
		...(snitt.length > 0 ? medel() : []),
		...(oklart > 0 ? [oppna()] : []),
		// In front of the line of the mean.
		...staplar.flatMap(({ kvartal, varde }, i) => {
			if (kvartal !== nu && kvartal !== ifjol) return [];
			const sist = i === staplar.length - 1;
			const text = antal(varde);
			const slut = sist ? BREDD : (i + 0.5) * steg + ordbredd(text) / 2;
			const fran = slut - ordbredd(text);
			// A number is wider than its column: it stands above the neighbours that it reaches in over.
			const under = staplar.filter(
				(_, k) => k * steg < slut + NARA && k * steg + bred > fran - NARA
			);
			const hogsta = Math.max(...under.map((en) => en.varde));
			const plats = [sist ? BREDD : (i + 0.5) * steg, y(hogsta) - 4] as const;
			const [farg, vikt] = kvartal === nu ? [TON.egen, TUNG] : [TON.svart, utseende.jamfort];
			return [ord(text, plats, farg, { ...(sist ? SLUTET : MITTEN), ...vikt })];
		})
	];

	/** The words over the open columns end with the drawing, or where they would meet the last number, before it. */
	function oppna(): Form {
		const forst = staplar.length - oklart;
		const hogsta = Math.max(...staplar.slice(forst).map(({ varde }) => varde));
		const narmast = oklart === 1 ? forst * steg - 6 : forst * steg + bred;
		const till = y(hogsta) > OVER + TALHOJD ? BREDD : narmast;
		return ord(oklartOrd(oklart), [till, OVER], TON.gra, SLUTET);
	}

	/** The line of the mean, from the middle of a column to the middle of the next, and its label. */
	function medel(): Form[] {
		const stil = {
			fill: 'none',
			stroke: TON.svart,
			'stroke-width': 1.25,
			'stroke-linejoin': 'round'
		};
		const punkter = snitt.map((varde, i) => `${i * steg + bred / 2} ${y(varde)}`);
		return [
			vag(`M${punkter.join('L')}`, stil),
			vag(`M0 ${OVER - 4}h12`, stil),
			ord(`snitt per kommun ${antal(Math.round(snitt.at(-1)!))}`, [17, OVER], TON.gra)
		];
	}
}
