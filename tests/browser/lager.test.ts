import { afterEach, expect, test } from 'vitest';
import { Lager, NyarePost, type Skrivning } from '$lib/lager/lager';
import type { Form } from '$lib/lager/merge';

const oppna: Lager[] = [];
let antal = 0;

/** Two tabs' doors to one store. */
async function tvaFlikar(): Promise<[Lager, Lager]> {
	const namn = `prov-${antal++}-${Math.random()}`;
	const tabs: [Lager, Lager] = [await Lager.open(namn), await Lager.open(namn)];
	oppna.push(...tabs);
	return tabs;
}

afterEach(() => oppna.splice(0).forEach((lager) => lager.close()));

const FORM: Form = { falt: { a: 'stycke', b: 'stycke' } };
const skrivning = (bas: unknown, mitt: unknown): Skrivning => ({
	nyckel: 'rapport/1',
	format: 1,
	form: FORM,
	bas,
	mitt
});

test('two tabs that change different fields of one record keep both', async () => {
	const [en, tva] = await tvaFlikar();
	await en.write(skrivning(undefined, { a: '', b: '' }));
	const bas = { a: '', b: '' };
	await Promise.all([
		en.write(skrivning(bas, { a: 'ett', b: '' })),
		tva.write(skrivning(bas, { a: '', b: 'två' }))
	]);
	expect((await en.post('rapport/1'))?.varde).toEqual({ a: 'ett', b: 'två' });
	expect((await en.post('rapport/1'))?.rev).toBe(3);
	expect(await en.krockar()).toEqual([]);
});

test('two tabs that change the same field keep the first, and the other in a collision', async () => {
	const [en, tva] = await tvaFlikar();
	const bas = { a: '', b: '' };
	await en.write(skrivning(undefined, bas));
	await en.write(skrivning(bas, { a: 'ett', b: '' }));
	const kept = await tva.write(skrivning(bas, { a: 'två', b: 'också' }));
	expect(kept?.varde).toEqual({ a: 'ett', b: 'också' });
	expect(await en.krockar()).toEqual([
		{ id: 'rapport/1\na', post: 'rapport/1', stig: ['a'], mitt: 'två', deras: 'ett' }
	]);
	await en.settle('rapport/1\na');
	expect(await tva.krockar()).toEqual([]);
});

test('a tab is told what another has written', async () => {
	const [en, tva] = await tvaFlikar();
	const told = new Promise((resolve) => tva.listen(resolve));
	await en.write(skrivning(undefined, { a: 'ett', b: '' }));
	expect(await told).toBe('rapport/1');
});

test('a record of a later version is never overwritten', async () => {
	const [en] = await tvaFlikar();
	await en.write({ ...skrivning(undefined, { c: 'ny form' }), format: 2 });
	await expect(en.write(skrivning(undefined, { a: 'ett' }))).rejects.toThrow(NyarePost);
	expect((await en.post('rapport/1'))?.varde).toEqual({ c: 'ny form' });
	await en.write({ ...skrivning(undefined, { a: 'ett' }), nyckel: 'rapport/2' });
	expect((await en.poster()).map(({ nyckel }) => nyckel)).toEqual(['rapport/1', 'rapport/2']);
});

test('a record that is taken away is gone, and can be written again', async () => {
	const [en, tva] = await tvaFlikar();
	await en.write(skrivning(undefined, { a: 'ett', b: '' }));
	await tva.write(skrivning({ a: 'ett', b: '' }, undefined));
	expect(await en.poster()).toEqual([]);
	await en.write(skrivning(undefined, { a: 'två', b: '' }));
	expect((await tva.post('rapport/1'))?.varde).toEqual({ a: 'två', b: '' });
});

test('two changes that cannot stand together collide as a whole, and both are kept', async () => {
	const [en, tva] = await tvaFlikar();
	const duger = (varde: unknown) => JSON.stringify(varde) !== '{"a":"ett","b":"två"}';
	const bas = { a: '', b: '' };
	await en.write({ ...skrivning(undefined, bas), duger });
	await en.write({ ...skrivning(bas, { a: 'ett', b: '' }), duger });
	await tva.write({ ...skrivning(bas, { a: '', b: 'två' }), duger });
	expect((await en.post('rapport/1'))?.varde).toEqual({ a: 'ett', b: '' });
	expect(await en.krockar()).toMatchObject([
		{ stig: [], mitt: { a: '', b: 'två' }, deras: { a: 'ett', b: '' } }
	]);
});

test('a writer who goes on from what collided, where the other has come to the same, is asked nothing', async () => {
	const [en, tva] = await tvaFlikar();
	const bas = { a: '', b: '' };
	await en.write(skrivning(undefined, bas));
	await en.write(skrivning(bas, { a: 'Den', b: '' }));
	await tva.write(skrivning(bas, { a: 'De', b: '' }));
	expect(await en.krockar()).toMatchObject([{ mitt: 'De', deras: 'Den' }]);
	await en.write(skrivning({ a: 'Den', b: '' }, { a: 'De', b: '' }));
	await tva.write(skrivning({ a: 'De', b: '' }, { a: 'Det', b: '' }));
	expect((await en.post('rapport/1'))?.varde).toEqual({ a: 'Det', b: '' });
	expect(await en.krockar()).toEqual([]);
});

test('a collision tells what stands there now, and is gone when the two are the same', async () => {
	const [en, tva] = await tvaFlikar();
	const bas = { a: '', b: '' };
	await en.write(skrivning(undefined, bas));
	await en.write(skrivning(bas, { a: 'ett', b: '' }));
	await tva.write(skrivning(bas, { a: 'två', b: '' }));
	await en.write(skrivning({ a: 'ett', b: '' }, { a: 'ett till', b: '' }));
	expect(await tva.krockar()).toMatchObject([{ mitt: 'två', deras: 'ett till' }]);
	// The other writer's next key, and then a third one's words in the same place.
	await tva.write(skrivning({ a: 'två', b: '' }, { a: 'två ord', b: '' }));
	await tva.write(skrivning(bas, { a: 'tre', b: '' }));
	expect((await tva.krockar()).map(({ mitt }) => mitt)).toEqual(['två ord', 'tre']);
	await en.write(skrivning({ a: 'ett till', b: '' }, { a: 'tre', b: '' }));
	expect(await tva.krockar()).toMatchObject([{ mitt: 'två ord', deras: 'tre' }]);
});
