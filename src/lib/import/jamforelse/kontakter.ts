import { femArFore } from '$lib/domain/gallring';
import { fromDays, toDays, type IsoDate } from '$lib/domain/datum';
import { INGEN_KOMMUN, KOMMUNER } from '$lib/domain/kommun';
import { kvartalAv, type KvartalId } from '$lib/domain/kvartal';
import { tal, text, type Rad } from '../cells/radceller';

/** What a new export of contacts changes. */
export interface Kontaktandring {
	/**
	 * The kommuner in Swedish order, and last the contacts that chose none. A contact counts in each it
	 * chose.
	 */
	perKommun: { kommun: string; nya: number; borta: number; andrade: number }[];
	/** Households whose last contact has disappeared at five years of age. */
	gallrade: { hushall: number; flyttade: number };
	/** Moves entered since the previous export but dated before it: they change quarters already reported. */
	senaFlyttar: { kvartal: KvartalId; antal: number }[];
}

interface Skillnad {
	before: ReadonlyMap<string, Rad>;
	after: ReadonlyMap<string, Rad>;
	nya: readonly Rad[];
	borta: readonly Rad[];
	andrade: readonly { fore: Rad; efter: Rad }[];
}

/** @param today the day of import */
export function jamforKontakter(skillnad: Skillnad, today: IsoDate): Kontaktandring {
	const { nya, borta, andrade } = skillnad;
	const andradeRader = andrade.map(({ efter }) => efter);
	return {
		perKommun: [...KOMMUNER.map(({ namn, bit }) => ({ namn, bit })), { namn: INGEN_KOMMUN, bit: 0 }]
			.map(({ namn, bit }) => ({
				kommun: namn,
				nya: inKommun(nya, bit),
				borta: inKommun(borta, bit),
				andrade: inKommun(andradeRader, bit)
			}))
			.filter((row) => row.nya + row.borta + row.andrade > 0),
		gallrade: gallrade(skillnad, today),
		senaFlyttar: senaFlyttar(skillnad)
	};
}

function inKommun(rader: readonly Rad[], bit: number): number {
	return rader.filter((rad) => {
		const bitar = tal(rad, 'kommuner_bitar') ?? 0;
		return bit === 0 ? bitar === 0 : (bitar & bit) !== 0;
	}).length;
}

function gallrade({ before, after, borta }: Skillnad, today: IsoDate) {
	const limit = toDays(femArFore(today));
	const left = new Set([...after.values()].map(hushall));
	const old = borta.filter(
		(rad) => (tal(rad, 'senaste_aktivitet') ?? tal(rad, 'registrerad') ?? Infinity) < limit
	);
	const gone = new Set(old.map(hushall).filter((id) => !left.has(id)));
	const moved = new Set<string>();
	for (const rad of before.values())
		if (isMoved(rad) && gone.has(hushall(rad))) moved.add(hushall(rad));
	return { hushall: gone.size, flyttade: moved.size };
}

function hushall(rad: Rad): string {
	return text(rad, 'hushall_id') || `\n${text(rad, 'kontakt_id')}`;
}

function isMoved(rad: Rad): boolean {
	return text(rad, 'flyttstatus') === 'flyttat';
}

function senaFlyttar({ before, nya, andrade }: Skillnad) {
	let reached = -Infinity;
	for (const rad of before.values())
		reached = Math.max(reached, tal(rad, 'registrerad') ?? reached);
	const entered = [
		...nya,
		...andrade.filter(({ fore }) => !isMoved(fore)).map(({ efter }) => efter)
	];
	const antal = new Map<KvartalId, number>();
	for (const rad of entered) {
		const day = tal(rad, 'flyttdatum');
		if (!isMoved(rad) || day === null || day > reached) continue;
		const { id } = kvartalAv(fromDays(day));
		antal.set(id, (antal.get(id) ?? 0) + 1);
	}
	return [...antal].sort().map(([kvartal, antal]) => ({ kvartal, antal }));
}
