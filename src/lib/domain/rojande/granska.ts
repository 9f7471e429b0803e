import { ekvationer, kontrollera } from './ekvationer';
import { heltalslosning } from './heltal';
import type { Dolda, Granskning, Rakneverk, Rakning, Spann, Upptackt } from './rakneverk';
import { Tabla } from './tabla';

/** Whether a count is small, and so must not be known: its absolute value is 1 to the threshold − 1. */
export function liten({ kanslig, varde }: Rakning, troskel: number): boolean {
	return kanslig && varde !== null && varde !== 0 && Math.abs(varde) < troskel;
}

/**
 * The audit: can somebody who has everything that is shown, and can calculate, find out a hidden count? A count
 * is safe when two whole tables that agree with everything shown give it different values (that both exist is
 * checked in exact arithmetic). It is given away when its smallest and largest possible values are equal. What
 * cannot be settled counts as given away.
 *
 * Must be safe: every hidden `fri` count, and every small sensitive `dold` one. A sensitive `dold` count that
 * nobody here knows may be given away if it turns out not to be small. The audit reads only which counts are
 * hidden, not why: it does not rely on `dolj`.
 *
 * Only exact disclosure is found, not that a count is known to lie within a narrow range: see
 * docs/beslut/0010. Source: Willenborg & de Waal, Elements of Statistical Disclosure Control (2001).
 * @throws RangeError when the counts and relations contradict each other or rakneverk.ts
 */
export function granska(verk: Rakneverk, dolda: Dolda, troskel: number): Granskning {
	kontrollera(verk);
	const fria = new Set(verk.rakningar.flatMap(({ id, lage }) => (lage === 'fri' ? [id] : [])));
	for (const id of dolda.keys())
		if (!fria.has(id)) throw new RangeError(`Räkningen ${id} får inte döljas.`);
	const system = ekvationer(
		verk,
		({ id, lage }) => lage === 'visas' || (lage === 'fri' && !dolda.has(id))
	);
	const upptackta: Upptackt[] = verk.rakningar
		.filter((r) => r.lage === 'fri' && !dolda.has(r.id) && liten(r, troskel))
		.map(({ id, varde }) => ({ id, varde, satt: 'visad' }));

	const lasare = new Lasare(Tabla.av(system), system.okanda);
	const spann: Spann[] = [];
	for (const [plats, rakning] of system.okanda.entries()) {
		const okand = rakning.varde === null;
		if (rakning.lage === 'dold' && !(rakning.kanslig && (okand || liten(rakning, troskel))))
			continue;
		const { id } = rakning;
		const svar = lasare.soker(plats);
		if ('hogt' in svar) spann.push({ id, ...svar });
		else if (!okand || svar.varde === null || liten({ ...rakning, varde: svar.varde }, troskel))
			upptackta.push({ id, ...svar });
	}
	return { upptackta, spann };
}

/** A reader who calculates: knows what is shown, and searches for possible values of what is hidden. */
class Lasare {
	private readonly bestamda: ReadonlySet<number>;
	/** A whole table that agrees with everything shown; null when none was found. */
	private readonly punkt: bigint[] | null;
	private readonly lagt: bigint[];
	private readonly hogt: bigint[];

	constructor(
		private readonly tabla: Tabla,
		okanda: readonly Rakning[]
	) {
		this.bestamda = new Set(tabla.bestamda());
		const sanna = okanda.map(({ varde }) => varde);
		const hittad = sanna.includes(null)
			? heltalslosning(tabla.kopia())
			: sanna.map((varde) => BigInt(varde!));
		if (hittad === null || !tabla.tillaten()) throw new RangeError('Sambanden motsäger varandra.');
		this.punkt = hittad === 'avbruten' ? null : hittad.slice(0, okanda.length);
		this.lagt = [...(this.punkt ?? [])];
		this.hogt = [...(this.punkt ?? [])];
	}

	soker(plats: number): Omit<Spann, 'id'> | Omit<Upptackt, 'id'> {
		if (this.punkt === null) return { varde: null, satt: 'oavgjord' };
		if (this.bestamda.has(plats)) return { varde: Number(this.punkt[plats]), satt: 'algebra' };
		const avgjort =
			this.skild(plats) ||
			this.mot(plats, 1n) ||
			this.mot(plats, -1n) ||
			this.bredvid(plats, 'minst') ||
			this.bredvid(plats, 'hogst');
		if (avgjort === 'avbruten') return { varde: null, satt: 'oavgjord' };
		if (!avgjort) return { varde: Number(this.punkt[plats]), satt: 'granser' };
		return { lagt: Number(this.lagt[plats]), hogt: Number(this.hogt[plats]) };
	}

	private skild(plats: number): boolean {
		return this.lagt[plats]! < this.hogt[plats]!;
	}

	/** Goes from vertex to vertex towards the count's bound, until one gives it another value. */
	private mot(plats: number, hall: 1n | -1n): boolean {
		for (;;) {
			const hornet = this.tabla.punkt();
			if (hornet) this.mark(hornet);
			if (this.skild(plats)) return true;
			const steg = this.tabla.steg(plats, hall);
			if (steg.slag === 'strale') {
				this.mark(this.punkt!.map((varde, i) => varde + steg.riktning[i]!));
				return this.skild(plats);
			}
			if (steg.slag === 'optimum') return false;
		}
	}

	/** Searches for a whole table with another value, when the vertices were not whole. */
	private bredvid(plats: number, slag: 'minst' | 'hogst'): boolean | 'avbruten' {
		const tabla = this.tabla.kopia();
		tabla.begransa(plats, slag, this.punkt![plats]! + (slag === 'minst' ? 1n : -1n));
		const funnen = heltalslosning(tabla);
		if (funnen === 'avbruten') return 'avbruten';
		if (funnen !== null) this.mark(funnen);
		return funnen !== null;
	}

	/** Records a table that agrees with everything shown. */
	private mark(tabell: readonly bigint[]): void {
		for (const [i, tidigare] of this.lagt.entries()) {
			if (tabell[i]! < tidigare) this.lagt[i] = tabell[i]!;
			if (tabell[i]! > this.hogt[i]!) this.hogt[i] = tabell[i]!;
		}
	}
}
