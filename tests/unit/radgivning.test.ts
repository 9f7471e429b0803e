import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Nyckeltal } from '$lib/catalogue/measures/nyckeltal/measure';
import type { Results } from '$lib/catalogue/measures/results';
import {
	kommunensRadgivning,
	radgivningsexempel,
	utanKommun,
	utanRadgivning
} from '$lib/catalogue/rapporter/radgivning';
import { KOMMUNER } from '$lib/domain/kommun';
import { radgivningskommun } from '$lib/domain/radgivningskommun';
import { rapportensFramsida } from '$lib/rapport/framsida/rapportens';
import { tomRapport } from '$lib/rapport/rapporttext';
import { params } from './engine/tables';

const NAMN = KOMMUNER.map(({ namn }) => namn);
/** How people write the name of a kommun's advice. */
const FORMER: readonly ((kommun: string) => string)[] = [
	radgivningsexempel,
	(kommun) => `Energirådgivning i ${kommun}`,
	(kommun) => `${kommun}s energi- och klimatrådgivning till företag`,
	(kommun) => `Informationsträffar om energirådgivning (${kommun}s kommun)`,
	(kommun) => `RÅDGIVNINGAR-${kommun}`,
	(kommun) => `${kommun}: rådgivning`
];
const SKRIFT: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => text.toLowerCase(),
	(text) => text.normalize('NFD')
];

describe('a key figure belongs to the kommun whose advice its name tells of', () => {
	test.each(NAMN)('%s, however it is written', (kommun) => {
		for (const form of FORMER)
			for (const skrift of SKRIFT)
				expect(radgivningskommun(skrift(form(kommun))), skrift(form(kommun))).toBe(kommun);
	});

	test('and to no other, to none without advice, and to none when it names two', () => {
		for (const kommun of NAMN) {
			expect(radgivningskommun(`Besökare, ${kommun}`)).toBeNull();
			expect(radgivningskommun(`Energirådgivning, ${kommun}sjö`)).toBeNull();
			expect(radgivningskommun(`Energirådgivning, Nya${kommun.toLowerCase()}`)).toBeNull();
			for (const annan of NAMN.filter((en) => en !== kommun))
				expect(radgivningskommun(`Energirådgivning, ${kommun} och ${annan}`)).toBeNull();
		}
	});

	test.each(['Jämtland Härjedalen', 'Jämtlands och Härjedalens', 'Region Jämtland Härjedalen'])(
		'%s is the county',
		(lanet) => {
			expect(radgivningskommun(`Energirådgivning i ${lanet}`)).toBeNull();
			expect(radgivningskommun(`Energirådgivning i ${lanet}, Åre`)).toBe('Åre');
		}
	);

	test('and is called in its report what it is, without the kommun', () => {
		for (const kommun of NAMN) {
			const rakt = 'Energirådgivning till hushåll';
			for (const slut of [`, ${kommun}`, ` i ${kommun}`, ` (${kommun})`, ` – ${kommun}s kommun`])
				expect(utanKommun(rakt + slut, kommun)).toBe(rakt);
			expect(utanKommun(`${kommun}s rådgivning`, kommun)).toBe(`${kommun}s rådgivning`);
		}
	});
});

const rad = (nyckeltal: string, tal: Partial<Nyckeltal> = {}): Nyckeltal => ({
	...{ post: null, nyckeltal, varde: 5, foregaende: 3, samma_ifjol: 4 },
	...{ enhet: 'antal', kalla: 'nyckeltal', ...tal }
});
const svar = (rows: Nyckeltal[], laggsIhop?: string[], notes: string[] = []): Results => ({
	nyckeltal: {
		status: 'ready',
		rows,
		provenance: {
			...{ tom: '2024-12-31', filer: ['nyckeltal.csv'], notes, steg: [] },
			...(laggsIhop && { laggsIhop })
		}
	}
});

