import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { andrade, bind, bindOm, bundnaEfter, medByten, namnda } from '$lib/rapport/bindning';
import { siffrorna, type Rader } from '$lib/rapport/siffror';
import { talen } from '$lib/rapport/taltext';

/** The figures of some measures, as the third quarter of 2024 has them. */
function figurer(svar: Record<string, Rader | null>, kommun: string | null = null) {
	const rows = Object.entries(svar).map(([id, rader]) => [id, rader && { rows: rader }] as const);
	return siffrorna(Object.keys(svar), Object.fromEntries(rows), { kvartal: '2024-K3', kommun });
}
const hushall = (flyttade: number) => ({ registrerade: 1103, flyttade, mal: 400 });
const nu = (flyttade: number) => figurer({ hushall_nu: [hushall(flyttade)] });
const siffror = (text: string, i: ReturnType<typeof figurer>) =>
	namnda(text, i).map(({ siffra }) => siffra);

test('the figures of an answer are worked out once, however often they are looked up', () => {
	let read = 0;
	const rad = new Proxy(
		{ kommun: 'Åre', registrerade: 7 },
		{
			ownKeys(target) {
				read++;
				return Reflect.ownKeys(target);
			}
		}
	);
	const svar = { hushall_per_kommun: [rad] };
	const forst = figurer(svar);
	expect(forst.alla).toMatchObject([{ siffra: 'hushall_per_kommun.registrerade.Åre', varde: 7 }]);
	expect(read).toBe(1);
	// As when one letter after the other is typed.
	for (let i = 0; i < 3; i++) expect(figurer(svar)).toEqual(forst);
	expect(read).toBe(1);
	// Another report asks for others of them.
	expect(figurer(svar, 'Berg').alla).toEqual([]);
	expect(figurer({ hushall_per_kommun: [{ ...rad, registrerade: 8 }] }).alla[0]?.varde).toBe(8);
});

describe('the numbers of a text', () => {
	const lasta = (text: string) =>
		talen(text).map(({ enheter, decimaler, enhet }) => [enheter, decimaler, enhet]);

	test.each([
		['143 hushåll', [[143, 0, null]]],
		[
			'1\u00a0103 och 1 103 och 1\u202f103',
			[
				[1103, 0, null],
				[1103, 0, null],
				[1103, 0, null]
			]
		],
		[
			'66\u00a0procent, 66 %',
			[
				[66, 0, 'procent'],
				[66, 0, 'procent']
			]
		],
		[
			'2 105 tkr av 3 570 000 kr',
			[
				[2105, 0, 'tkr'],
				[3570000, 0, 'kr']
			]
		],
		['2,1 miljoner kronor', [[21, 1, 'mnkr']]],
		[
			'2,84 av beviljade 3,57 mkr',
			[
				[284, 2, 'mnkr'],
				[357, 2, 'mnkr']
			]
		],
		[
			'6 av 20 hushåll, 40 av 50 procent',
			[
				[6, 0, null],
				[20, 0, null],
				[40, 0, null],
				[50, 0, 'procent']
			]
		],
		['42,5 hushåll per kvartal', [[425, 1, null]]],
		['−310 tkr', [[310, 0, 'tkr']]],
		['**143**', [[143, 0, null]]],
		['Det blev 143.', [[143, 0, null]]]
	])('%s', (text, vantat) => {
		expect(lasta(text)).toEqual(vantat);
	});

	test.each(['kvartal 3 2024', '2024-K3', 'den 30 september 2024', '§ 5', 'år 2023', 'K3', 'nr 2'])(
		'%s is no figure',
		(text) => {
			expect(talen(text)).toEqual([]);
		}
	);
});

