import { expect, it } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();

it('the empty dates of a database are no dates: a move is undated, and no quarter is of 1900', async () => {
	const { rader, koder } = await read(faltmapp('11-tomt-datum-1900'), '2024-K2');
	const perKvartal = await rader('hushall_per_kvartal');
	expect(perKvartal?.map(({ kvartal, registrerade }) => [kvartal, registrerade])).toEqual([
		['2024-K1', 1],
		['2024-K2', 1]
	]);
	expect(koder()).toEqual(['ogiltigt_datum', 'status_utan_datum', 'ogiltig_registrerad']);
	const [nu] = (await rader('hushall_nu'))!;
	expect(nu).toMatchObject({ registrerade: 2, flyttade: 2 });
});
