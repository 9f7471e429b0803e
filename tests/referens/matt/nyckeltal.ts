import { kvartalsnamn, kvartalsnummer } from '../regler/dagar';
import { svensk, vikt } from '../regler/namn';
import { har, MISSING, ready, type Nyckeltalsrad, type Referens, type Varld } from '../varld';

const lika = (a: string | null, b: string | null) =>
	(a ?? '').toLowerCase() === (b ?? '').toLowerCase();
/** Key figures are the same when name and unit are, but for case. */
const samma = (a: Nyckeltalsrad, b: Nyckeltalsrad) =>
	lika(a.nyckeltal, b.nyckeltal) && lika(a.enhet, b.enhet);

/** A quarter as people write it. */
const SKRIVS = (ar: string, nr: string) => [`${ar}-K${nr}`, `${ar}-Q${nr}`, `K${nr} ${ar}`];

/** The value that stands last of a period, under any of its names. */
function sist(rader: Nyckeltalsrad[], namn: string[]): number | null {
	return rader.filter(({ period }) => namn.includes(period)).at(-1)?.varde ?? null;
}

/** A key figure in a quarter, counted from year 0. */
function vardet(rader: Nyckeltalsrad[], kvartal: number, { tom, manader }: Varld): number | null {
	const [ar, nr] = kvartalsnamn(kvartal).split('-K') as [string, string];
	const eget = sist(rader, SKRIVS(ar, nr));
	const hur = manader.find((en) => vikt(en.nyckeltal) === vikt(rader[0]!.nyckeltal))?.manader;
	if (eget !== null || hur === undefined) return eget;
	const alla = [1, 2, 3].map((i) => {
		const manad = `${ar}-${String(Number(nr) * 3 - 3 + i).padStart(2, '0')}`;
		// A month after the as-of day's is not known.
		return manad > tom.slice(0, 7) ? null : sist(rader, [manad]);
	});
	const kanda = alla.filter((ett) => ett !== null);
	if (hur === 'senaste') return kanda.at(-1) ?? null;
	return kanda.length < 3 ? null : kanda.reduce((a, b) => a + b);
}

export const nyckeltal: Referens = (varld) => {
	if (!har(varld, 'nyckeltal')) return MISSING;
	const poster = varld.avtal?.budget.poster ?? [];
	const detta = kvartalsnummer(varld.tom);
	const laddade = varld.nyckeltal.filter(({ varde }) => varde !== null);
	const rader = laddade
		.filter((rad, plats) => plats === laddade.findIndex((en) => samma(en, rad)))
		.map((forst) => {
			const serien = laddade.filter((rad) => samma(rad, forst));
			const post = poster.find((en) => en.nyckeltal.map(vikt).includes(vikt(forst.nyckeltal)));
			return {
				post: post?.namn ?? null,
				nyckeltal: forst.nyckeltal,
				varde: vardet(serien, detta, varld),
				foregaende: vardet(serien, detta - 1, varld),
				samma_ifjol: vardet(serien, detta - 4, varld),
				enhet: forst.enhet,
				kalla: 'nyckeltal'
			};
		})
		.filter((rad) => rad.varde !== null || rad.foregaende !== null || rad.samma_ifjol !== null);
	const plats = ({ post }: { post: string | null }) =>
		post === null ? poster.length : poster.findIndex(({ namn }) => namn === post);
	return ready(
		rader.sort(
			(a, b) =>
				plats(a) - plats(b) ||
				svensk(a.nyckeltal, b.nyckeltal) ||
				svensk(a.enhet ?? '', b.enhet ?? '')
		)
	);
};
