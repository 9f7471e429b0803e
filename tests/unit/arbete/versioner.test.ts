import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARBETSVERSION, skrivArbete, type Arbete } from '$lib/arbete/arbete';
import { readArbete } from '$lib/arbete/lasning';

const fil = (version: number) =>
	readFileSync(`tests/fixtures/lager/arbete-${version}.json`, 'utf8');

function arbetet(text: string): Arbete {
	const last = readArbete(text);
	if ('fel' in last) throw new Error(last.fel.join('\n'));
	return last.arbete;
}

test.each(Array.from({ length: ARBETSVERSION }, (_, i) => i + 1))(
	'a work file of version %i is read with all that is in it',
	(version) => {
		const { installningar, rapporter, lasta, orsaker, publicerade } = arbetet(fil(version));
		expect(installningar.lpix).toMatchObject([{ ar: 2025, procent: 2.4 }]);
		expect(rapporter[0]!.avsnitt[0]!.text).toBe('Skrivet i den första versionen.');
		expect(rapporter[0]!.poster[0]!.varaktighet).toBe('tillfällig');
		expect(lasta.map(({ innehall }) => innehall.last)).toEqual(['2024-10-08T08:00:00.000Z']);
		expect(orsaker.map(({ text }) => text)).toEqual(['Sena uppgifter.']);
		expect(publicerade.map(({ kvartal }) => kvartal)).toEqual(['2024-K2']);
	}
);

test('the work file of now is what this version writes', () => {
	const nu: unknown = JSON.parse(skrivArbete(arbetet(fil(ARBETSVERSION))));
	expect(nu).toEqual(JSON.parse(fil(ARBETSVERSION)));
});

test('a work file of a later version is refused whole, and says what to do', () => {
	const senare = { ...(JSON.parse(fil(ARBETSVERSION)) as object), version: ARBETSVERSION + 1 };
	const last = readArbete(JSON.stringify(senare));
	expect(last).toMatchObject({ fel: [expect.stringContaining('Ladda om sidan')] });
});
