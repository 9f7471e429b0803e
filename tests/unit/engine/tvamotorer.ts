import { expect } from 'vitest';
import { Engine } from '$lib/engine/engine';
import { openNativeDatabase } from '$lib/engine/native';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { openEngine } from './tables';

/** The page's engine, and the native one. */
export async function bada(): Promise<Engine[]> {
	return [await openEngine(), await Engine.create(await openNativeDatabase(), kontextOf(INGA))];
}

/** Asks all of them. @returns what they say, all the same */
export async function lika<T>(
	motorer: readonly Engine[],
	fraga: (engine: Engine) => Promise<T>
): Promise<T> {
	const [forst, ...andra] = await Promise.all(motorer.map(fraga));
	for (const en of andra) expect(en).toEqual(forst);
	return forst!;
}
