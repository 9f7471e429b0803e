import { NAMN } from '../regler/namn';
import { andring, faktor, fordela, hela, type Brak } from '../regler/brak';
import { avtalMed } from '../regler/avtal';
import { har, MISSING, ready, type Referens } from '../varld';
import { folkmangd } from './basfinansiering';

/** A step as a percentage with at most three decimals, as percentages are entered. */
const procent = ({ t, n }: Brak): number => Number(hela({ t: (t - n) * 100_000n, n })) / 1000;

export const lpixKedja: Referens = (varld) => {
	const avtal = varld.avtal?.index ? varld.avtal : avtalMed('energikontoret');
	const { prisar, forsta_helar, total_kr } = avtal.index!;
	const lpix = har(varld, 'lpix') ? varld.lpix : [];
	if (varld.ar < forsta_helar || !faktor(lpix, prisar, varld.ar)) return MISSING;
	// Energikontoret's is the sum of its two halves, each rounded by itself.
	const delar = avtal.id === 'energikontoret' ? [800_000, 800_000] : [total_kr];
	const aren = Array.from({ length: varld.ar - prisar + 1 }, (_, i) => prisar + i);
	return ready(
		aren.map((ar) => {
			const uppraknad = faktor(lpix, prisar, ar);
			const steg = ar === prisar ? null : andring(lpix, ar);
			return {
				ar,
				procent: steg && procent(steg),
				belopp_kr:
					uppraknad &&
					delar.reduce(
						(sum, kr) => sum + Number(hela({ t: uppraknad.t * BigInt(kr), n: uppraknad.n })),
						0
					)
			};
		})
	);
};

/** A year in four quarters, spare kronor on the first. */
const kvartalen = (kr: bigint): bigint[] =>
	[0n, 1n, 2n, 3n].map((i) => kr / 4n + (i < kr % 4n ? 1n : 0n));

export const natverkFakturor: Referens = (varld) => {
	const uppraknad = faktor(varld.lpix, 2019, varld.ar);
	const befolkning = folkmangd(varld, varld.ar - 1);
	if (varld.ar < 2020 || !uppraknad || !befolkning) return MISSING;
	const { t, n } = uppraknad;
	const alla = hela({ t: t * 538_000n, n });
	const kommunernas = hela({ t: t * 478_000n, n });
	const delar: [string, bigint][] = [
		...fordela(kommunernas, befolkning).map((kr, i): [string, bigint] => [NAMN[i]!, kr]),
		['Fastighetsenheten och Landstingsbostäder', alla - kommunernas]
	];
	const rader = delar.map(([part, kr]) => [part, kr, kvartalen(kr)] as const);
	const rad = (part: string, ar: bigint, [k1, k2, k3, k4]: bigint[]) => ({
		part,
		ar_kr: Number(ar),
		k1_kr: Number(k1),
		k2_kr: Number(k2),
		k3_kr: Number(k3),
		k4_kr: Number(k4)
	});
	return ready([
		...rader.map(([part, ar, kvartal]) => rad(part, ar, kvartal)),
		rad(
			'Totalt',
			alla,
			[0, 1, 2, 3].map((i) => rader.reduce((sum, [, , kvartal]) => sum + kvartal[i]!, 0n))
		)
	]);
};
