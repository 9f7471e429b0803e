import { describe, expect, test } from 'vitest';
import { dolj } from '$lib/domain/rojande/dolj';
import { granska } from '$lib/domain/rojande/granska';
import type { Dolda, Rakneverk, Rakning } from '$lib/domain/rojande/rakneverk';
import { forandring, ryms, summerar, tacker, tillsammans } from './samband';
import { anfall } from './anfall';
import { rakning, summa, TROSKEL, visad } from './tabeller';

const KOMMUNER = 9;
const KVARTAL = 4;
/** The first two columns add up to the county's; the other two overlap, as registered households do. */
const KOLUMNER = 4;

/** A row per kommun, cumulative: what is published in one quarter. */
interface Kvartal {
	celler: Rakning[][];
	verk: Rakneverk;
}

/** Nine kommuner, from one with hardly a household a year to one with twenty a quarter. */
function kvartalen(seed: number): Kvartal[] {
	let tal = seed;
	const under = (grans: number) => {
		tal = (Math.imul(tal, 1664525) + 1013904223) >>> 0;
		return Math.floor((tal / 2 ** 32) * grans);
	};
	const takt = Array.from({ length: KOMMUNER }, () => [1, 2, 3, 4, 6, 10, 16, 40][under(8)]!);
	const hittills = takt.map(() => Array<number>(KOLUMNER).fill(0));
	return Array.from({ length: KVARTAL }, (_, q) => {
		hittills.forEach((rad, r) => rad.forEach((v, k) => (rad[k] = v + under(takt[r]!))));
		const celler = hittills.map((rad, r) => rad.map((v, k) => rakning(`q${q}r${r}k${k}`, v)));
		const lanet = hittills[0]!.map((_, k) =>
			visad(`q${q}k${k}`, summa(celler.map((rad) => rad[k]!)) - (k < 2 ? 0 : 1))
		);
		const verk = tillsammans(
			{ rakningar: [...celler.flat(), ...lanet], samband: [] },
			...lanet.map((hela, k): Rakneverk => {
				const delar = celler.map((rad) => rad[k]!);
				return k < 2
					? { rakningar: [], samband: [summerar(delar, hela)] }
					: tillsammans(tacker(delar, hela), ...delar.map((del) => ryms(del, hela)));
			})
		);
		return { celler, verk };
	});
}

/** As it is for the one who publishes the next quarter: fixed, and perhaps with unknown values. */
function publicerat(verk: Rakneverk, dolda: Dolda, glomt: boolean): Rakneverk {
	const rakningar = verk.rakningar.map((en): Rakning => {
		if (en.lage === 'fri') return { ...en, lage: dolda.has(en.id) ? 'dold' : 'visas' };
		return en;
	});
	const glomda = rakningar.map((en) => (en.lage === 'dold' ? { ...en, varde: null } : en));
	return { rakningar: glomt ? glomda : rakningar, samband: verk.samband };
}

/** Publishes quarter after quarter, each beside all before it. */
function publicera(kvartal: Kvartal[], glomt: boolean): { hela: Rakneverk; dolda: Set<string> } {
	let hela: Rakneverk = { rakningar: [], samband: [] };
	const dolda = new Set<string>();
	for (const [q, { celler, verk }] of kvartal.entries()) {
		const tidigare = new Map(hela.rakningar.map((en) => [en.id, en]));
		const vaxt = celler.flatMap((rad, r) =>
			rad.flatMap((nu, k) =>
				Array.from({ length: q }, (_, f) => forandring(nu, tidigare.get(`q${f}r${r}k${k}`)!))
			)
		);
		const nu = tillsammans(hela, verk, ...vaxt);
		const svar = dolj(nu, TROSKEL);
		if ('oskyddade' in svar) throw new Error(svar.oskyddade.join());
		expect(granska(nu, svar.dolda, TROSKEL).upptackta).toEqual([]);
		for (const id of svar.dolda.keys()) dolda.add(id);
		hela = publicerat(nu, svar.dolda, glomt);
	}
	return { hela, dolda };
}

describe.each([1, 2, 3])('four quarters of nine kommuner (%i)', (seed) => {
	const kvartal = kvartalen(seed);
	const sanna = new Map(
		tillsammans(...kvartal.map(({ verk }) => verk)).rakningar.map(({ id, varde }) => [id, varde!])
	);
	/** What nobody may know: small counts, and small growth between any two quarters. */
	const hemliga = (hela: Rakneverk) =>
		hela.rakningar
			.filter(({ id, kanslig }) => {
				const [nu, forra] = id.split(' minus ');
				const varde = sanna.get(nu!)! - (forra ? sanna.get(forra)! : 0);
				return kanslig && !/^q\dk\d$/.test(id) && varde !== 0 && Math.abs(varde) < TROSKEL;
			})
			.map(({ id }) => id);

	test.each([
		['known', false],
		['forgotten', true]
	])('give no small count away, set beside each other, when what was hidden is %s', (_, glomt) => {
		const { hela, dolda } = publicera(kvartal, glomt);
		const mal = hemliga(hela);
		expect(mal.length).toBeGreaterThan(40);
		expect(anfall(hela, ({ lage }) => lage === 'visas', mal, true)).toEqual([]);
		// Something is left to read.
		expect(dolda.size).toBeLessThan(0.8 * KVARTAL * KOMMUNER * KOLUMNER);
	});

	test('would give some away, had each quarter been hidden by itself', () => {
		const dolda = new Set(
			kvartal.flatMap(({ verk }) => {
				const svar = dolj(verk, TROSKEL);
				return 'dolda' in svar ? [...svar.dolda.keys()] : [];
			})
		);
		const { hela } = publicera(kvartal, false);
		const visas = ({ id }: Rakning) => /^q\d(r\d)?k\d$/.test(id) && !dolda.has(id);
		expect(anfall(hela, visas, hemliga(hela), false)).not.toEqual([]);
	});
});