describe('a commentary speaks of', () => {
	test('the figures it has the numbers of, and the share the program tells', () => {
		expect(siffror('265 hushåll, 66\u00a0procent av målet', nu(265))).toEqual([
			'hushall_nu.flyttade',
			'hushall_nu.procent_av_malet'
		]);
		expect(siffror('264 hushåll, 65 procent', nu(265))).toEqual([]);
	});

	test('a count when the number has no unit, and an amount in the unit it is written in', () => {
		const budget = figurer({
			budget_utfall_per_post: [
				{ post: 'Webb', utfall_ack_ore: 100_000_00 },
				{ post: 'Totalt', utfall_ack_ore: 2_104_600_00 }
			]
		});
		for (const text of ['2 104 600 kr', '2 105 tkr', '2,1 mnkr', '2 104 600'])
			expect(siffror(text, budget)).toEqual(['budget_utfall_per_post.utfall_ack_ore.Totalt']);
		expect(siffror('2 105 kr eller 2 105 procent', budget)).toEqual([]);
		expect(siffror('265 kr', nu(265))).toEqual([]);
	});

	test('the quarter’s own row, unless it names another', () => {
		const kvartal = figurer({
			hushall_per_kvartal: [
				{ kvartal: '2023-K3', registrerade: 131, flyttade: 1, nya_i_registret: 1 },
				{ kvartal: '2024-K2', registrerade: 143, flyttade: 2, nya_i_registret: 2 },
				{ kvartal: '2024-K3', registrerade: 143, flyttade: 3, nya_i_registret: 7 }
			]
		});
		expect(siffror('143 nya, 12 fler än i fjol', kvartal)).toEqual([
			'hushall_per_kvartal.registrerade.2024-K3',
			'hushall_per_kvartal.mot_ifjol.2024-K3'
		]);
		expect(siffror('143 nya 2024-K2', kvartal)).toEqual([
			'hushall_per_kvartal.registrerade.2024-K2'
		]);
		expect(siffror('131 nya', kvartal)).toEqual([]);
	});

	test('the row it names among those that have the same number', () => {
		const service = figurer({
			svarstid_per_kommun: [
				{ kommun: 'Berg', i_tid: 3, sena: 21 },
				{ kommun: 'Åre', i_tid: 20, sena: 21 },
				{ kommun: 'Hela länet', i_tid: 23, sena: 42 }
			]
		});
		expect(siffror('I Åre var 21 sena', service)).toEqual(['svarstid_per_kommun.sena.Åre']);
		expect(siffror('21 var sena', service)).toEqual([]);
		expect(siffror('20 i tid', service)).toEqual(['svarstid_per_kommun.i_tid.Åre']);
		expect(siffror('3 i tid', service)).toEqual([]);
	});

	test('its own kommun, where the report is about one', () => {
		const rows = [
			{ kommun: 'Berg', flyttade: 21 },
			{ kommun: 'Åre', flyttade: 21 }
		];
		expect(siffror('21 hushåll', figurer({ hushall_per_kommun: rows }, 'Åre'))).toEqual([
			'hushall_per_kommun.flyttade.Åre'
		]);
	});
});

