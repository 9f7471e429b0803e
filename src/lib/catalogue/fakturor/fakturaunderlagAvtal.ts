import type { Result } from '../measures/result';
import type { Agreement, Fordelning } from '../agreements/agreement';
import { omFolkmangden } from '../measures/folkmangd';
import type { Kommunandel } from '../measures/kommunandelar/measure';
import { fordelningssteg, type Raknesteg } from '../measures/raknesteg';
import { antal, antalOrd } from '$lib/domain/format';
import { KOMMUNER, REGIONEN } from '$lib/domain/kommun';
import { kommunfordelning } from '$lib/domain/kommunfordelning';
import {
	beslutslage,
	MOMS,
	mottagareAv,
	postId,
	rubrikFor,
	type Fakturaunderlag
} from './fakturaunderlag';
import { befolkningen } from './fakturaunderlagIndexerat';

// Bases for what agreements state outright: the parties' shares of a year, and extra licences.

const INGEN_TIDPUNKT = 'avtalet anger ingen tidpunkt';
const NYCKEL: Record<Fordelning['nyckel'], string> = {
	lika: 'lika mellan kommunerna',
	befolkning: 'efter befolkningen',
	fast: 'med fasta belopp'
};

/**
 * The parties' shares of a year, divided by the agreement's own key; null when it has none for the year.
 * @param andelar Energikontoret's shares that year, with which the population is read
 */
export function fordelatUnderlag(
	avtal: Agreement,
	ar: number,
	andelar: Result<Kommunandel> | undefined
): Fakturaunderlag | null {
	const { fordelning } = avtal;
	if (fordelning?.ar !== ar) return null;
	const { nyckel, kommuner_kr, regionen_kr, fasta, kalla } = fordelning;
	const id = `${avtal.id}-fordelning`;
	const grund = {
		id,
		avtal,
		rubrik: rubrikFor(avtal, ar, 'parternas delar'),
		paragraf: kalla,
		matt: 'fordelning.belopp_kr',
		period: `helåret ${ar}`,
		faktureras: INGEN_TIDPUNKT,
		prisar: null,
		index: null,
		befolkningsar: nyckel === 'befolkning' ? ar - 1 : null
	};
	const kanda = befolkningen(andelar);
	const folk = KOMMUNER.flatMap(({ namn }) => kanda.get(namn) ?? []);
	// An equal split also needs the population when kronor are left over: they go to the largest.
	const behovs =
		nyckel === 'befolkning' || (nyckel === 'lika' && kommuner_kr % KOMMUNER.length > 0);
	if (behovs && folk.length < KOMMUNER.length) {
		if (andelar === undefined) return { ...grund, status: 'raknas' };
		return { ...grund, status: 'saknas', saknas: utanBefolkning(andelar, ar - 1) };
	}

	const delar = kommunfordelning(BigInt(kommuner_kr), nyckel, {
		...(folk.length === KOMMUNER.length && { folk }),
		fasta: new Map(fasta.map(({ kommun, belopp_kr }) => [kommun, BigInt(belopp_kr)]))
	}).map((belopp, i) => ({
		namn: KOMMUNER[i]!.namn,
		vikt: nyckel === 'befolkning' ? folk[i]! : 1,
		belopp_kr: Number(belopp)
	}));
	const { rubrik, rader } = fordelningssteg('Kommunernas del', kommuner_kr, delar);
	const stegen = (belopp_kr: number, i: number): Raknesteg[] =>
		nyckel === 'fast'
			? [{ rubrik: 'Fast belopp', rader: [`${antal(belopp_kr)}\u00a0kr, så som det är avtalat.`] }]
			: [{ rubrik, rader: [rader[i]!, rader.at(-1)!] }];
	return {
		...grund,
		status: 'klart',
		poster: [
			...delar.map(({ namn, belopp_kr }, i) => ({
				...mottagareAv(avtal, namn),
				id: postId(id, namn),
				belopp_kr,
				befolkning: nyckel === 'befolkning' ? folk[i]! : null,
				steg: stegen(belopp_kr, i)
			})),
			{
				...mottagareAv(avtal, REGIONEN),
				id: postId(id, REGIONEN),
				belopp_kr: regionen_kr,
				befolkning: null,
				steg: [
					{ rubrik: 'Regionens del', rader: [`${antal(regionen_kr)}\u00a0kr enligt avtalet.`] }
				]
			}
		].filter(({ belopp_kr }) => belopp_kr > 0),
		noter: [
			`Kommunernas del, ${antal(kommuner_kr)}\u00a0kr, är fördelad ${NYCKEL[nyckel]}.`,
			...(behovs && andelar?.status === 'ready' ? omFolkmangden(andelar.provenance.notes) : []),
			...MOMS,
			...beslutslage(avtal)
		],
		filer: behovs && andelar?.status === 'ready' ? andelar.provenance.filer : []
	};
}

/** The basis for extra licences that kommuner have bought in a year; null when there are none. */
export function licensunderlag(avtal: Agreement, ar: number): Fakturaunderlag | null {
	const licenser = avtal.licenser.filter((licens) => licens.ar === ar);
	if (licenser.length === 0) return null;
	const id = `${avtal.id}-licenser`;
	return {
		id,
		avtal,
		rubrik: rubrikFor(avtal, ar, 'licenser'),
		paragraf: ar === 2024 ? '§ 4' : 'som § 4 år 2024',
		matt: 'licenser.belopp_kr',
		period: `helåret ${ar}`,
		faktureras: INGEN_TIDPUNKT,
		prisar: null,
		index: null,
		befolkningsar: null,
		status: 'klart',
		poster: KOMMUNER.flatMap(({ namn }) => {
			const egna = licenser.filter(({ kommun }) => kommun === namn);
			if (egna.length === 0) return [];
			const rader = egna.map(
				({ antal: n, pris_kr }) =>
					`${antalOrd(n, 'licens', 'licenser')} × ${antal(pris_kr)}\u00a0kr = ${antal(n * pris_kr)}\u00a0kr.`
			);
			return {
				...mottagareAv(avtal, namn),
				id: postId(id, namn),
				belopp_kr: egna.reduce((sum, licens) => sum + licens.antal * licens.pris_kr, 0),
				befolkning: null,
				steg: [{ rubrik: 'Licenser gånger pris', rader }]
			};
		}),
		noter: [
			'Licenser som kommunen har köpt utöver de gemensamma. Antal och pris är inlagda i avtalet.',
			...MOMS,
			...beslutslage(avtal)
		],
		filer: []
	};
}

/** What to load for the population, which is read together with Energikontoret's shares. */
function utanBefolkning(andelar: Result<Kommunandel> | undefined, ar: number): string[] {
	const saknas = andelar?.status === 'missing' ? andelar.saknas : [];
	const befolkning = saknas.filter((one) => one.startsWith('befolkning '));
	if (befolkning.length > 0) return befolkning;
	const varfor = saknas.length > 0 ? `: ${saknas.join(', ')}` : '';
	return [
		`befolkningen den 1 november ${ar} läses med Energikontorets andelar, som inte kan räknas${varfor}`
	];
}
