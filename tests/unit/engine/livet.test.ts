import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { livet } from '$lib/engine/livet';

test('what is asked of an engine that ends is answered that it has, and what is asked after', async () => {
	const sagt: string[] = [];
	const { borta, omInte } = livet(() => sagt.push('stannad'));
	expect(await omInte(Promise.resolve(1))).toBe(1);
	await expect(omInte(Promise.reject(new Error('SQL')))).rejects.toThrow('SQL');
	const aldrig = omInte(new Promise(() => undefined)).catch((error: Error) => {
		sagt.push(error.name);
	});
	borta();
	await aldrig;
	expect(sagt).toEqual(['stannad', 'MotorStannade']);
	await expect(omInte(new Promise(() => undefined))).rejects.toThrow('Beräkningen stannade');
});

test('an answer is let go of when nobody has it any more, however long the engine lives', async () => {
	setFlagsFromString('--expose-gc');
	const gc = runInNewContext('gc') as () => void;
	const { borta, omInte } = livet(() => undefined);
	const svaren = await Promise.all(
		Array.from({ length: 20 }, async (_, i) => new WeakRef(await omInte(Promise.resolve({ i }))))
	);
	await new Promise((resolve) => setTimeout(resolve));
	gc();
	expect(svaren.filter((svar) => svar.deref() !== undefined)).toEqual([]);
	borta();
});
