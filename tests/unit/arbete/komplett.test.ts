import { describe, expect, test } from 'vitest';
import { AVSNITT } from '$lib/rapport/avsnitt/all';
import { aterstar, type Lage } from '$lib/rapport/komplett';
import { flyttad } from '$lib/rapport/ordning';
import { medAvsnittstext, medPosttext, tomRapport } from '$lib/rapport/rapporttext';

const rapport = tomRapport({
	sort: 'kvartal',
	avtal: 'kompetensattraktion-2024',
	kvartal: '2024-K3',
	kommun: null
});
const KLAR: Lage = {
	...{ avsnitt: [], begars: [], handlaggare: 'A', poster: [], avvikande: [] },
	titel: (id) => AVSNITT[id].titel,
	...{ andrade: [], filernas: [], saknas: [], nasta: 'Nästa kvartal' }
};
const sakerna = (lage: Partial<Lage>, text = rapport) => aterstar(text, { ...KLAR, ...lage });
const vad = (lage: Partial<Lage>, text = rapport) => sakerna(lage, text).map((en) => en.vad);

describe('a report is complete', () => {
	test('when the agreement has what it asks for: figures without a comment are ready by themselves', () => {
		expect(vad({ avsnitt: ['sammanfattning', 'ekonomi', 'service', 'metod'] })).toEqual([]);
	});

	test('but not before somebody answers for it', () => {
		expect(sakerna({ handlaggare: ' ' })).toEqual([
			{ plats: { falt: 'handlaggare' }, vad: 'Handläggare är inte angiven' }
		]);
	});

	test('nor before its files are, which are mended where they are', () => {
		expect(sakerna({ filernas: ['x.csv är inte inläst'] })).toEqual([
			{ plats: { sida: 'data' }, vad: 'x.csv är inte inläst' }
		]);
	});

	test('nor before a comment that is begun is said to be finished', () => {
		const begun = medAvsnittstext(rapport, 'service', { text: 'Svaren' });
		expect(sakerna({ avsnitt: ['service'] }, begun)).toEqual([
			{ plats: { avsnitt: 'service', falt: 'klar' }, vad: 'Markera som klart: Svarstider' }
		]);
		const klar = medAvsnittstext(begun, 'service', { klar: true });
		expect(vad({ avsnitt: ['service'] }, klar)).toEqual([]);
	});

	test('nor before what is advised in a kommun is told, by figures or in words', () => {
		const lage = { avsnitt: ['radgivning'] as const };
		expect(sakerna(lage)).toEqual([
			{
				plats: { avsnitt: 'radgivning' },
				vad: 'Rådgivningen: lägg in kommunens nyckeltal, eller skriv vad som är gjort där'
			}
		]);
		expect(vad({ ...lage, radgivningsiffror: true })).toEqual([]);
		const text = { text: 'Tolv råd till småföretag.', klar: true };
		expect(vad(lage, medAvsnittstext(rapport, 'radgivning', text))).toEqual([]);
	});

	test('nor before each post tells what was done and what comes next, where the agreement asks for it', () => {
		const lage = { avsnitt: ['uppdrag'] as const, poster: ['CRM', 'Webb'] };
		const text = medPosttext(rapport, 'CRM', { genomfort: 'Byte av system.' });
		expect(vad(lage, text)).toEqual([]);
		expect(sakerna({ ...lage, begars: ['uppdrag'] }, text)).toEqual([
			{ plats: { post: 'CRM', falt: 'nasta' }, vad: 'CRM: skriv Nästa kvartal' },
			{ plats: { post: 'Webb', falt: 'genomfort' }, vad: 'Webb: skriv Genomfört och Nästa kvartal' }
		]);
	});

	test('nor before a deviating post has cause, measure and whether it lasts', () => {
		const lage = { avsnitt: ['uppdrag'] as const, poster: ['Webb'], avvikande: ['Webb'] };
		expect(sakerna(lage)).toEqual([
			{
				plats: { post: 'Webb', falt: 'orsak' },
				vad: 'Webb avviker från budgeten: ange orsak, åtgärd och om den är tillfällig eller varaktig'
			}
		]);
		const orsak = medPosttext(rapport, 'Webb', { orsak: 'Vakans', varaktighet: 'tillfällig' });
		expect(sakerna(lage, orsak)).toEqual([
			{ plats: { post: 'Webb', falt: 'atgard' }, vad: 'Webb avviker från budgeten: ange åtgärd' }
		]);
		expect(vad(lage, medPosttext(orsak, 'Webb', { atgard: 'Ingen' }))).toEqual([]);
		const utan = medPosttext(rapport, 'Webb', { orsak: 'Vakans', atgard: 'Ingen' });
		expect(sakerna(lage, utan)).toMatchObject([{ plats: { post: 'Webb', falt: 'varaktighet' } }]);
	});

	test('nor with a changed figure in a text, or a figure that is missing', () => {
		const text = medAvsnittstext(rapport, 'ekonomi', { text: '143 kr', klar: true });
		const lage: Partial<Lage> = {
			avsnitt: ['ekonomi', 'uppdrag'],
			poster: ['Webb'],
			andrade: [{ avsnitt: 'ekonomi' }, { post: 'Webb' }],
			saknas: [{ avsnitt: 'ekonomi', vad: 'saknar utfall för året' }]
		};
		expect(vad(lage, text)).toEqual([
			'Budget och utfall saknar utfall för året',
			'Webb: en siffra i texten har ändrats',
			'Budget och utfall: en siffra i texten har ändrats'
		]);
	});

	test('whatever remains of what is hidden', () => {
		const lage: Partial<Lage> = {
			begars: ['uppdrag'],
			poster: ['Webb'],
			avvikande: ['Webb'],
			andrade: [{ avsnitt: 'ekonomi' }, { post: 'Webb' }],
			saknas: [{ avsnitt: 'ekonomi', vad: 'kan inte räknas' }]
		};
		expect(vad(lage)).toEqual([]);
	});
});