describe('a figure that changes after the commentary was written', () => {
	const text = 'Hela **143** hushåll har flyttat.';
	const bundna = bind(text, nu(143), { egna: '' }, []);

	test('is told with its old number and its new', () => {
		expect(bundna).toEqual([{ siffra: 'hushall_nu.flyttade', varde: 143 }]);
		expect(andrade(text, bundna, nu(143), 'kr')).toEqual([]);
		const [en, ...fler] = andrade(text, bundna, nu(147), 'kr');
		expect(fler).toEqual([]);
		expect(en).toMatchObject({ da: '143', nu: '147' });
		expect(medByten(text, en!.byten)).toBe('Hela **147** hushåll har flyttat.');
	});

	test('stays told while something else is written, and not once the new number stands there', () => {
		const mer = `${text} Bra.`;
		expect(andrade(mer, bind(mer, nu(147), { egna: '' }, bundna), nu(147), 'kr')).toHaveLength(1);
		const nytt = 'Hela 147 hushåll har flyttat.';
		const omskrivet = bind(nytt, nu(147), { egna: '' }, bundna);
		expect(omskrivet).toEqual([{ siffra: 'hushall_nu.flyttade', varde: 147 }]);
		expect(andrade(nytt, omskrivet, nu(147), 'kr')).toEqual([]);
	});

	test('is told no more when the text is kept as it is', () => {
		const om = bindOm(bundna, nu(147));
		expect(andrade(text, om, nu(147), 'kr')).toEqual([]);
		expect(andrade(text, om, nu(150), 'kr')).toMatchObject([{ da: '147', nu: '150', byten: [] }]);
	});

	test('is told also when the text has the section’s own figure in other words', () => {
		const ord = 'Fler än väntat har flyttat.';
		const bundet = bind(ord, nu(143), { egna: '143 hushåll har flyttat' }, []);
		expect(andrade(ord, bundet, nu(147), 'kr')).toMatchObject([
			{ da: '143', nu: '147', byten: [] }
		]);
	});

	test('is not told of a figure that the text leaves out, unless the sentences were taken over', () => {
		const egna = '143 hushåll har flyttat, 36\u00a0procent av målet';
		const bundet = (overtagen: boolean) =>
			bind(text, nu(143), { egna, overtagen }, []).map(({ siffra }) => siffra);
		expect(bundet(false)).toEqual(['hushall_nu.flyttade']);
		expect(bundet(true)).toEqual(['hushall_nu.flyttade', 'hushall_nu.procent_av_malet']);
		// 143 is no figure any more, but the text still has one.
		expect(bind(text, nu(147), { egna: '147 hushåll, 37 procent' }, bundna)).toEqual(bundna);
	});

	test('is told as missing when it can no longer be computed, and not before it is', () => {
		const utan = figurer({ hushall_nu: null });
		expect(andrade(text, bundna, utan, 'kr')).toMatchObject([{ da: '143', nu: null, byten: [] }]);
		expect(andrade(text, bundna, figurer({}), 'kr')).toEqual([]);
	});

	test('is not told when it still reads the same', () => {
		const budget = (ore: number) =>
			figurer({ finansiering: [{ finansiar: 'Totalt', budget_ar_ore: ore }] });
		const tkr = 'Finansieringen är 3 570 tkr.';
		const bundet = bind(tkr, budget(3_570_000_00), { egna: '' }, []);
		expect(andrade(tkr, bundet, budget(3_570_100_00), 'tkr')).toEqual([]);
		expect(andrade(tkr, bundet, budget(3_590_000_00), 'tkr')).toMatchObject([
			{ da: '3\u00a0570\u00a0tkr', nu: '3\u00a0590\u00a0tkr', byten: [{ till: '3\u00a0590' }] }
		]);
	});

	test('cannot be put in the sentence when it has turned', () => {
		const resultat = (ore: number) =>
			figurer({ resultat: [{ rad: 'Resultat', utfall_ack_ore: ore }] });
		const over = 'Vi ligger 310 000 kr över.';
		const bundet = bind(over, resultat(310_000_00), { egna: '' }, []);
		expect(andrade(over, bundet, resultat(-5_000_00), 'kr')).toMatchObject([
			{ da: '310\u00a0000\u00a0kr', nu: '−5\u00a0000\u00a0kr', byten: [] }
		]);
	});

	test('is bound no more when the text is emptied', () => {
		expect(bind(' ', nu(147), { egna: '147 hushåll' }, bundna)).toEqual([]);
	});
});

