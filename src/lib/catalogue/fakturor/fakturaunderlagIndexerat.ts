import type { Result } from '../measures/result';
import type { Agreement } from '../agreements/agreement';
import { agreement } from '../agreements/all';
import { TOTALT } from '../measures/economy';
import { kommunandelar, type Kommunandel } from '../measures/kommunandelar/measure';
import { natverkFakturor, type NatverkFaktura } from '../measures/natverk_fakturor/measure';
import type { Raknesteg } from '../measures/raknesteg';
import { antal, kr, kvartalsnamn, kvot, manadsnamn } from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';
import { flytta, type Kvartal } from '$lib/domain/kvartal';
import { beslutslage, MOMS, mottagareAv, postId, type Fakturaunderlag } from './fakturaunderlag';

// Bases for the two agreements whose amounts follow LPIX.

/** Energikontoret's base financing for a year, invoiced in January of that year (§ 7). */
export function energikontoretsUnderlag(
	svar: Result<Kommunandel> | undefined,
	ar: number,
	avtalen: readonly Agreement[]
): Fakturaunderlag {
	const avtal = agreement('energikontoret', avtalen)!;
	const index = avtal.index!;
	const grund = {
		id: avtal.id,
		avtal,
		rubrik: `${avtal.kortnamn} ${ar}`,
		paragraf: index.paragraf,
		matt: 'kommunandelar.belopp_kr',
		period: `helåret ${ar}`,
		faktureras: manadsnamn(ar, 1),
		prisar: index.prisar,
		index: null,
		befolkningsar: ar - 1
	};
	if (svar?.status !== 'ready') return { ...grund, ...inteKlart(svar) };
	const { notes, steg, filer } = svar.provenance;
	const rader = svar.rows.filter(({ part }) => part !== TOTALT);
	const kommunerna = summaAv(rader, ({ belopp_kr }) => belopp_kr);
	const uppraknat = steget(steg, 'Kommunernas del, uppräknat', {
		fran: index.kommuner_kr,
		prisar: index.prisar,
		till: kommunerna
	});
	return {
		...grund,
		status: 'klart',
		index: indextext(index.prisar, ar, kommunerna, index.kommuner_kr),
		poster: rader.map(({ part, befolkning, belopp_kr }) => ({
			...mottagareAv(avtal, part),
			id: postId(avtal.id, part),
			belopp_kr,
			befolkning,
			steg:
				part === index.ovriga
					? [
							{
								rubrik: 'Regionens del, uppräknad',
								rader: [
									`${kr(index.total_kr - index.kommuner_kr)} i ${index.prisar} års priser.`,
									// The yearly factors hold for both parts; only the first and last rows are about the kommuner.
									...uppraknat.rader.slice(1, -1),
									`Uppräknat, och avrundat en gång till hela kronor: ${kr(belopp_kr)}.`
								]
							}
						]
					: [uppraknat, ...andelen(steg, part)]
		})),
		noter: [...kommunandelar.remarks, ...notes, ...MOMS, ...beslutslage(avtal)],
		filer
	};
}

/** The network's invoices for a quarter, paid in advance: the basis must be ready the month before (§ 8). */
export function natverketsUnderlag(
	svar: Result<NatverkFaktura> | undefined,
	andelar: Result<Kommunandel> | undefined,
	kvartal: Kvartal,
	avtalen: readonly Agreement[]
): Fakturaunderlag {
	const avtal = agreement('energi-fastighetsnatverk', avtalen)!;
	const index = avtal.index!;
	const id = `k${kvartal.nr}_kr` as const;
	const grund = {
		id: 'natverket',
		avtal,
		rubrik: `${avtal.kortnamn}, ${kvartalsnamn(kvartal)}`,
		paragraf: index.paragraf,
		matt: `natverk_fakturor.${id}`,
		period: kvartalsnamn(kvartal),
		faktureras: natverketFaktureras(kvartal),
		prisar: index.prisar,
		index: null,
		befolkningsar: kvartal.ar - 1
	};
	if (svar?.status !== 'ready') return { ...grund, ...inteKlart(svar) };
	const { notes, steg, filer } = svar.provenance;
	const rader = svar.rows.filter(({ part }) => part !== TOTALT);
	const kommunerna = summaAv(rader, ({ ar_kr }) => ar_kr);
	const total = rader.reduce((sum, { ar_kr }) => sum + ar_kr, 0);
	const { prisar, kommuner_kr, total_kr } = index;
	const delen = steget(steg, 'Kommunernas del, uppräknat', {
		fran: kommuner_kr,
		prisar,
		till: kommunerna
	});
	const hela = steget(steg, 'Hela beloppet, uppräknat', { fran: total_kr, prisar, till: total });
	const folk = befolkningen(andelar);
	return {
		...grund,
		status: 'klart',
		index: indextext(prisar, kvartal.ar, kommunerna, kommuner_kr),
		poster: rader.map((rad) => ({
			...mottagareAv(avtal, rad.part),
			id: postId('natverket', rad.part),
			belopp_kr: rad[id],
			befolkning: folk.get(rad.part) ?? null,
			steg: [
				...(rad.part === index.ovriga
					? [
							hela,
							delen,
							{
								rubrik: 'Resten',
								rader: [`${antal(total)} − ${antal(kommunerna)} = ${kr(rad.ar_kr)}.`]
							}
						]
					: [delen, ...andelen(steg, rad.part)]),
				iFyra(rad, rad[id], kvartal)
			]
		})),
		noter: [...natverkFakturor.remarks, ...notes, ...MOMS, ...beslutslage(avtal)],
		filer
	};
}

