import { kvartalsnamn, kvartalsnummer } from '../regler/dagar';
import { svensk, vikt } from '../regler/namn';
import { har, MISSING, ready, type Referens, type Varld } from '../varld';

/** Key figures are the same when their names are, but for case: they are told as they are loaded. */
const sammaNamn = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A key figure in the quarter, the one before and a year ago; what stands last of a quarter counts. */
function serie(namn: string, { tom, nyckeltal, avtal }: Varld) {
	const rader = nyckeltal.filter((rad) => sammaNamn(rad.nyckeltal, namn) && rad.varde !== null);
	const [nu, fore, ifjol] = [0, 1, 4].map((antal) => {
		const kvartal = kvartalsnamn(kvartalsnummer(tom) - antal);
		return rader.filter(({ period }) => period === kvartal).at(-1);
	});
	const poster = avtal?.budget.poster ?? [];
	const post = poster.findIndex((post) => post.nyckeltal.map(vikt).includes(vikt(namn)));
	return { namn, post, nu, fore, ifjol, plats: post < 0 ? poster.length : post };
}

export const nyckeltal: Referens = (varld) => {
	if (!har(varld, 'nyckeltal')) return MISSING;
	const laddade = varld.nyckeltal.filter(({ varde }) => varde !== null);
	const serier = laddade
		.map((rad) => rad.nyckeltal)
		.filter((namn, plats, alla) => plats === alla.findIndex((ett) => sammaNamn(ett, namn)))
		.map((namn) => serie(namn, varld))
		.filter(({ nu, fore, ifjol }) => nu ?? fore ?? ifjol)
		.sort((a, b) => a.plats - b.plats || svensk(a.namn, b.namn));
	return ready(
		serier.map(({ namn, post, nu, fore, ifjol }) => ({
			post: varld.avtal?.budget.poster[post]?.namn ?? null,
			nyckeltal: namn,
			varde: nu?.varde ?? null,
			foregaende: fore?.varde ?? null,
			samma_ifjol: ifjol?.varde ?? null,
			enhet: (nu ?? fore ?? ifjol)?.enhet ?? null,
			kalla: 'nyckeltal'
		}))
	);
};
