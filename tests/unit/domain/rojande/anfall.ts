import { solve } from 'yalps';
import type { Rakneverk, Rakning } from '$lib/domain/rojande/rakneverk';

/**
 * An attacker who has everything that is shown and a linear programming library (YALPS, floating
 * point), and no code in common with the audit: the smallest and the largest value of each hidden
 * count, over all tables that agree with what is shown. Where the two are the same, it is known.
 *
 * The bounds are those of real numbers. Over whole numbers they can only be narrower: they are
 * rounded inwards, and a count that could be 2.3 to 3.1 is known to be 3. Whole tables may still be
 * fewer than that, so with `heltal` the library branches until the tables it finds are whole.
 *
 * A table found on the way is a proof for all counts that differ in it, so few need both bounds.
 * @returns those of `mal` that are recovered
 */
export function anfall(
	verk: Rakneverk,
	visas: (rakning: Rakning) => boolean,
	mal: readonly string[],
	heltal: boolean
): string[] {
	const dolda = verk.rakningar.filter((rakning) => !visas(rakning));
	const varde = new Map(verk.rakningar.map(({ id, varde }) => [id, varde]));
	const kolumner = new Map<string, Map<string, number>>();
	for (const { id, negativ } of dolda) {
		kolumner.set(`+${id}`, new Map());
		// The library's variables are 0 or more: one that may be below is the difference of two.
		if (negativ) kolumner.set(`-${id}`, new Map());
	}
	const krav = new Map<string, { equal: number }>();
	for (const [s, { termer }] of verk.samband.entries()) {
		let hoger = 0;
		for (const { id, faktor } of termer) {
			if (!kolumner.has(`+${id}`)) hoger -= faktor * varde.get(id)!;
			for (const tecken of [1, -1]) {
				const kolumn = kolumner.get(`${tecken === 1 ? '+' : '-'}${id}`);
				kolumn?.set(`s${s}`, (kolumn.get(`s${s}`) ?? 0) + tecken * faktor);
			}
		}
		if (termer.some(({ id }) => kolumner.has(`+${id}`))) krav.set(`s${s}`, { equal: hoger });
	}

	const sedda: Map<string, number>[] = [];
	const skild = (id: string) => new Set(sedda.map((tabell) => tabell.get(id)!)).size > 1;
	/** The bound of a count; Infinity when there is none. */
	const grans = (id: string, direction: 'minimize' | 'maximize'): number => {
		for (const [tecken, faktor] of [
			['+', 1],
			['-', -1]
		] as const)
			kolumner.get(`${tecken}${id}`)?.set('mal', faktor);
		const svar = solve(
			{ direction, objective: 'mal', constraints: krav, variables: kolumner, integers: heltal },
			{ includeZeroVariables: true }
		);
		for (const tecken of '+-') kolumner.get(`${tecken}${id}`)?.delete('mal');
		if (svar.status === 'unbounded') return Infinity;
		if (svar.status !== 'optimal') throw new Error(`Biblioteket svarade ${svar.status}.`);
		const funna = new Map(svar.variables);
		const tabell = dolda.map(({ id: en }): [string, number] => [
			en,
			funna.get(`+${en}`)! - (funna.get(`-${en}`) ?? 0)
		]);
		// A whole table, within the error of floating point, is one that the counts can have.
		if (tabell.every(([, v]) => Math.abs(v - Math.round(v)) < 1e-6))
			sedda.push(new Map(tabell.map(([en, v]) => [en, Math.round(v)])));
		return svar.result;
	};

	return mal.filter((id) => {
		if (skild(id)) return false;
		const hogst = grans(id, 'maximize');
		if (skild(id) || hogst === Infinity) return false;
		const lagst = grans(id, 'minimize');
		return lagst !== Infinity && Math.ceil(lagst - 1e-6) >= Math.floor(hogst + 1e-6);
	});
}
