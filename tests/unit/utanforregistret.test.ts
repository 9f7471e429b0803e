import { expect, test } from 'vitest';
import { utanforRegistret } from '$lib/catalogue/measures/kandtill';
import { parseKvartal } from '$lib/domain/kvartal';

const REGISTER = { forsta: '2022-09-14', sista: '2024-07-08' };
const om = (kvartal: string) => utanforRegistret(REGISTER, parseKvartal(kvartal)!);

test('a quarter that the register has nothing of is told as such, on either side', () => {
	expect(om('2022-K2')).toMatch(/först registrerade kontakten .* 14\sseptember\s2022/);
	expect(om('2024-K4')).toMatch(/senast registrerade kontakten .* 8\sjuli\s2024/);
});

test('a quarter that the register reaches into is told of, and without a register there is nothing to say', () => {
	for (const kvartal of ['2022-K3', '2023-K1', '2024-K3']) expect(om(kvartal)).toBeNull();
	expect(utanforRegistret(null, parseKvartal('2024-K3')!)).toBeNull();
});
