import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { svensk, vikt } from '../regler/namn';
import { valdaRader } from '../regler/avtal';
import {
	har,
	MISSING,
	ready,
	type Ekonomirad,
	type Referens,
	type Svar,
	type Varld
} from '../varld';
import { annars, harUtfall, helar, minus, summor, type Helar, type Utan } from './helar';

export interface Kostnadspost {
	post: string;
	rader: Ekonomirad[];
	/** What is known of it without rows of its own. */
	utan: Utan;
}

/** The agreement and its rows of the year, or null when there are none to tell of. */
export function aretsRader(
	varld: Varld
): { avtal: Agreement; kostnader: Ekonomirad[]; intakter: Ekonomirad[] } | null {
	if (!varld.avtal || !har(varld, 'ekonomi')) return null;
	const rader = valdaRader(varld, varld.avtal);
	if (rader.length === 0) return null;
	return {
		avtal: varld.avtal,
		kostnader: rader.filter(({ slag }) => slag === 'kostnad'),
		intakter: rader.filter(({ slag }) => slag === 'intakt')
	};
}

/** The agreement's posts in its order, then the others by name. */
export function kostnadsposter(
	{ budget: { ar, poster } }: Agreement,
	kostnader: Ekonomirad[],
	fragat: number
): Kostnadspost[] {
	const egetAr = poster.length > 0 && ar === fragat;
	const utan = (kr: number): Utan => ({
		budget: annars(kostnader, egetAr ? kr * 100 : null),
		utfall: harUtfall(kostnader)
	});
	const kanda = poster.map(({ id, namn, alias, budget_kr }) => {
		const namnen = [id, namn, ...alias].map(vikt);
		return {
			post: namn,
			rader: kostnader.filter((rad) => namnen.includes(vikt(rad.post ?? ''))),
			utan: utan(budget_kr)
		};
	});
	const ovriga = kostnader.filter((rad) => !kanda.some(({ rader }) => rader.includes(rad)));
	const okanda = [...new Set(ovriga.map(({ post }) => vikt(post ?? '')))].map((nyckel) => {
		const rader = ovriga.filter(({ post }) => vikt(post ?? '') === nyckel);
		return { post: rader[0]!.post ?? '', rader, utan: utan(0) };
	});
	return [...kanda, ...okanda.sort((a, b) => svensk(a.post, b.post))];
}

function postrad(post: string, ar: Helar, metod: string) {
	return {
		post,
		budget_ar_ore: ar.budget_ar,
		budget_ack_ore: ar.budget_ack,
		utfall_kvartal_ore: ar.utfall_kvartal,
		utfall_ack_ore: ar.utfall_ack,
		avvikelse_ack_ore: minus(ar.budget_ack, ar.utfall_ack),
		kvar_ore: minus(ar.budget_ar, ar.utfall_ack),
		prognos_ar_ore: ar.prognos_ar,
		prognosavvikelse_ore: minus(ar.budget_ar, ar.prognos_ar),
		prognosmetod: metod
	};
}

/** The sum of several years, null where one of them has nothing. */
export function total(delar: Helar[]): Helar {
	const av = (id: keyof Helar) => summor(delar.map((del) => del[id] as number | null));
	return {
		budget_ar: av('budget_ar'),
		budget_ack: av('budget_ack'),
		utfall_kvartal: av('utfall_kvartal'),
		utfall_ack: av('utfall_ack'),
		prognos_ar: av('prognos_ar'),
		prognosmetod: 'summa'
	};
}

/** The costs of the year post by post, and together. */
export function kostnadsar(varld: Varld) {
	const arets = aretsRader(varld);
	if (!arets) return null;
	const { avtal, kostnader } = arets;
	const poster = kostnadsposter(avtal, kostnader, varld.ar);
	const ar = poster.map(({ post, rader, utan }) => ({ post, ar: helar(rader, varld.tom, utan) }));
	return { poster: ar, totalt: total(ar.map((post) => post.ar)) };
}

export const budgetUtfallPerPost: Referens = (varld) => {
	const ar = kostnadsar(varld);
	if (!ar) return MISSING;
	return ready([
		...ar.poster.map((post) => postrad(post.post, post.ar, post.ar.prognosmetod)),
		postrad('Totalt', ar.totalt, 'summa')
	]);
};

export const kostnadPerSlag = (varld: Varld): Svar => {
	const arets = aretsRader(varld);
	if (!arets) return MISSING;
	const { avtal, kostnader } = arets;
	const delar = kostnadsposter(avtal, kostnader, varld.ar).flatMap(({ rader, utan }) => {
		const slagen = new Set(rader.map(({ kostnadsslag }) => kostnadsslag ?? 'Ej fördelat'));
		// The agreement does not say on what its own budget is to be spent.
		if (utan.budget) slagen.add('Ej fördelat');
		return [...slagen].map((slag) => ({
			slag,
			ar: helar(
				rader.filter(({ kostnadsslag }) => (kostnadsslag ?? 'Ej fördelat') === slag),
				varld.tom,
				{ ...utan, budget: slag === 'Ej fördelat' || utan.budget === null ? utan.budget : 0 }
			)
		}));
	});
	const rad = (kostnadsslag: string, { budget_ar, utfall_ack, prognos_ar }: Helar) => ({
		kostnadsslag,
		budget_ar_ore: budget_ar,
		utfall_ack_ore: utfall_ack,
		prognos_ar_ore: prognos_ar,
		prognosavvikelse_ore: minus(budget_ar, prognos_ar)
	});
	const slagen = [...new Set(delar.map(({ slag }) => slag))].sort(svensk);
	return ready([
		...slagen.map((slag) =>
			rad(slag, total(delar.filter((del) => del.slag === slag).map(({ ar }) => ar)))
		),
		rad('Totalt', total(delar.map(({ ar }) => ar)))
	]);
};
