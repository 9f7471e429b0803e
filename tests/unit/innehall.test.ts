import { expect, test } from 'vitest';
import { advices } from '$lib/rapport/advice';
import { innehall } from '$lib/engine/omfang';

const utanHarda = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
	[
		'befolkning',
		8,
		'2023-11-01',
		'2023-11-01',
		'Befolkning per kommun, 1 november 2023, 8 kommuner'
	],
	[
		'befolkning',
		1,
		'2022-11-01',
		'2023-11-01',
		'Befolkning per kommun, 1 november 2022–2023, 1 kommun'
	],
	['lpix', 5, '2020-01-01', '2024-01-01', 'LPIX, 2020–2024, 5 år'],
	['ekonomi', 1, '2024-01-01', '2024-01-01', 'Ekonomi, 2024, 1 rad'],
	[
		'kontakter',
		2,
		'2024-01-02',
		'2024-03-31',
		'Kontakter, registrerade 2 januari 2024–31 mars 2024, 2 kontakter'
	],
	[
		'nyckeltal',
		3,
		'2024-01-01',
		'2024-07-01',
		'Nyckeltal, kvartal 1 2024–kvartal 3 2024, 3 serier'
	],
	['projekt', 2, null, null, 'Projekt, 2 projekt']
] as const)('tells what is read of %s', (kalla, antal, forsta, sista, text) => {
	const { namn, nar, antal: hurManga } = innehall({ kalla, antal, forsta, sista });
	expect(utanHarda([namn, ...(nar ? [nar] : []), hurManga].join(', '))).toBe(text);
});

test('years of LPIX that lack are told together, where the first of them stood', () => {
	const told = (...saknas: string[]) => advices(saknas).map(({ text }) => text);
	expect(told('lpix 2020', 'lpix 2021', 'lpix 2022', 'befolkning 2023-11-01')).toEqual([
		'LPIX 2020–2022 saknas.',
		'Befolkningen den 1 november 2023 saknas.'
	]);
	expect(told('lpix 2020', 'lpix 2023', 'lpix 2022', 'lpix 2020')).toEqual([
		'LPIX 2020, 2022 och 2023 saknas.'
	]);
	expect(told('lpix 2025')).toEqual(['LPIX 2025 saknas.']);
	expect(told('kontakter')).toEqual(['Filen med kontakter saknas.']);
});
