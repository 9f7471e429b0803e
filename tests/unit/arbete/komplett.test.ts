import { describe, expect, test } from 'vitest';
import { aterstar, type Lage } from '$lib/arbete/komplett';
import { flyttad } from '$lib/arbete/ordning';
import { medAvsnittstext, medPosttext, tomRapport } from '$lib/arbete/rapporttext';

const rapport = tomRapport({
	sort: 'kvartal',
	avtal: 'kompetensattraktion-2024',
	kvartal: '2024-K3',
	kommun: null
});
const KLAR: Lage = { avsnitt: [], handlaggare: 'A', avvikande: [], andrade: [], saknas: [] };
const vad = (lage: Partial<Lage>, text = rapport) =>
	aterstar(text, { ...KLAR, ...lage }).map((en) => en.vad);

describe('a report is complete', () => {
	test('when nothing remains', () => {
		const klar = medAvsnittstext(rapport, 'ekonomi', { klar: true });
		expect(vad({ avsnitt: ['ekonomi'] }, klar)).toEqual([]);
	});

	test('but not before every shown section is ready, and somebody answers for it', () => {
		expect(vad({ avsnitt: ['ekonomi'], handlaggare: ' ' })).toEqual([
			'Handläggare är inte angiven',
			'Budget och utfall är inte klart'
		]);
	});

	test('nor before a deviating post has cause, measure and whether it lasts', () => {
		const lage = { avsnitt: ['uppdrag'] as const, avvikande: ['Webb'] };
		const text = medAvsnittstext(rapport, 'uppdrag', { klar: true });
		expect(vad(lage, text)).toEqual([
			'Webb avviker från budgeten: ange orsak, åtgärd och om den är engångs eller varaktig'
		]);
		const orsak = medPosttext(text, 'Webb', { orsak: 'Vakans', varaktighet: 'engångs' });
		expect(vad(lage, orsak)).toEqual(['Webb avviker från budgeten: ange åtgärd']);
		expect(vad(lage, medPosttext(orsak, 'Webb', { atgard: 'Ingen' }))).toEqual([]);
	});

	test('nor with a changed figure in a text, or a figure that is missing', () => {
		const text = medAvsnittstext(rapport, 'ekonomi', { klar: true });
		const lage: Partial<Lage> = {
			avsnitt: ['ekonomi'],
			andrade: [{ avsnitt: 'ekonomi' }],
			saknas: [{ avsnitt: 'ekonomi', vad: 'kan inte räknas än' }]
		};
		expect(vad(lage, text)).toEqual([
			'Budget och utfall: kan inte räknas än',
			'Budget och utfall: en siffra i texten har ändrats'
		]);
	});

	test('whatever remains of what is hidden', () => {
		const lage: Partial<Lage> = {
			avvikande: ['Webb'],
			andrade: [{ avsnitt: 'ekonomi' }, { post: 'Webb' }],
			saknas: [{ avsnitt: 'ekonomi', vad: 'kan inte räknas än' }]
		};
		expect(vad(lage)).toEqual([]);
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
