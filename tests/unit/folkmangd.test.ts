import { expect, test } from 'vitest';
import { omFolkmangden, populationNotes } from '$lib/catalogue/measures/folkmangd';

const rad = (over: Record<string, unknown>) => ({ ar: 2023, kommun: 2321, antal: 10, ...over });

test('what is said of a population is told wherever its rates stand', () => {
	const noter = populationNotes([rad({ dag_okand: true, kalla: 'exempel' })], [2023]);
	expect(omFolkmangden([...noter, 'LPIX 2024 är ett exempel.'])).toEqual([
		'Befolkningen den 1 november 2023 är ett exempel.',
		'Befolkningen 2023 räknas som den 1 november, men filen säger inte vilken dag den är räknad.'
	]);
	expect(omFolkmangden(populationNotes([rad({ kalla: 'SCB' })], [2023]))).toEqual([]);
});
