import type { Rakneverk } from './rakneverk';

/** The cost of hiding each count: 0 when it is already hidden, Infinity when it must be shown. */
export type Kostnader = readonly number[];

/** The cost of hiding one more count: more than any difference in the sizes of counts. */
export const EN_TILL = 1_000_000;
/** The cost of a step, so that short moves are found before long ones that hide nothing more. */
const STEG = EN_TILL / 10;
/** States that a search may visit before it gives up; a table of 8 × 8 has 64. */
const TAK = 3000;

interface Lage {
	/** Cost so far, of what is hidden and of steps; `kostnad` adds the least that remains. */
	hittills: number;
	kostnad: number;
	/** How much all relations together are off. */
	brist: number;
	/** How much each relation is off, by relation. */
	rest: ReadonlyMap<number, number>;
	/** The step that led to this state. */
	plats: number;
	steg: number;
	fore: Lage | null;
}

/**
 * Finds moves: ways to change hidden counts by whole steps such that every relation still holds and no count
 * falls below 0. A count that takes part in a move has two possible values, so it cannot be computed.
 * In a two-way table a move is a cycle of rows and columns, and a count outside all cycles is given
 * away (Gusfield, A graph theoretic approach to statistical data security, 1988).
 */
export class Drag {
	/** The relations of each count, and the counts of each relation, both with factors. */
	private readonly samband: (readonly [number, number])[][];
	private readonly termer: (readonly [number, number])[][];
	/**
	 * For each relation, a count that absorbs whatever the relation is off by: one that may have any value, is
	 * never shown and is in no other relation, such as the growth between two quarters. The relation then hinders
	 * no move.
	 */
	private readonly upptagare: (number | undefined)[];

	/** The largest decrease allowed for each count. */
	private readonly golv: readonly number[];

	/** @param varden a possible value of each count */
	constructor(verk: Rakneverk, varden: readonly number[]) {
		const plats = new Map(verk.rakningar.map(({ id }, i) => [id, i]));
		this.samband = verk.rakningar.map(() => []);
		this.termer = verk.samband.map(({ termer }, s) => {
			const faktorer = new Map<number, number>();
			for (const { id, faktor } of termer)
				faktorer.set(plats.get(id)!, (faktorer.get(plats.get(id)!) ?? 0) + faktor);
			for (const [i, faktor] of faktorer) this.samband[i]!.push([s, faktor]);
			return [...faktorer];
		});
		this.upptagare = this.termer.map(
			(termer) =>
				termer.find(([i, faktor]) => {
					const { lage, negativ } = verk.rakningar[i]!;
					return lage === 'dold' && negativ && this.samband[i]!.length === 1 && faktor ** 2 === 1;
				})?.[0]
		);
		this.golv = verk.rakningar.map(({ negativ }, i) => (negativ ? -Infinity : -varden[i]!));
	}

	/** The counts of a cheap and short move that includes `mal`; null when none was found. */
	billigast(mal: number, kostnader: Kostnader): number[] | null {
		const rorlig = this.rorliga(kostnader);
		if (!rorlig[mal]) return null;
		const ko = new Ko();
		for (const steg of [1, -1])
			if (steg >= this.golv[mal]!) ko.in(this.ta(null, mal, steg, kostnader[mal]!, mal));
		const sedda = new Set<string>();
		for (let lage = ko.ut(); lage && sedda.size < TAK; lage = ko.ut()) {
			if (lage.rest.size === 0) return vag(lage);
			const nyckel = [...lage.rest].sort(([a], [b]) => a - b).join(';');
			if (sedda.has(nyckel)) continue;
			sedda.add(nyckel);
			const s = this.trangst(lage.rest, rorlig);
			for (const [i, faktor] of this.termer[s]!) {
				if (!rorlig[i]) continue;
				const steg = lage.rest.get(s)! * faktor < 0 ? 1 : -1;
				const hittills = andring(lage, i);
				if (hittills * steg < 0 || hittills + steg < this.golv[i]!) continue;
				ko.in(this.ta(lage, i, steg, hittills === 0 ? kostnader[i]! : 0, mal));
			}
		}
		return null;
	}

	private ta(fore: Lage | null, plats: number, steg: number, kostnad: number, mal: number): Lage {
		const rest = new Map(fore?.rest);
		let brist = fore?.brist ?? 0;
		for (const [s, faktor] of this.samband[plats]!) {
			if (this.upptagare[s] !== undefined && this.upptagare[s] !== mal) continue;
			const innan = rest.get(s) ?? 0;
			const efter = innan + faktor * steg;
			brist += Math.abs(efter) - Math.abs(innan);
			if (efter === 0) rest.delete(s);
			else rest.set(s, efter);
		}
		const hittills = (fore?.hittills ?? 0) + kostnad + STEG;
		return { hittills, kostnad: hittills + STEG * brist, brist, rest, plats, steg, fore };
	}

	/** Whether each count may change: not when it is the only changeable one in some relation. */
	private rorliga(kostnader: Kostnader): boolean[] {
		const rorlig = kostnader.map((kostnad) => kostnad < Infinity);
		const kvar = this.termer.map((termer) => termer.filter(([i]) => rorlig[i]).length);
		const ensamma = kvar.flatMap((antal, s) => (antal === 1 ? [s] : []));
		for (let s = ensamma.pop(); s !== undefined; s = ensamma.pop()) {
			const i = this.termer[s]!.find(([term]) => rorlig[term])?.[0];
			if (i === undefined) continue;
			rorlig[i] = false;
			for (const [annan] of this.samband[i]!) if (--kvar[annan]! === 1) ensamma.push(annan);
		}
		return rorlig;
	}

	/** The broken relation that the fewest counts can mend. */
	private trangst(rest: ReadonlyMap<number, number>, rorlig: readonly boolean[]): number {
		let basta = -1;
		let minst = Infinity;
		for (const s of rest.keys()) {
			let antal = 0;
			for (const [i] of this.termer[s]!) if (rorlig[i]) antal++;
			if (antal < minst || (antal === minst && s < basta)) [basta, minst] = [s, antal];
		}
		return basta;
	}
}

/** How much a count has changed on the way to a state. */
function andring(lage: Lage, plats: number): number {
	let summa = 0;
	for (let har: Lage | null = lage; har; har = har.fore) if (har.plats === plats) summa += har.steg;
	return summa;
}

function vag(lage: Lage): number[] {
	const platser = new Set<number>();
	for (let har: Lage | null = lage; har; har = har.fore) platser.add(har.plats);
	return [...platser];
}

/** A priority queue, the cheapest first (a binary heap). */
class Ko {
	private readonly hog: Lage[] = [];

	in(lage: Lage): void {
		const { hog } = this;
		let i = hog.push(lage) - 1;
		for (let upp = (i - 1) >> 1; i > 0 && hog[upp]!.kostnad > lage.kostnad; upp = (i - 1) >> 1) {
			hog[i] = hog[upp]!;
			i = upp;
		}
		hog[i] = lage;
	}

	ut(): Lage | undefined {
		const { hog } = this;
		const forst = hog[0];
		const sist = hog.pop();
		if (hog.length === 0 || !sist) return forst;
		let i = 0;
		for (;;) {
			let ned = 2 * i + 1;
			if (ned >= hog.length) break;
			if (ned + 1 < hog.length && hog[ned + 1]!.kostnad < hog[ned]!.kostnad) ned++;
			if (hog[ned]!.kostnad >= sist.kostnad) break;
			hog[i] = hog[ned]!;
			i = ned;
		}
		hog[i] = sist;
		return forst;
	}
}
