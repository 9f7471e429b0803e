import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilder } from '$lib/bildspel/bilder';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { jamforda } from '$lib/catalogue/measures/prognosjamforelse/measure';
import { MEASURES } from '$lib/catalogue/measures/all';
import type { Results } from '$lib/catalogue/measures/results';
import { filrubrik } from '$lib/catalogue/measures/tabell';
import { prognosMening } from '$lib/catalogue/rapporter/meningar/ekonomi';
import { belopp, type Beloppsenhet } from '$lib/domain/format';
import { attForklara, ljus, LJUSORD } from '$lib/domain/ljus';
import { bryggdiagram } from '$lib/rapport/bryggdiagram';
import { Rapportlage } from '$lib/rapport/lage';
import { exporttabell } from '$lib/dokument/tabell';
import { rapportdokument } from '$lib/rapport/rapportdokument';
import { tomRapport } from '$lib/rapport/rapporttext';
import { params } from './engine/tables';

// One deviation, and every place that tells it: which way and how much must be the same in all of them.

const P = params('2024-K3', { avtal: 'kompetensattraktion-2024' });
const POST = P.avtal!.budget.poster[0]!.namn;
const BUDGET = 100_000_000_000;

function svaren(avvikelse: number): Results {
	const rad = (post: string, metod: BudgetUtfallPerPost['prognosmetod']) => ({
		...{ post, budget_ar_ore: BUDGET, budget_ack_ore: BUDGET, utfall_kvartal_ore: 0 },
		...{ utfall_ack_ore: BUDGET - avvikelse, avvikelse_ack_ore: avvikelse, kvar_ore: avvikelse },
		...{ prognos_ar_ore: BUDGET - avvikelse, prognosavvikelse_ore: avvikelse, prognosmetod: metod }
	});
	const rows = [rad(POST, 'angiven'), rad('Totalt', 'summa')];
	const svar = (id: 'budget_utfall_per_post' | 'prognosjamforelse', rows: unknown[]) => ({
		...{ status: 'ready', rows },
		provenance: { tom: P.tom, filer: [], notes: [], steg: [], measure: MEASURES[id] }
	});
	return {
		budget_utfall_per_post: svar('budget_utfall_per_post', rows),
		prognosjamforelse: svar('prognosjamforelse', jamforda(rows, []))
	} as unknown as Results;
}

/** From words to an amount with its sign, plus for below budget: "195 tkr under" → 195. */
function last(text: string): number {
	const ord = text.replaceAll('\u00a0', ' ');
	expect(ord).not.toMatch(/[+−-]/);
	if (/som (budget|plan)$|oförändrad$|lika med budgeten$/i.test(ord)) return 0;
	const [, siffror, vart] = /([\d ]*\d)(?: kr| tkr)? (under|över|lägre|högre)/.exec(ord)!;
	const tal = Number(siffror!.replaceAll(' ', ''));
	return vart === 'under' || vart === 'lägre' ? tal : -tal;
}

const avvikelser = fc.oneof(
	fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
	fc.integer({ min: -200_000, max: 200_000 }),
	fc.constantFrom(0, 1, -1, 50, -50, 49_999, 50_000, -49_999, -50_000)
);
const enheter = fc.constantFrom<Beloppsenhet>('kr', 'tkr');

