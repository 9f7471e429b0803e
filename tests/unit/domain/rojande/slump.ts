import fc from 'fast-check';
import { expect } from 'vitest';
import { dolj } from '$lib/domain/rojande/dolj';
import { granska } from '$lib/domain/rojande/granska';
import type { Rakneverk } from '$lib/domain/rojande/rakneverk';
import { anfall } from './anfall';
import { hierarki, TROSKEL } from './tabeller';

/** Random tables with what `dolj` hides in them, attacked; the seed is in the test's name. */
export function anfallSlumptabeller(
	seed: number,
	numRuns: number
): { dolda: number; oskyddade: number } {
	const antal = { dolda: 0, oskyddade: 0 };
	fc.assert(
		fc.property(hierarki, (verk) => {
			const svar = dolj(verk, TROSKEL);
			if ('oskyddade' in svar) {
				antal.oskyddade += 1;
				expect(svar.oskyddade).toEqual(aterskapasAndaSmatt(verk));
				return;
			}
			const ids = [...svar.dolda.keys()];
			antal.dolda += ids.length;
			expect(smaSomVisas(verk, svar.dolda)).toEqual([]);
			const visas = ({ id }: { id: string }) => !svar.dolda.has(id);
			expect(anfall(verk, visas, ids, true)).toEqual([]);
			expect(granska(verk, svar.dolda, TROSKEL).upptackta).toEqual([]);
		}),
		{ seed, numRuns }
	);
	return antal;
}

function sma(verk: Rakneverk): string[] {
	return verk.rakningar.flatMap(({ id, lage, varde }) =>
		lage === 'fri' && varde! > 0 && varde! < TROSKEL ? [id] : []
	);
}

function smaSomVisas(verk: Rakneverk, dolda: ReadonlyMap<string, unknown>): string[] {
	return sma(verk).filter((id) => !dolda.has(id));
}

/** The small counts that an attacker recovers though everything that may be hidden is. */
function aterskapasAndaSmatt(verk: Rakneverk): string[] {
	return anfall(verk, ({ lage }) => lage !== 'fri', sma(verk), true);
}