/** "i förskott, med underlag från december 2024" */
export function natverketFaktureras(kvartal: Kvartal): string {
	const fore = flytta(kvartal, -1);
	return `i förskott, med underlag från ${manadsnamn(fore.ar, fore.nr * 3)}`;
}

/** Each kommun's population on 1 November of the year before; empty when the shares could not be computed. */
export function befolkningen(andelar: Result<Kommunandel> | undefined): Map<string, number> {
	const rows = andelar?.status === 'ready' ? andelar.rows : [];
	const kommuner = rows.filter(({ part }) => arLanskommun(part));
	return new Map(kommuner.map(({ part, befolkning }) => [part, befolkning!]));
}

function inteKlart(svar: Exclude<Result<unknown> | undefined, { status: 'ready' }>) {
	if (svar === undefined) return { status: 'raknas' } as const;
	return svar.status === 'missing'
		? ({ status: 'saknas', saknas: svar.saknas } as const)
		: ({ status: 'fel', fel: svar.fel } as const);
}

function summaAv<Rad extends { part: string }>(rader: readonly Rad[], of: (rad: Rad) => number) {
	return rader.filter(({ part }) => arLanskommun(part)).reduce((sum, rad) => sum + of(rad), 0);
}

/** The measure's own step with that heading, else only the amounts at its beginning and end. */
function steget(
	steg: readonly Raknesteg[],
	rubrik: string,
	{ fran, prisar, till }: { fran: number; prisar: number; till: number }
): Raknesteg {
	return (
		steg.find((one) => one.rubrik === rubrik) ?? {
			rubrik,
			rader: [`${kr(fran)} i ${prisar} års priser.`, `Uppräknat med LPIX: ${kr(till)}.`]
		}
	);
}

/** From the step that splits among kommuner: the party's own row, and the row about spare kronor. */
function andelen(steg: readonly Raknesteg[], part: string): Raknesteg[] {
	const rader = steg.find(({ rubrik }) => rubrik === 'Kommunernas del, fördelat')?.rader ?? [];
	const egen = rader.find((rad) => rad.startsWith(`${part}: `));
	return egen
		? [{ rubrik: 'Kommunernas del, fördelad efter befolkningen', rader: [egen, rader.at(-1)!] }]
		: [];
}

/** "LPIX 2020–2025, faktor 1,2223…". Computed from whole kronor, so only four decimals hold. */
function indextext(prisar: number, ar: number, nu: number, da: number): string {
	if (ar <= prisar) return `ingen uppräkning: ${prisar} är prisåret`;
	const period = ar === prisar + 1 ? `${ar}` : `${prisar + 1}–${ar}`;
	return `LPIX ${period}, faktor ${kvot({ taljare: BigInt(nu), namnare: BigInt(da) }, 4)}`;
}

function iFyra(rad: NatverkFaktura, belopp_kr: number, { ar, nr }: Kvartal): Raknesteg {
	const delar = [rad.k1_kr, rad.k2_kr, rad.k3_kr, rad.k4_kr].map(antal).join(' + ');
	return {
		rubrik: 'Året i fyra kvartal',
		rader: [
			`${kr(rad.ar_kr)} för ${ar} = ${delar}. Kronor som blir över läggs på de första kvartalen.`,
			`Kvartal ${nr}: ${kr(belopp_kr)}.`
		]
	};
}
