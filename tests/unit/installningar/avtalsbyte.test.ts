import { describe, expect, test } from 'vitest';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { overforingsnoter } from '$lib/catalogue/agreements/overforingar';
import { medAvtalen, utanAvtal } from '$lib/installningar/avtalsbyte';
import { readAvtal, skrivAvtal } from '$lib/installningar/avtalsfil';
import { INGA } from '$lib/installningar/installningar';
import { Installningar } from '$lib/installningar/schema';

const avtal = (id: string) => agreement(id, AGREEMENTS)!;
const post = (id: string, namn: string) => ({
	...{ id, namn, alias: [], budget_kr: 1000, uppdrag: '', matt: [], nyckeltal: [] }
});
const NYTT: Agreement = {
	...avtal('kompetensattraktion-2025'),
	id: 'nytt',
	titel: 'Nytt avtal',
	kortnamn: 'Fjällen',
	alias: [],
	diarienummer: null,
	budget: { ar: 2026, kalla: '', poster: [post('p1', 'Möten'), post('resor', 'Resor')] }
};
const dom = { manad: '2026-09', belopp_kr: 900, vem: 'jag', varfor: 'så', dag: '2026-10-01' };
const NAMNT = Installningar.parse({
	version: 1,
	avtal: [NYTT],
	prognoser: [
		{ avtal: 'nytt', post: 'Möten', ...dom },
		{ avtal: 'nytt', post: 'Okänd post', ...dom }
	],
	varden: {
		avtal: [{ ord: 'N26', avtal: 'nytt' }],
		poster: [
			{ avtal: 'nytt', ord: 'Träffar', post: 'Möten' },
			{ avtal: 'nytt', ord: 'Tåg', post: 'resor' },
			{ avtal: '', ord: 'Tåg', post: 'resor' }
		]
	},
	utfall_tom: [{ avtal: 'nytt', ar: 2026, tom: '2026-09' }],
	sie: [
		{ konto: '5010', avtal: 'Fjällen', post: 'Möten' },
		{ konto: '3010', avtal: 'Fjällen', post: 'En finansiär' },
		{ konto: '5020', avtal: '', post: 'Möten' }
	]
});
const duger = (i: Installningar) => Installningar.safeParse(i).success;

describe('an agreement that is taken away', () => {
	test('takes with it all that names it, so that the settings can be read, and says how much', () => {
		const { installningar, borttagna } = utanAvtal(NAMNT, 'nytt');
		expect(duger({ ...NAMNT, avtal: [] })).toBe(false);
		expect(duger(installningar)).toBe(true);
		// 2 forecasts, 1 name, 2 posts, 1 month, 2 accounts.
		expect(borttagna).toBe(8);
		expect(installningar.varden.poster).toEqual([{ avtal: '', ord: 'Tåg', post: 'resor' }]);
		expect(installningar.sie).toEqual([{ konto: '5020', avtal: '', post: 'Möten' }]);
	});

	test('and stood instead of the program’s own leaves what the program’s own has too', () => {
		const eget = avtal('kompetensattraktion-2024');
		const poster = [...eget.budget.poster, post('resor', 'Resor')];
		const i = Installningar.parse({
			version: 1,
			avtal: [{ ...eget, budget: { ...eget.budget, poster } }],
			varden: {
				poster: [
					{ avtal: eget.id, ord: 'Sajten', post: 'webb' },
					{ avtal: eget.id, ord: 'Tåg', post: 'resor' }
				]
			}
		});
		const { installningar, borttagna } = utanAvtal(i, eget.id);
		expect([installningar.avtal, borttagna]).toEqual([[], 1]);
		expect(installningar.varden.poster).toEqual([{ avtal: eget.id, ord: 'Sajten', post: 'webb' }]);
		expect(duger(installningar)).toBe(true);
	});
});

