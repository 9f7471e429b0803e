import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tomRapport } from '$lib/rapport/rapporttext';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import { KOMMUNER } from '$lib/domain/kommun';
import { flytta, kvartal } from '$lib/domain/kvartal';
import { granska } from '$lib/domain/rojande/granska';
import type { Rakning, Samband } from '$lib/domain/rojande/rakneverk';
import type { Paket } from '$lib/publicering/paket/paket';
import { lock, type LockedReport } from '$lib/snapshot/snapshot';
import { ready } from '../../unit/arbete/innehall';
import { paketAv } from '../../unit/publicering/lasning';

// The worst of readers: one who knows that the register is punctual, so that every package tells sums
// of the same households, quarter by quarter and kommun by kommun, and who solves for them.

const FORSTA = kvartal(2023, 1);
const RADER = [...KOMMUNER.map(({ namn }) => namn), 'Okänd kommun'];
const avtal = agreement('kompetensattraktion-2024', AGREEMENTS)!;
/** Moves by quarter and row: mostly few, as they are. */
const varldar = fc.array(
	fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 15 })), {
		...{ minLength: RADER.length, maxLength: RADER.length }
	}),
	{ minLength: 5, maxLength: 5 }
);
const sum = (varden: readonly number[]) => varden.reduce((a, b) => a + b, 0);
const tiden = (varld: readonly number[][], rad: number, fran: number, till: number) =>
	sum(varld.slice(Math.max(0, fran), till + 1).map((flyttade) => flyttade[rad]!));

/** The report of a quarter, locked; everybody registered long ago, 50 in each kommun. */
function snapshot(varld: readonly number[][], q: number) {
	const { id, slut } = flytta(FORSTA, q);
	const registrerade = (namn: string) => (namn === 'Okänd kommun' ? 0 : 50);
	const rader = RADER.map((kommun, i) => ({
		...{ kommun, registrerade: registrerade(kommun), flyttade: tiden(varld, i, 0, q) },
		flyttade_kvartal: varld[q]![i]!
	}));
	const flyttade = sum(rader.map((rad) => rad.flyttade));
	const matt: LockedReport['matt'] = {
		hushall_nu: ready({
			...{ registrerade: 400, flyttade, varav_utan_datum: 0 },
			...{ mal: null, aterstar: null }
		}),
		hushall_per_kvartal: ready(
			...varld.slice(0, q + 1).map((flyttade, t) => ({
				...{ kvartal: flytta(FORSTA, t).id, registrerade: t === 0 ? 400 : 0 },
				...{ flyttade: sum(flyttade), nya_i_registret: sum(flyttade) },
				...{ registrerade_ack: 400, flyttade_ack: sum(varld.slice(0, t + 1).map(sum)) }
			}))
		),
		hushall_per_kommun: ready(...rader),
		hushall_per_kommun_aret: ready(
			...RADER.map((kommun, i) => ({
				kommun,
				registrerade: q < 4 ? registrerade(kommun) : 0,
				flyttade: tiden(varld, i, q - 3, q)
			}))
		)
	};
	return lock({
		...{ version: 1, sort: 'kvartal', avtal, kvartal: id, tom: slut, kommun: null },
		...{ last: '2024-10-14T08:00:00.000Z', matt, definitioner: {}, filer: [], omraknade: [] },
		text: tomRapport({ sort: 'kvartal', avtal: avtal.id, kvartal: id, kommun: null })
	});
}

/** What that reader writes down: each quarter's moves are unknown, and everything published is a sum of them. */
function angrepp(varld: readonly number[][], paketen: readonly Paket[]) {
	const rakningar: Rakning[] = [];
	const samband: Samband[] = [];
	const dolda = new Map<string, 'liten'>();
	varld.forEach((flyttade, t) => {
		const delar = flyttade.map((varde, i) => ({ id: `${t}.${i}`, varde }));
		rakningar.push(...delar.map((en) => ({ ...en, lage: 'dold' as const, kanslig: true })));
		rakningar.push({ id: `länet ${t}`, varde: sum(flyttade), lage: 'visas', kanslig: false });
		const termer = delar.map(({ id }) => ({ id, faktor: 1 }));
		samband.push({ termer: [...termer, { id: `länet ${t}`, faktor: -1 }] });
	});
	paketen.forEach(({ siffror }, q) => {
		for (const { matt, rad, kolumn, varde } of siffror) {
			const i = RADER.indexOf(rad);
			if (i < 0 || kolumn !== 'flyttade') continue;
			const fran = matt === 'hushall_per_kommun' ? 0 : Math.max(0, q - 3);
			const id = `${matt} ${q}.${i}`;
			const sant = tiden(varld, i, fran, q);
			expect([null, sant]).toContain(varde);
			rakningar.push({ id, varde: sant, lage: 'fri', kanslig: true });
			if (varde === null) dolda.set(id, 'liten');
			const delar = Array.from({ length: q - fran + 1 }, (_, n) => `${fran + n}.${i}`);
			const termer = delar.map((del) => ({ id: del, faktor: 1 }));
			samband.push({ termer: [...termer, { id, faktor: -1 }] });
		}
	});
	return granska({ rakningar, samband }, dolda, 5).upptackta;
}

test('who knows that the register is punctual computes no few, of five quarters in a row', () => {
	fc.assert(
		fc.property(varldar, (varld) => {
			const paketen: Paket[] = [];
			for (let q = 0; q < varld.length; q++)
				paketen.push(paketAv(snapshot(varld, q), paketen).paket);
			expect(angrepp(varld, paketen)).toEqual([]);
		}),
		{ seed: 6, numRuns: 3 }
	);
}, 180_000);