describe('numbers that are replaced', () => {
	/** So many kommuner, each with a count of its own. */
	const lan = (antal: Readonly<Record<string, number>>) =>
		figurer({
			hushall_per_kommun: Object.entries(antal).map(([kommun, flyttade]) => ({ kommun, flyttade }))
		});
	const bytt = (
		text: string,
		fore: typeof lan extends (a: infer A) => unknown ? A : never,
		nu: typeof fore
	) => {
		const bundna = bind(text, lan(fore), { egna: '' }, []);
		const andringar = andrade(text, bundna, lan(nu), 'kr');
		const byten = andringar.flatMap((en) => en.byten);
		const ny = medByten(text, byten);
		const forr = bundnaEfter(text, bundna, lan(nu), byten);
		const sedan = bind(ny, lan(nu), { egna: '' }, forr);
		return { andringar, text: ny, kvar: andrade(ny, sedan, lan(nu), 'kr') };
	};

	test('are replaced at once: one that is new and another’s old is not replaced again', () => {
		const fore = { Berg: 27, Åre: 13, Krokom: 4, 'Hela länet': 44 };
		const nu = { Berg: 13, Åre: 4, Krokom: 1, 'Hela länet': 18 };
		const { text, kvar } = bytt(
			'Till Berg flyttade 27. Till Åre flyttade 13. Till Krokom flyttade 4.',
			fore,
			nu
		);
		expect(kvar).toEqual([]);
		expect(text).toBe('Till Berg flyttade 13. Till Åre flyttade 4. Till Krokom flyttade 1.');
	});

	test('are left to the writer where they may be of two figures that differ now, and that is told', () => {
		const fore = { Berg: 13, Åre: 13, 'Hela länet': 26 };
		const mening = 'Åre och Berg fick 13 var.';
		const { text, andringar } = bytt(mening, fore, { Berg: 13, Åre: 15, 'Hela länet': 28 });
		expect(text).toBe(mening);
		expect(andringar).toMatchObject([{ da: '13', nu: '15', byten: [], oklar: true }]);
		// What both are now is no doubt, and is written once.
		expect(bytt('Åre och Berg fick 9 var.', { Berg: 9, Åre: 9 }, { Berg: 10, Åre: 10 }).text).toBe(
			'Åre och Berg fick 10 var.'
		);
		expect(bytt(mening, fore, { Berg: 15, Åre: 15, 'Hela länet': 30 }).text).toBe(
			'Åre och Berg fick 15 var.'
		);
	});

	test('are of what their own sentence names, not of what another does', () => {
		const lanet = { Åre: 5, 'Hela länet': 5 };
		expect(siffror('Åre syns mest. 5 flyttade i länet.', lan(lanet))).toEqual([
			'hushall_per_kommun.flyttade.Hela länet'
		]);
		// Another number than the county's is of the one that is named over a list, or before.
		const are = ['hushall_per_kommun.flyttade.Åre'];
		expect(siffror('Åre:\n- 4 flyttade', lan({ ...lanet, Åre: 4 }))).toEqual(are);
		expect(siffror('Åre växer. Dit flyttade 4.', lan({ ...lanet, Åre: 4 }))).toEqual(are);
		expect(siffror('Åre: 5 flyttade.', lan(lanet))).toEqual(['hushall_per_kommun.flyttade.Åre']);
		expect(siffror('Fler än i fjol.\n- 5 till Åre', lan(lanet))).toEqual([
			'hushall_per_kommun.flyttade.Åre'
		]);
	});

	test('are those that their figures are now, whatever others were and are', () => {
		const namn = ['Berg', 'Åre', 'Krokom', 'Ragunda', 'Hela länet'] as const;
		const antal = fc.record(
			Object.fromEntries(namn.map((en) => [en, fc.integer({ min: 10, max: 14 })])) as Record<
				(typeof namn)[number],
				fc.Arbitrary<number>
			>
		);
		fc.assert(
			fc.property(antal, antal, fc.shuffledSubarray([...namn]), (fore, nu, ordning) => {
				const text = ordning.map((en) => `${en} hade ${fore[en]}.`).join(' ');
				const efter = bytt(text, fore, nu);
				expect(efter.kvar).toEqual([]);
				const rader = efter.text.split('. ');
				ordning.forEach((en, i) => {
					const star = Number(/\d+/.exec(rader[i]!)![0]);
					expect(star).toBe(nu[en]);
				});
			})
		);
	});
});