describe('an agreement that is changed', () => {
	const poster = (...lista: ReturnType<typeof post>[]) => ({
		...NYTT,
		budget: { ...NYTT.budget, poster: lista }
	});

	test('has its renamed posts named by their ids where their old names stood', () => {
		const { installningar, borttagna } = medAvtalen(NAMNT, [
			{ ...poster(post('p1', 'Sammanträden'), post('resor', 'Resor')), kortnamn: 'Nyare' }
		]);
		expect(borttagna).toBe(0);
		expect(installningar.prognoser.map(({ post }) => post)).toEqual(['p1', 'Okänd post']);
		expect(installningar.varden.poster[0]).toEqual({
			avtal: 'nytt',
			ord: 'Träffar',
			post: 'p1'
		});
		expect(installningar.sie[0]).toEqual({ konto: '5010', avtal: 'nytt', post: 'p1' });
		expect(duger(installningar)).toBe(true);
	});

	test('loses what names a post that is gone, and nothing else', () => {
		const { installningar, borttagna } = medAvtalen(NAMNT, [poster(post('resor', 'Resor'))]);
		// A forecast, a tied word, an account.
		expect(borttagna).toBe(3);
		expect(installningar.varden.poster.map(({ ord }) => ord)).toEqual(['Tåg', 'Tåg']);
		expect(duger(installningar)).toBe(true);
	});

	test('two words that come to be the same row are one', () => {
		const i = {
			...NAMNT,
			varden: {
				...NAMNT.varden,
				poster: [
					{ avtal: 'Fjällen', ord: 'Träffar', post: 'p1' },
					{ avtal: 'nytt', ord: 'Träffar', post: 'p1' }
				]
			}
		};
		const { installningar, borttagna } = medAvtalen(i, [{ ...NYTT, kortnamn: 'Annat' }]);
		expect(installningar.varden.poster).toEqual([{ avtal: 'nytt', ord: 'Träffar', post: 'p1' }]);
		expect([borttagna, duger(installningar)]).toEqual([1, true]);
	});

	test('back to the program’s own text is kept no more', () => {
		const eget = avtal('energikontoret');
		const andrat = medAvtalen(INGA, [{ ...eget, handlaggare: 'Energichefen' }]).installningar;
		expect(andrat.avtal).toHaveLength(1);
		expect(medAvtalen(andrat, [eget]).installningar.avtal).toEqual([]);
	});
});

describe('a file of agreements', () => {
	test('gives back what was written: one, several, or those of a settings file', () => {
		expect(readAvtal(skrivAvtal([NYTT]))).toEqual({ avtal: [NYTT] });
		expect(readAvtal(skrivAvtal(AGREEMENTS))).toEqual({ avtal: AGREEMENTS });
		expect(readAvtal(JSON.stringify(NAMNT))).toEqual({ avtal: [NYTT] });
	});

	test('is told wrong field by field, with the agreement where there are several', () => {
		const fel = {
			...NYTT,
			titel: '',
			budget: { ...NYTT.budget, poster: [post('a', 'A'), { id: 'b' }] }
		};
		expect(readAvtal(JSON.stringify(fel))).toEqual({
			fel: [
				'titel är tomt',
				'budget.poster, rad 2: namn saknas',
				'budget.poster, rad 2: alias saknas',
				'budget.poster, rad 2: budget_kr saknas',
				'budget.poster, rad 2: uppdrag saknas',
				'budget.poster, rad 2: matt saknas',
				'budget.poster, rad 2: nyckeltal saknas'
			]
		});
		const tva = [NYTT, { ...NYTT, id: 'annat', slut: '2020-01-01' }];
		expect(readAvtal(JSON.stringify(tva))).toEqual({
			fel: ['Avtal 2 (annat), avtalet slutar innan det börjar']
		});
		expect(readAvtal(JSON.stringify([NYTT, NYTT]))).toEqual({
			fel: ['avtalet nytt finns två gånger']
		});
	});

	test('that is something else is told so', () => {
		const told = (text: string) => {
			const read = readAvtal(text);
			return 'fel' in read ? read.fel[0] : '';
		};
		expect(told('år;post')).toBe('Filen är ingen avtalsfil: den är inte JSON.');
		expect(told('3')).toBe('Filen är ingen avtalsfil: den har inget avtal.');
		expect(told('{"version":1}')).toBe('Filen är ingen avtalsfil: den har inget avtal.');
		expect(told('[]')).toBe('Filen har inga avtal.');
	});
});

test('a transfer that is only supported is told so, a booked one and another year’s are not', () => {
	const over = (status: 'tillstyrkt' | 'bokförd', ar: number) => ({
		...{
			riktning: 'ingående' as const,
			belopp_kr: 310_000,
			kalla: 'samverkansrådet § 39',
			status,
			ar
		}
	});
	const noter = overforingsnoter(
		{
			...NYTT,
			overforingar: [over('tillstyrkt', 2025), over('bokförd', 2025), over('tillstyrkt', 2026)]
		},
		2025
	);
	expect(noter).toEqual([
		'Den ingående överföringen på 310\u00a0000\u00a0kr är tillstyrkt (samverkansrådet § 39), inte bokförd, och har därför inget utfall.'
	]);
});
