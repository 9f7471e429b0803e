import { KODER, NAMN, vikt } from '../regler/namn';
import { faktor, fordela, hela, type Delare } from '../regler/brak';
import { egnaRader, avtalMed } from '../regler/avtal';
import { manadAv } from '../regler/dagar';
import { har, MISSING, ready, type Referens, type Varld } from '../varld';
import { harUtfall, summor, utfallet } from './helar';

export const REGION = 'Region Jämtland Härjedalen';
const BELOPP = 800_000n;
const PRISAR = 2024;

/** Population on 1 November, in the kommuner's order; null unless it is loaded for all of them. */
export function folkmangd(varld: Varld, ar: number): Delare[] | null {
	const delare: Delare[] = [];
	for (const namn of NAMN) {
		const rader = varld.befolkning.filter(
			({ kommun, datum, antal }) =>
				kommun === namn && antal !== null && datum.startsWith(String(ar))
		);
		// A stand-in for a count of 1 November is none when there is one.
		const rad =
			rader.filter(({ datum }) => datum.endsWith('-11-01')).at(-1) ??
			rader.filter(({ kalla }) => kalla?.toLowerCase().includes('exempel')).at(-1);
		if (!rad) return null;
		const antal = BigInt(rad.antal!);
		delare.push({ vikt: antal, befolkning: antal, kod: KODER[namn]! });
	}
	return har(varld, 'befolkning') ? delare : null;
}

interface Andelar {
	befolkning: Delare[];
	kommuner: bigint[];
	region: bigint;
}

/** The year's base financing, split on the population of 1 November that year or another. */
function andelar(varld: Varld, ar: number, befolkningsar = ar - 1): Andelar | null {
	const uppraknad = faktor(varld.lpix, PRISAR, ar);
	const befolkning = folkmangd(varld, befolkningsar);
	if (ar < PRISAR || !uppraknad || !befolkning) return null;
	const region = hela({ t: uppraknad.t * BELOPP, n: uppraknad.n });
	return { befolkning, kommuner: fordela(region, befolkning), region };
}

const summa = (tal: bigint[]): bigint => tal.reduce((sum, ett) => sum + ett, 0n);
const PARTER = [...NAMN, REGION];

export const kommunandelar: Referens = (varld) => {
	const arets = andelar(varld, varld.ar);
	if (!arets) return MISSING;
	const { befolkning, kommuner, region } = arets;
	return ready([
		...NAMN.map((part, i) => ({
			part,
			befolkning: Number(befolkning[i]!.befolkning),
			belopp_kr: Number(kommuner[i])
		})),
		{ part: REGION, befolkning: null, belopp_kr: Number(region) },
		{
			part: 'Totalt',
			befolkning: Number(summa(befolkning.map((en) => en.befolkning))),
			belopp_kr: Number(summa(kommuner) + region)
		}
	]);
};

export const andelsforandring: Referens = (varld) => {
	const nu = andelar(varld, varld.ar);
	const forra = andelar(varld, varld.ar - 1);
	const emellan = andelar(varld, varld.ar, varld.ar - 2);
	if (!nu || !forra || !emellan) return MISSING;
	const rader = [
		...NAMN.map((_, i) => [forra.kommuner[i]!, emellan.kommuner[i]!, nu.kommuner[i]!]),
		[forra.region, nu.region, nu.region]
	] as [bigint, bigint, bigint][];
	const alla = [0, 1, 2].map((i) => summa(rader.map((rad) => rad[i]!)));
	return ready(
		[...rader, alla as [bigint, bigint, bigint]].map(([fore, s, efter], i) => ({
			part: [...PARTER, 'Totalt'][i]!,
			forra_kr: Number(fore),
			indexeffekt_kr: Number(s - fore),
			befolkningseffekt_kr: Number(efter - s),
			belopp_kr: Number(efter)
		}))
	);
};

/** U: kronor of the costs booked on the agreement; null when no outcome is loaded. */
function kostnadsutfall(varld: Varld): bigint | null {
	if (!har(varld, 'ekonomi')) return null;
	const kostnader = egnaRader(varld, avtalMed('energikontoret')).filter(
		({ slag }) => slag === 'kostnad'
	);
	if (!harUtfall(kostnader)) return null;
	const posterna = [...new Set(kostnader.map(({ post }) => vikt(post ?? '')))];
	const ore = summor(
		posterna.map(
			(post) =>
				utfallet(
					kostnader.filter((rad) => vikt(rad.post ?? '') === post),
					12
				)[1]
		)
	);
	return ore === null ? null : hela({ t: BigInt(ore), n: 100n });
}

export const slutavrakning: Referens = (varld) => {
	const arets = andelar(varld, varld.ar);
	const utfall = kostnadsutfall(varld);
	if (!arets || utfall === null || manadAv(varld.tom) !== 12) return MISSING;
	const finansiering = [...arets.kommuner, arets.region];
	const avvikelse = summa(finansiering) - utfall;
	const storlek = avvikelse < 0n ? -avvikelse : avvikelse;
	const storst = summa(arets.befolkning.map(({ befolkning }) => befolkning)) + 1n;
	const delare = finansiering.map((vikt, i) => ({
		vikt,
		befolkning: arets.befolkning[i]?.befolkning ?? storst,
		kod: arets.befolkning[i]?.kod ?? 0
	}));
	const delar =
		storlek * 10n > utfall
			? fordela(storlek, delare).map((del) => (avvikelse < 0n ? -del : del))
			: finansiering.map(() => 0n);
	const rad = (part: string, finansiering: bigint, justering: bigint) => ({
		part,
		finansiering_kr: Number(finansiering),
		utfall_andel_kr: Number(finansiering - justering),
		justering_kr: Number(justering)
	});
	return ready([
		...PARTER.map((part, i) => rad(part, finansiering[i]!, delar[i]!)),
		rad('Totalt', summa(finansiering), summa(delar))
	]);
};