test('other agreements’ key figures are without the kommuner’s advice, but keep what they tie to a post', () => {
	const rader = [
		rad('Besökare'),
		rad('Rådgivning, Åre'),
		rad('Råd och rådgivning, Berg', { post: 'Service' })
	];
	const results = svar(rader, undefined, ['Rådgivning, Åre saknas för kvartal 3 2024.', 'Annat.']);
	const kvar = (id: string) =>
		utanRadgivning(
			results,
			AGREEMENTS.find((en) => en.id === id)!
		).nyckeltal;
	expect(kvar('energikontoret')).toBe(results.nyckeltal);
	expect(kvar('kompetensattraktion-2024')).toMatchObject({
		rows: [rader[0], rader[2]],
		provenance: { notes: ['Annat.'] }
	});
	expect(kommunensRadgivning(rader, 'Åre')).toEqual([rader[1]]);
});

describe('the report of a half-year', () => {
	const HUSHALL = radgivningsexempel('Krokom');
	const sida = (results: Results, kvartal = '2024-K4', tom?: string) => {
		const p = params(kvartal, { avtal: 'energikontoret', ...(tom && { tom }) });
		const text = tomRapport({
			sort: 'radgivning',
			avtal: 'energikontoret',
			kvartal,
			kommun: 'Krokom'
		});
		const { storst, rader, rubrik, sagt } = rapportensFramsida(text, results, p, 'tkr', null)!;
		const sagda = [storst, ...rader].map((en) => en && [en.tal, en.mening, ...en.mer].join('. '));
		return { sagda, rubrik, sagt };
	};
	const NAMNET = 'Energirådgivning till hushåll';

	test('shows its quarters side by side, and adds them where that is meant', () => {
		expect(sida(svar([rad(HUSHALL)])).sagda).toEqual([
			`5. ${NAMNET} under kvartal 4. Kvartal 3: 3. Kvartal 4 i fjol: 4`
		]);
		expect(sida(svar([rad(HUSHALL)], [HUSHALL])).sagda).toEqual([
			`8. ${NAMNET} under halvåret. Kvartal 3: 3, kvartal 4: 5. Kvartal 4 i fjol: 4`
		]);
	});

	test('adds nothing to a quarter that is missing, not over, or not of the half-year', () => {
		const ihop = [HUSHALL];
		expect(sida(svar([rad(HUSHALL, { foregaende: null })], ihop)).sagda).toEqual([
			`5. ${NAMNET} under kvartal 4. Kvartal 3 saknas. Kvartal 4 i fjol: 4`
		]);
		expect(sida(svar([rad(HUSHALL, { varde: null })], ihop)).sagda).toEqual([
			`3. ${NAMNET} under kvartal 3. Kvartal 4 saknas. Kvartal 4 i fjol: 4`
		]);
		expect(sida(svar([rad(HUSHALL)], ihop), '2024-K4', '2024-11-30').sagda).toEqual([
			`5. ${NAMNET} under kvartal 4 hittills. Kvartal 3: 3`
		]);
		expect(sida(svar([rad(HUSHALL)], ihop), '2024-K3').sagda).toEqual([
			`5. ${NAMNET} under kvartal 3. Halvåret är inte slut. Kvartal 3 i fjol: 4`
		]);
	});

	test('begins with the biggest of what has one unit, and says which have no value', () => {
		const fler = [rad('Rådgivning till företag, Krokom', { varde: 2 }), rad(HUSHALL)];
		const tal = (results: Results) => sida(results).sagda.map((en) => en?.[0]);
		expect(tal(svar(fler))).toEqual(['5', '2']);
		expect(tal(svar([{ ...fler[0]!, enhet: 'timmar' }, fler[1]!]))).toEqual(['2', '5']);
		const utan = rad('Rådgivning på mässor, Krokom', { varde: null, foregaende: null });
		expect(sida(svar([...fler, utan])).sagt).toContainEqual({
			namn: 'Rådgivning på mässor',
			text: 'Saknas för halvåret.'
		});
		// A zero is a value: nobody asked.
		expect(tal(svar([rad(HUSHALL, { varde: 0 })]))).toEqual(['0']);
	});

	test('has no figures of another kommun’s, and says that its own are missing', () => {
		const { sagda, rubrik, sagt } = sida(svar([rad(radgivningsexempel('Åre'))]));
		expect(sagda).toEqual([null]);
		expect(rubrik).toBe('Rådgivningen i Krokom är inte sammanställd än');
		expect(sagt![0]!.text).toContain('saknas');
	});
});
