import { expect, test } from 'vitest';
import { populationNotes, utanDag } from '$lib/catalogue/measures/folkmangd';

const rad = (over: Record<string, unknown>) => ({ ar: 2023, kommun: 2321, antal: 10, ...over });

test('that the day of a population is not known can be told wherever its rates stand', () => {
	const noter = populationNotes([rad({ dag_okand: true, kalla: 'exempel' })], [2023]);
	expect(noter).toHaveLength(2);
	expect(utanDag(noter)).toEqual([
		'Befolkningen 2023 räknas som den 1 november, men filen säger inte vilken dag den är räknad.'
	]);
	expect(utanDag(populationNotes([rad({ kalla: 'SCB' })], [2023]))).toEqual([]);
});