describe('a text of the quarter before', () => {
	test('is to be read, and answers nothing until then', () => {
		const text = medAvsnittstext(
			medPosttext(rapport, 'Webb', {
				...{ genomfort: 'Ny sajt.', nasta: 'Mer.', orsak: 'Vakans', atgard: 'Ingen' },
				varaktighet: 'tillfällig',
				hamtade: { genomfort: '2024-K2', orsak: '2023-K4', varaktighet: '2023-K4' }
			}),
			'service',
			{ text: 'Goda', hamtad: '2024-K2', klar: true }
		);
		const lage: Partial<Lage> = {
			...{ avsnitt: ['uppdrag', 'service'], begars: ['uppdrag'] },
			...{ poster: ['Webb'], avvikande: ['Webb'] },
			// Told in the comparison with this quarter's figures, not as one of its own.
			andrade: [{ avsnitt: 'service' }, { post: 'Webb' }]
		};
		expect(sakerna(lage, text)).toEqual([
			{
				plats: { post: 'Webb' },
				vad: 'Webb: Genomfört från K2, Orsak och tillfällig eller varaktig från K4 2023, läs igenom',
				olast: true
			},
			{ plats: { avsnitt: 'service' }, vad: 'Svarstider: från K2, läs igenom', olast: true }
		]);
	});

	test('that the post lacks besides is asked for too', () => {
		const text = medPosttext(rapport, 'Webb', {
			orsak: 'Vakans',
			hamtade: { orsak: '2024-K2' }
		});
		const lage = { avsnitt: ['uppdrag'] as const, poster: ['Webb'], avvikande: ['Webb'] };
		expect(vad(lage, text)).toEqual([
			'Webb avviker från budgeten: ange åtgärd och om den är tillfällig eller varaktig',
			'Webb: Orsak från K2, läs igenom'
		]);
	});
});

describe('a section that is moved', () => {
	const alla = ['sammanfattning', 'ekonomi', 'service', 'metod'] as const;
	test('goes past the one that is shown beside it, hidden ones or not', () => {
		expect(flyttad(alla, alla, 'service', -1)).toEqual([
			...(['sammanfattning', 'service', 'ekonomi', 'metod'] as const)
		]);
		const visade = ['sammanfattning', 'service', 'metod'] as const;
		expect(flyttad(alla, visade, 'sammanfattning', 1)).toEqual([
			...(['ekonomi', 'service', 'sammanfattning', 'metod'] as const)
		]);
	});
	test('stays where there is nothing to go past', () => {
		expect(flyttad(alla, alla, 'metod', 1)).toEqual([...alla]);
		expect(flyttad(alla, alla, 'sammanfattning', -1)).toEqual([...alla]);
	});
});
