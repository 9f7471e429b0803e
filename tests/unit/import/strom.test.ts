import { expect, test } from 'vitest';
import { Strom } from '$lib/import/worker/strom';

test('what is put in comes out in order, also what is put in while one waits', async () => {
	const strom = new Strom<number>();
	strom.push(1);
	const out: number[] = [];
	const done = (async () => {
		for await (const one of strom) out.push(one);
	})();
	await Promise.resolve();
	strom.push(2);
	strom.push(3);
	strom.end();
	await done;
	expect(out).toEqual([1, 2, 3]);
});

test('what came before something went wrong comes out, and then why', async () => {
	const strom = new Strom<number>();
	strom.push(1);
	strom.end(new Error('slut'));
	strom.end();
	const taking = strom[Symbol.asyncIterator]();
	expect(await taking.next()).toEqual({ value: 1, done: false });
	await expect(taking.next()).rejects.toThrow('slut');
});
