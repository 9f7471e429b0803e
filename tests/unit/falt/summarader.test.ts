import { expect, it } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();

it('sums of every name beside one post leave that post alone, each of them told', async () => {
	const { rader, reports } = await read(faltmapp('12-summarader'), '2024-K1');
	const alla = (await rader('budget_utfall_per_post'))!;
	expect(alla.find(({ post }) => post === 'Totalt')).toMatchObject({ utfall_ack_ore: 10000 });
	expect(reports[0]).toMatchObject({ rader: 1, inlasta: 1 });
	expect(reports[0]!.meddelanden.map(({ kod, rad }) => `${rad} ${kod}`)).toEqual(
		Array.from({ length: 15 }, (_, i) => `${i + 3} fotrad`)
	);
});
