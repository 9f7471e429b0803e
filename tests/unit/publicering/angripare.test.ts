import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import { granska } from '$lib/domain/rojande/granska';
import type { Rakning, Samband } from '$lib/domain/rojande/rakneverk';
import type { Engine } from '$lib/engine/engine';
import type { Paket } from '$lib/publicering/paket/paket';
import type { Snapshot } from '$lib/snapshot/snapshot';
import { loadsOf } from '$lib/import/loads';
import { exempeldata } from '../exempeldata';
import { openEngine } from '../engine/tables';
import { lastKvartal, paketAv } from './lasning';

// Somebody who has every package that has been published, and subtracts. What the attacker knows is
// built here from the packages alone, not as the builder sets them beside each other.

const KVARTAL = ['2023-K1', '2023-K2', '2023-K3', '2023-K4', '2024-K1', '2024-K2', '2024-K3'];
const TROSKEL = 5;

let engine: Engine;
const snapshots: Snapshot[] = [];
const paketen: Paket[] = [];
beforeAll(async () => {
	engine = await openEngine();
	await engine.load(loadsOf(await exempeldata()));
	for (const kvartal of KVARTAL) {
		const snapshot = await lastKvartal(engine, kvartal);
		paketen.push(paketAv(snapshot, paketen).paket);
		snapshots.push(snapshot);
	}
}, 60_000);
afterAll(() => engine.close());

/** A package's counts of a measure's column, by row; null where it is hidden. */
function tal({ siffror }: Paket, matt: string, kolumn: string): Map<string, number | null> {
	return new Map(
		siffror
			.filter((en) => en.matt === matt && en.kolumn === kolumn)
			.map(({ rad, varde }) => [rad, varde])
	);
}
const litet = (varde: number) => varde !== 0 && Math.abs(varde) < TROSKEL;

describe('by subtraction', () => {
	test.each(['registrerade', 'flyttade'])(
		'no kommun’s few %s between any two quarters are told',
		(kolumn) => {
			let visade = 0;
			for (const [i, senare] of paketen.entries())
				for (const tidigare of paketen.slice(0, i)) {
					const da = tal(tidigare, 'hushall_per_kommun', kolumn);
					for (const [rad, varde] of tal(senare, 'hushall_per_kommun', kolumn)) {
						const fore = da.get(rad);
						if (rad === 'Hela länet' || varde === null || typeof fore !== 'number') continue;
						visade++;
						expect(litet(varde - fore), `${rad} ${tidigare.kvartal}–${senare.kvartal}`).toBe(false);
					}
				}
			// There is something to subtract.
			expect(visade).toBeGreaterThan(20);
		}
	);

	test.each(['registrerade', 'flyttade'])(
		'no kommun’s few %s before the year are told',
		(kolumn) => {
			for (const paket of paketen) {
				const aret = tal(paket, 'hushall_per_kommun_aret', kolumn);
				for (const [rad, varde] of tal(paket, 'hushall_per_kommun', kolumn)) {
					const avAret = aret.get(rad);
					if (rad === 'Hela länet' || varde === null || typeof avAret !== 'number') continue;
					expect(litet(varde - avAret), `${rad} ${paket.kvartal}`).toBe(false);
				}
			}
		}
	);

	test('the year that has moved on by a quarter, less what is together, tells of no few', () => {
		for (const [i, senare] of paketen.entries()) {
			const tidigare = paketen[i - 1];
			if (!tidigare) continue;
			// Together less the year, of two packages: what the quarter between them held a year before.
			const fore = (paket: Paket, rad: string) => {
				const hela = tal(paket, 'hushall_per_kommun', 'flyttade').get(rad);
				const aret = tal(paket, 'hushall_per_kommun_aret', 'flyttade').get(rad);
				return typeof hela === 'number' && typeof aret === 'number' ? hela - aret : null;
			};
			for (const rad of tal(senare, 'hushall_per_kommun', 'flyttade').keys()) {
				const [nu, da] = [fore(senare, rad), fore(tidigare, rad)];
				if (rad === 'Hela länet' || nu === null || da === null) continue;
				expect(litet(nu - da), `${rad} ${senare.kvartal}`).toBe(false);
			}
		}
	});
});

describe('by everything that can be computed', () => {
	/** Two packages in a row with their sums, and what was added between them, as an attacker writes it down. */
	function angrepp(tidigare: Paket, senare: Paket, sanna: ReadonlyMap<string, number>[]) {
		const rakningar: Rakning[] = [];
		const samband: Samband[] = [];
		const dolda = new Map<string, 'liten'>();
		for (const [i, paket] of [tidigare, senare].entries()) {
			const rader = [...tal(paket, 'hushall_per_kommun', 'flyttade')];
			for (const [rad, varde] of rader) {
				const id = `${i} ${rad}`;
				const lanet = rad === 'Hela länet';
				const sant = varde ?? sanna[i]!.get(rad)!;
				rakningar.push({ id, varde: sant, lage: lanet ? 'visas' : 'fri', kanslig: !lanet });
				if (varde === null) dolda.set(id, 'liten');
			}
			const termer = rader.map(([rad]) => ({
				id: `${i} ${rad}`,
				faktor: rad === 'Hela länet' ? -1 : 1
			}));
			samband.push({ termer });
		}
		for (const { id, varde, lage } of rakningar.filter(({ id }) => id.startsWith('1 '))) {
			if (lage === 'visas') continue;
			const rad = id.slice(2);
			const da = rakningar.find((en) => en.id === `0 ${rad}`)!;
			rakningar.push({
				...{ id: `ökning ${rad}`, varde: varde! - da.varde!, lage: 'dold' },
				...{ kanslig: true, negativ: true }
			});
			const termer = [
				{ id, faktor: 1 },
				{ id: da.id, faktor: -1 },
				{ id: `ökning ${rad}`, faktor: -1 }
			];
			samband.push({ termer });
		}
		return { verk: { rakningar, samband }, dolda };
	}

	function sannaTal({ innehall }: Snapshot): Map<string, number> {
		const svar = innehall.matt.hushall_per_kommun!;
		if (svar.status !== 'ready') throw new Error('saknas');
		const rader = svar.rows as unknown as HushallPerKommun[];
		const finns = new Map(rader.map(({ kommun, flyttade }) => [kommun, flyttade]));
		return finns.set('Okänd kommun', finns.get('Okänd kommun') ?? 0);
	}

	test('two packages in a row give away no hidden count and no few that were added', () => {
		let dolt = 0;
		for (const [i, senare] of paketen.entries()) {
			if (i === 0) continue;
			const sanna = [sannaTal(snapshots[i - 1]!), sannaTal(snapshots[i]!)];
			const { verk, dolda } = angrepp(paketen[i - 1]!, senare, sanna);
			dolt += dolda.size;
			expect(granska(verk, dolda, TROSKEL).upptackta, senare.kvartal).toEqual([]);
		}
		expect(dolt).toBeGreaterThan(0);
	});

	test('the attack is one: without the earlier package in mind it finds what was added', async () => {
		// 2024-K1 published as if nothing had been published before it.
		const i = KVARTAL.indexOf('2024-K1');
		const ensam = paketAv(snapshots[i]!).paket;
		const sanna = [sannaTal(snapshots[i - 1]!), sannaTal(snapshots[i]!)];
		const { verk, dolda } = angrepp(paketen[i - 1]!, ensam, sanna);
		expect(granska(verk, dolda, TROSKEL).upptackta.length).toBeGreaterThan(0);
	});
});
