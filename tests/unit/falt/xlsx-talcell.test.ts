import { expect, it } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();

it('number cells with three decimals are öre and key figures, and the rounding is told', async () => {
	const { rader, koder } = await read(faltmapp('rakning/xlsx-talcell/data'), '2024-K1');
	expect(koder('e.xlsx')).toEqual(['avrundat']);
	expect(koder('n.xlsx')).toEqual([]);
	expect(await rader('nyckeltal')).toMatchObject([{ nyckeltal: 'Öppningsgrad', varde: 38.125 }]);
	// −12,005 is −12,01 and 1,505 is 1,51.
	const poster = await rader('budget_utfall_per_post');
	const utfall = new Map(poster?.map(({ post, utfall_ack_ore }) => [post, utfall_ack_ore]));
	expect(utfall.get('Kommunikation')).toBe(-1201);
	expect(utfall.get('Coworkingnätverk')).toBe(151);
	expect(utfall.get('Totalt')).toBe(-1050);
});
