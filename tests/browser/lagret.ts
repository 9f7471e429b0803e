import { expect } from 'vitest';
import { nyckelText, type Rapporttext } from '$lib/rapport/rapporttext';
import { Lager, type Post } from '$lib/lager/lager';
import { ENDA, LAGER, oppnaDorrar, RAPPORT, INSTALLNINGAR } from '$lib/arbete/slag';
import { lagring } from '$lib/ui/lagring/webblasaren';
import type { Slag } from '$lib/lager/lager';

/** What is kept in this browser, as another tab sees and changes it. */
async function annanFlik<T>(work: (lager: Lager) => Promise<T>): Promise<T> {
	await Promise.all([lagring.redo, oppnaDorrar()]);
	const lager = await Lager.open(LAGER);
	try {
		return await work(lager);
	} finally {
		lager.close();
	}
}

/** Another tab's word takes a moment, and does not show where somebody types. */
async function hort(tider: (nar: Record<string, string>) => boolean): Promise<void> {
	lagring.release();
	await expect.poll(() => tider(lagring.tider)).toBe(true);
}

/** Nothing is kept, and the page knows it. */
export async function tomtLager(): Promise<void> {
	await annanFlik(async (lager) => {
		for (const { nyckel, format, varde } of await lager.poster())
			await lager.write({ nyckel, format, form: 'stycke', bas: varde, mitt: undefined });
	});
	await hort((nar) => Object.keys(nar).length === 0);
}

async function varde<T>(slag: Slag<T>, nyckel: string): Promise<T | undefined> {
	const post = await annanFlik((lager): Promise<Post | undefined> =>
		lager.post(slag.prefix + nyckel)
	);
	return post && slag.read(post.varde);
}

export const sparadRapport = (nyckel: string) => varde(RAPPORT, nyckel);
export const sparadeInstallningar = () => varde(INSTALLNINGAR, ENDA);

/** Another tab keeps a report, and the page knows it. */
export async function spara(rapport: Rapporttext): Promise<void> {
	const nyckel = RAPPORT.prefix + nyckelText(rapport);
	const post = await annanFlik((lager) => {
		const { format, form } = RAPPORT;
		return lager.write({ nyckel, format, form, bas: undefined, mitt: rapport });
	});
	await hort((nar) => nar[nyckel] === post?.nar);
}
