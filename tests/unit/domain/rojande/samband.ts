import type { Rakneverk, Rakning, Samband } from '$lib/domain/rojande/rakneverk';

/** One or several counts that are added: a single count is a sum of one. */
type Delar = readonly Rakning[];

/** The parts add up to exactly the whole. */
export function summerar(delar: Delar, helhet: Rakning): Samband {
	return { termer: [...termer(delar, 1), { id: helhet.id, faktor: -1 }] };
}

/**
 * The parts are at least the whole, as when a household is counted in every kommun that it has
 * chosen. What is over is a count of its own, that nobody publishes.
 */
export function tacker(delar: Delar, helhet: Rakning): Rakneverk {
	return skillnad(`över ${helhet.id}`, delar, [helhet], { kanslig: false });
}

/** A part is at most the whole, though there are no other parts that fill it. */
export function ryms(del: Rakning, helhet: Rakning): Rakneverk {
	return skillnad(`utöver ${del.id} i ${helhet.id}`, [helhet], [del], { kanslig: false });
}

/**
 * What a count has changed since an earlier quarter, which a reader of both can work out: as
 * sensitive as a count of its own. `negativ` unless the count can only grow, which a reader knows.
 */
export function forandring(nu: Rakning, forra: Rakning, { negativ = true } = {}): Rakneverk {
	return skillnad(`${nu.id} minus ${forra.id}`, [nu], [forra], { kanslig: true, negativ });
}

/** Several tables, quarters and relations as one. A count that is in several must be the same. */
export function tillsammans(...verk: readonly Rakneverk[]): Rakneverk {
	return {
		rakningar: [...new Set(verk.flatMap(({ rakningar }) => rakningar))],
		samband: verk.flatMap(({ samband }) => samband)
	};
}

/** A count that is never published: `plus` less `minus`. Its value is null if one of theirs is. */
function skillnad(
	id: string,
	plus: Delar,
	minus: Delar,
	om: Pick<Rakning, 'kanslig' | 'negativ'>
): Rakneverk {
	const [mer, mindre] = [summa(plus), summa(minus)];
	const rakning: Rakning = {
		id,
		varde: mer === null || mindre === null ? null : mer - mindre,
		lage: 'dold',
		...om
	};
	return {
		rakningar: [rakning],
		samband: [{ termer: [...termer(plus, 1), ...termer(minus, -1), { id, faktor: -1 }] }]
	};
}

function termer(delar: Delar, faktor: 1 | -1): Samband['termer'] {
	return delar.map(({ id }) => ({ id, faktor }));
}

function summa(delar: Delar): number | null {
	return delar.reduce<number | null>(
		(s, { varde }) => (s === null || varde === null ? null : s + varde),
		0
	);
}
