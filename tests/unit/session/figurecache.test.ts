import { expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { kontextOf } from '$lib/installningar/kontext';
import { INGA } from '$lib/installningar/installningar';
import { FigureCache } from '$lib/ui/figurecache';

const kvartal = parseKvartal('2024-K3')!;
const params = {
	kvartal,
	tom: kvartal.slut,
	avtal: AGREEMENTS.find(({ id }) => id === 'energikontoret')!
};

test('a figure that failed is computed anew the next time, and one that did not is kept', async () => {
	const engine = await Engine.create(await openNodeDatabase(), kontextOf(INGA));
	const figurer = new FigureCache(engine);
	const status = async () => (await figurer.of(['kommunandelar'], params)).kommunandelar?.status;
	// Nothing has been loaded yet: there are no tables to ask.
	expect(await status()).toBe('failed');
	await engine.load([], kontextOf(INGA));
	expect(await status()).not.toBe('failed');
	const forsta = figurer.of(['kommunandelar'], params);
	await forsta;
	expect(figurer.of(['kommunandelar'], params)).toBe(forsta);
	await engine.close();
});
