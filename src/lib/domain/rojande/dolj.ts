import { ekvationer, kontrollera } from './ekvationer';
import { Drag, EN_TILL } from './drag';
import { granska, liten } from './granska';
import { heltalslosning } from './heltal';
import type { Doljning, Dolda, Rakneverk, Rakning } from './rakneverk';
import { Skydd } from './skydd';
import { enkelt, minst, provaFram } from './sokning';
import { sprid } from './spridning';
import { Tabla } from './tabla';

const TYNGST = 9_999;

/**
 * Chooses which `fri` counts to hide: those that are small (primary suppression), and as few others as
 * possible (secondary), so that none of the hidden ones, and no small `dold` one, can be computed from what is
 * shown. Among equally few it hides the smallest, unless another choice leaves fewer rows empty. With at most
 * 30 counts to choose from the result is mostly proven to be the fewest; with more it is a good choice.
 *
 * The same counts and relations always give the same answer, and the answer passes `granska`.
 * @param troskel smallest number that is not small; 0 hides nothing
 * @throws RangeError when the counts and relations contradict each other or rakneverk.ts
 */
export function dolj(verk: Rakneverk, troskel: number): Doljning {
	kontrollera(verk);
	const sma = new Set(
		verk.rakningar.flatMap((r) => (r.lage !== 'visas' && liten(r, troskel) ? [r.id] : []))
	);
	const utsatta = (dolda: Dolda) => granska(verk, dolda, troskel).upptackta;
	const fria = verk.rakningar.filter(({ lage }) => lage === 'fri');
	const skal = (ids: Iterable<string>): Dolda =>
		new Map([...ids].map((id) => [id, sma.has(id) ? 'liten' : 'skydd']));

	if (troskel <= 1) return { dolda: new Map() };
	const iAllt = utsatta(skal(fria.map(({ id }) => id)));
	const dolt = new Set(verk.rakningar.flatMap(({ id, lage }) => (lage === 'dold' ? [id] : [])));
	const oskyddade = iAllt.flatMap(({ id }) => (sma.has(id) || dolt.has(id) ? [id] : []));
	if (oskyddade.length > 0) return { oskyddade };

	// Counts that nobody here knows are protected too, once they prove to be small and given away.
	for (const mal = new Set(sma); ;) {
		const valda = valj(verk, mal, troskel);
		if (valda === null) break;
		const dolda = skal(valda);
		const ute = utsatta(dolda);
		if (ute.length === 0) return { dolda };
		const nya = ute.filter(({ id }) => dolt.has(id) && !mal.has(id));
		if (nya.length === 0) break;
		for (const { id } of nya) mal.add(id);
	}
	const dolda = skal(forsiktigt(fria, sma, (ids) => utsatta(skal(ids))));
	const kvar = utsatta(dolda);
	return kvar.length === 0 ? { dolda } : { oskyddade: kvar.map(({ id }) => id) };
}

/** The `fri` counts to hide so that all of `mal` are protected; null when the search found no way. */
function valj(verk: Rakneverk, mal: ReadonlySet<string>, troskel: number): string[] | null {
	const varden = mojligaVarden(verk);
	if (!varden) return null;
	const kostnader = verk.rakningar.map((rakning) => kostnad(rakning, troskel));
	const platser = verk.rakningar.flatMap(({ id }, i) => (mal.has(id) ? [i] : []));
	const skydd = new Skydd(new Drag(verk, varden), kostnader, platser);
	const forsta = enkelt(skydd);
	if (!forsta) return null;
	const plats = new Map(verk.rakningar.map(({ id }, i) => [id, i]));
	const rader = verk.samband
		.map(({ termer }) => termer.map(({ id }) => plats.get(id)!))
		.map((rad) => rad.filter((i) => verk.rakningar[i]!.lage === 'fri'))
		.filter((rad) => rad.length > 1);
	const { dolda } = sprid(skydd, minst(skydd, forsta) ?? provaFram(skydd, forsta), rader);
	return verk.rakningar.flatMap(({ id, lage }, i) => (lage === 'fri' && dolda[i] ? [id] : []));
}

function kostnad(rakning: Rakning, troskel: number): number {
	if (rakning.lage === 'visas') return Infinity;
	if (rakning.lage === 'dold' || liten(rakning, troskel)) return 0;
	// A reader may know of a 0 from elsewhere, so it protects worse than a somewhat larger count.
	const storlek = rakning.varde === 0 ? 2 * troskel : Math.abs(rakning.varde!);
	return EN_TILL + Math.min(storlek, TYNGST);
}

/** The values of the counts; for counts that nobody here knows, values that agree with the others. */
function mojligaVarden(verk: Rakneverk): number[] | null {
	const system = ekvationer(verk, ({ varde }) => varde !== null);
	const losning = heltalslosning(Tabla.av(system));
	if (losning === null) throw new RangeError('Sambanden motsäger varandra.');
	if (losning === 'avbruten') return null;
	const fyllda = new Map(system.okanda.map(({ id }, i) => [id, Number(losning[i])]));
	return verk.rakningar.map(({ id, varde }) => varde ?? fyllda.get(id)!);
}

/**
 * Hides everything, and then shows one count at a time, the largest first, while the audit still passes. Slow,
 * and not the fewest: used for relations where the search for moves falls short.
 */
function forsiktigt(
	fria: readonly Rakning[],
	sma: ReadonlySet<string>,
	utsatta: (ids: Iterable<string>) => readonly { id: string }[]
): string[] {
	const kvar = new Set(fria.map(({ id }) => id));
	/** Shows counts that are given away anyway; false when a small one is among them. */
	const visaKanda = (ids: Set<string>): boolean => {
		for (let ute = utsatta(ids); ute.length > 0; ute = utsatta(ids))
			for (const { id } of ute) if (sma.has(id) || !ids.delete(id)) return false;
		return true;
	};
	visaKanda(kvar);
	const storst = [...fria].sort((a, b) => Math.abs(b.varde!) - Math.abs(a.varde!));
	for (const { id } of storst) {
		if (sma.has(id) || !kvar.has(id)) continue;
		const utan = new Set(kvar);
		utan.delete(id);
		if (!visaKanda(utan)) continue;
		kvar.clear();
		for (const annan of utan) kvar.add(annan);
	}
	return fria.flatMap(({ id }) => (kvar.has(id) ? [id] : []));
}
