import { expect, it } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();

it('a register in month-first dates has its households in the quarters they came in, and says so', async () => {
	const { rader, koder } = await read(faltmapp('09-datum-manad-forst'), '2024-K2');
	// 5, 25 January, 3, 17 February, 4, 30 March; 1 April, 12 May.
	const perKvartal = await rader('hushall_per_kvartal');
	expect(perKvartal?.map(({ kvartal, registrerade }) => [kvartal, registrerade])).toEqual([
		['2024-K1', 6],
		['2024-K2', 2]
	]);
	expect(koder()).toEqual(['datumordning']);
});
