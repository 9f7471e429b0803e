import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement } from '$lib/catalogue/agreements/all';
import { avtalMedNamn, postMedNamn } from '$lib/catalogue/agreements/namn';
import type { SieKonto } from './konton';
import type { SieKoppling } from '$lib/installningar/siekoppling';
import type { Val } from '../gissning/ordval';

const FINANSIAR = 'finansiar:';

/** A key that identifies an account, or an object on it. */
export function kontonyckel({ konto, objekt }: Pick<SieKonto, 'konto' | 'objekt'>): string {
	return objekt ? `${konto} ${objekt.dim} ${objekt.id}` : konto;
}

/** The agreement's financiers, to whom an income account can be tied. */
export function finansiarval(avtal: string, avtalen: readonly Agreement[]): Val[] {
	const { finansiering = [] } = agreement(avtal, avtalen) ?? {};
	return finansiering.map(({ namn }) => ({ varde: FINANSIAR + namn, text: namn }));
}

/** The choice that a tie stands for in the agreement `valt`; '' when the tie is to something else. */
export function sieVarde(
	{ avtal, post, motpart }: SieKoppling,
	valt: string,
	avtalen: readonly Agreement[]
): string {
	const one = avtalMedNamn(avtal, avtalen);
	if (one?.id !== valt) return '';
	const finansiar = FINANSIAR + (motpart ?? '');
	if (finansiarval(valt, avtalen).some(({ varde }) => varde === finansiar)) return finansiar;
	return postMedNamn(one, post)?.namn ?? '';
}

/** The tie of an account to a chosen post or financier. */
export function sieKoppling(
	{ konto, objekt }: SieKonto,
	avtal: string,
	varde: string
): SieKoppling {
	const where = { konto, ...(objekt && { objekt: { dim: objekt.dim, id: objekt.id } }), avtal };
	if (!varde.startsWith(FINANSIAR)) return { ...where, post: varde };
	const namn = varde.slice(FINANSIAR.length);
	return { ...where, post: namn, slag: 'intakt', motpart: namn };
}
