import { expect, test } from 'vitest';
import { brister } from '$lib/rapport/brister';

test('a file that stops several figures is told once, with each of them', () => {
	const figurer = [
		{ rubrik: 'Andelarna', saknas: ['lpix 2025', 'befolkning 2024-11-01'] },
		{ rubrik: 'Nätverket', saknas: ['lpix 2024', 'lpix 2025', 'befolkning 2024-11-01'] },
		{ rubrik: 'Projekten', saknas: ['projekt'] },
		{ rubrik: 'Slutavräkningen', saknas: ['årets slut: den görs i december 2025', 'lpix 2025'] }
	];
	const sagt = brister(figurer).map(({ text, filer, figurer }) => [
		text.replaceAll('\u00a0', ' '),
		filer,
		...figurer.map(({ rubrik }) => rubrik)
	]);
	expect(sagt).toEqual([
		['LPIX 2024 och 2025 saknas.', true, 'Andelarna', 'Nätverket', 'Slutavräkningen'],
		['Befolkningen den 1 november 2024 saknas.', true, 'Andelarna', 'Nätverket'],
		['Filen med projekt saknas.', true, 'Projekten'],
		['Den görs i december 2025.', false, 'Slutavräkningen']
	]);
});
