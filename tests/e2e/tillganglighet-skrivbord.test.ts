import { afterAll, beforeAll, test } from 'vitest';
import { House } from './site';
import { granskaSidorna } from './tillganglighet';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test(
	'on a desk, every page passes axe with the samples in it, in light and in the dark',
	() => granskaSidorna(house, 1280),
	300_000
);