test('a deviation is told the same way and as large in every face', () => {
	fc.assert(
		fc.property(avvikelser, enheter, (ore, enhet) => {
			const results = svaren(ore);
			const text = tomRapport({
				...{ sort: 'kvartal', avtal: P.avtal!.id, kvartal: '2024-K3', kommun: null }
			});
			const grund = { params: P, results, enhet, slutar: null, avtalen: AGREEMENTS, filer: [] };
			const dokument = rapportdokument({ ...grund, text, dag: P.tom });
			const belopptext = belopp(Math.abs(ore), enhet).replace(/\D/g, '');
			const vantat = Number(belopptext) * Math.sign(ore) || 0;
			const sagt: number[] = [];

			for (const del of dokument.delar) {
				if (del.typ !== 'tabell') continue;
				del.tabell.kolumner.forEach((kolumn, k) => {
					if (!/^Mot (budget|plan)$/.test(kolumn.rubrik)) return;
					sagt.push(...del.tabell.rader.map(({ celler }) => last(celler[k]!.text)));
					const fil = exporttabell(del.tabell);
					expect(fil.kolumner[k]!.rubrik).toBe(filrubrik(kolumn));
					expect(filrubrik(kolumn)).toMatch(/^Under \(\+\) eller över \(−\)/);
					for (const rad of fil.rader) expect(rad[k]).toBe(ore / 100);
				});
			}
			expect(sagt.length).toBeGreaterThanOrEqual(4);

			const rows =
				results.prognosjamforelse!.status === 'ready' ? results.prognosjamforelse!.rows : [];
			const bro = bryggdiagram(rows, P, enhet)?.data;
			if (bro?.slag === 'brygga') sagt.push(...bro.steg.map(({ etikett }) => last(etikett)));
			const total = results.budget_utfall_per_post!;
			// A headline is in thousands, where those are not none.
			if (total.status === 'ready') {
				const tusen = Number(belopp(Math.abs(ore), 'tkr').replace(/\D/g, '')) * Math.sign(ore);
				expect(last(prognosMening(total.rows.at(-1)!, P, enhet)!)).toBe(tusen || vantat);
			}
			const lage = new Rapportlage(text, P, results, enhet, null, AGREEMENTS);
			sagt.push(last(lage.avvikelsemening(POST)!.text));

			const visade = bilder(text, { ...grund, bokslutKlart: false, kommun: null });
			for (const { innehall } of visade.bilder) {
				if (innehall.typ === 'siffra')
					for (const stod of innehall.siffra.stod)
						if (stod.namn === 'Mot budget') sagt.push(last(stod.text));
				if (innehall.typ !== 'tabell' || innehall.tabell.matt !== 'prognosjamforelse') continue;
				const k = innehall.tabell.kolumner.findIndex(({ rubrik }) => rubrik === 'Mot budget');
				sagt.push(...innehall.tabell.rader.map(({ celler }) => last(celler[k]!.text)));
			}
			for (const ett of sagt) expect(ett).toBe(vantat);
		}),
		{ numRuns: 60 }
	);
});

test('a post is in line with its budget everywhere, or to be explained everywhere', () => {
	fc.assert(
		fc.property(avvikelser, enheter, (ore, enhet) => {
			const results = svaren(ore);
			const text = tomRapport({
				...{ sort: 'kvartal', avtal: P.avtal!.id, kvartal: '2024-K3', kommun: null }
			});
			const grund = { params: P, results, enhet, slutar: null, avtalen: AGREEMENTS, filer: [] };
			const farg = ljus(
				{ budget_ar_ore: BUDGET, prognosavvikelse_ore: ore },
				P.avtal!.ljus,
				enhet
			)!;
			const flaggas = attForklara(farg);
			const lage = new Rapportlage(text, P, results, enhet, null, AGREEMENTS);
			expect(lage.avviker(POST)).toBe(flaggas);
			const dokument = rapportdokument({ ...grund, text, dag: P.tom });
			const lagen = dokument.delar.flatMap((del) =>
				del.typ === 'tabell' && del.tabell.kolumner.some(({ rubrik }) => rubrik === 'Läge')
					? [del.tabell.rader[0]!.celler.at(-1)!.text]
					: []
			);
			expect(lagen).toEqual([LJUSORD[farg]]);
			const { bilder: alla } = bilder(text, {
				...{ ...grund, bokslutKlart: false, kommun: null }
			});
			const berattade = alla.flatMap(({ poster = [] }) => poster);
			expect(berattade).toEqual(flaggas ? [POST] : []);
		}),
		{ numRuns: 60 }
	);
});
