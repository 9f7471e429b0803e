import type { Kommunandel } from '$lib/catalogue/measures/kommunandelar/measure';
import type { NatverkFaktura } from '$lib/catalogue/measures/natverk_fakturor/measure';
import { indexRubrik } from '$lib/catalogue/rapporter/andelar';
import { kommunensAndel, kommunensBetalning } from '$lib/catalogue/rapporter/meningar/kommun';
import { rubricerade } from '$lib/catalogue/measures/raknesteg';
import { andelarMening, mestMening } from '$lib/catalogue/rapporter/meningar/ekonomi';
import { andel, antal, belopp } from '$lib/domain/format';
import { arLanskommun, REGIONEN } from '$lib/domain/kommun';
import { indexerat } from '$lib/catalogue/measures/lpix_kedja/measure';
import type { Diagram } from '$lib/dokument/diagram';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import type { Cell, Tabell } from '$lib/dokument/tabell';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { beloppsdiagram } from './beloppsdiagram';
import { diagrambild, figur, type Figur, type Avsnittsunderlag } from './figur';
import { arNatverket, natverk } from './natverk';

/** What each party pays, and the chain of amounts behind it. */
export const andelar: Avsnitt = {
	titel: 'Kommunernas andelar',
	blad: 'Energikontoret',
	matt: ['kommunandelar', 'lpix_kedja'],
	// What a kommun pays besides its share.
	stod: ['natverk_fakturor'],
	rapporter: {
		indexkvartal: (avtal) => (arNatverket(avtal) ? null : 'begars'),
		kommun: 'begars',
		ar: 'med'
	},
	efter: { indexkvartal: 'index' },
	summeras: ['kommun'],
	figurer: (u) => {
		const { kommunandelar: svar, lpix_kedja: kedja } = u.results;
		// Both lack the same thing: say so once.
		const samma = kedja?.status === 'missing' && svar?.status === 'missing';
		// With the price year alone, the chain only repeats the sum of the shares.
		const forst = kedja?.status === 'ready' && kedja.rows.length === 1;
		if (u.kommun) return kommunensDelar(u, u.kommun);
		return [parterna(u), ...(samma || forst ? [] : [kedjan(u)])];
	}
};

/**
 * What a kommun pays under both agreements: a row for each and their sum. Anything the network lacks is
 * reported in the network's own section.
 */
function kommunensDelar(u: Avsnittsunderlag, kommun: string): Figur[] {
	const { ar } = u.params.kvartal;
	const svar = u.results.natverk_fakturor;
	const natverkets = svar?.status === 'ready' ? svar.rows : null;
	const egen = (rows: readonly Kommunandel[]) => rows.find(({ part }) => part === kommun);
	const natverksdel = natverkets?.find(({ part }) => part === kommun) ?? null;
	const meningen = (rows: readonly Kommunandel[]) => betalningen(rows, u, kommun);
	const delar = figur('kommunandelar', u, {
		rubrik: meningen,
		aven:
			svar?.status === 'ready'
				? { ...svar.provenance, steg: rubricerade(svar.provenance.steg, 'Nätverket: ') }
				: null,
		tabell: (rows) => {
			const rad = egen(rows);
			return rad ? betalningarna(rad, rows.at(-1)!, natverksdel, natverkets?.at(-1) ?? null) : null;
		},
		bilder: (rows) => {
			const rad = egen(rows);
			if (!rad) return [{}];
			return natverksdel
				? diagrambild(tillsammans(rad, natverksdel, meningen(rows), ar))!
				: [{ innehall: { typ: 'siffra', siffra: siffran(rad, u) } }];
		}
	});
	return natverkets ? [delar] : [delar, ...natverk.figurer(u)];
}

/** What a kommun pays under both agreements, on a slide with their sum on top. */
const tillsammans = (andel: Kommunandel, natverksdel: NatverkFaktura, mening: string, ar: number) =>
	beloppsdiagram(
		`${andel.part} betalar`,
		[
			{ namn: 'Energikontoret', kronor: andel.belopp_kr },
			{ namn: 'Nätverket', kronor: natverksdel.ar_kr }
		],
		`Tillsammans ${belopp((andel.belopp_kr + natverksdel.ar_kr) * 100, 'kr')} ${ar}.`,
		mening
	);

function betalningarna(
	andel: Kommunandel,
	alla: Kommunandel,
	natverksdel: NatverkFaktura | null,
	natverket: NatverkFaktura | null
): Tabell {
	const kr = (kronor: number, matt?: string) => ({
		text: antal(kronor),
		tal: kronor,
		...(matt && { matt })
	});
	const rad = (namn: string, nar: string, egen: Cell, hela: Cell, summa = false) => ({
		celler: [{ text: namn }, { text: nar }, egen, hela],
		summa
	});
	return {
		matt: null,
		namn: andelar.titel,
		rubrik: `${andel.part} betalar`,
		kolumner: [
			{ id: 'avtal', rubrik: 'Avtal', slag: 'text' },
			{ id: 'nar', rubrik: 'Faktureras', slag: 'text' },
			{ id: 'egen', rubrik: `${andel.part}, kr`, slag: 'kr' },
			{ id: 'alla', rubrik: 'Alla parter, kr', slag: 'kr' }
		],
		rader: [
			rad(
				'Energikontoret',
				'I januari',
				kr(andel.belopp_kr, 'kommunandelar.belopp_kr'),
				kr(alla.belopp_kr)
			),
			...(natverksdel && natverket
				? [
						rad(
							'Energi- och fastighetsnätverket',
							'Varje kvartal i förskott',
							kr(natverksdel.ar_kr, 'natverk_fakturor.ar_kr'),
							kr(natverket.ar_kr)
						),
						// The two agreements' totals for all parties make no meaningful sum.
						rad('Tillsammans', '', kr(andel.belopp_kr + natverksdel.ar_kr), { text: '' }, true)
					]
				: [])
		],
		noter: []
	};
}

/** What a kommun pays under both agreements, in a sentence. */
function betalningen(
	rows: readonly Kommunandel[],
	{ results: { natverk_fakturor: svar }, params }: Avsnittsunderlag,
	kommun: string
): string {
	const { ar } = params.kvartal;
	const rad = rows.find(({ part }) => part === kommun);
	if (!rad) return andelarMening(rows, ar);
	const natverksdel =
		svar?.status === 'ready' ? svar.rows.find(({ part }) => part === kommun) : undefined;
	return natverksdel ? kommunensBetalning(rad, natverksdel, ar) : kommunensAndel(rad, ar);
}

function parterna(u: Avsnittsunderlag): Figur {
	const { ar } = u.params.kvartal;
	const fynd = (rows: readonly Kommunandel[]) => mestMening(rows) ?? andelarMening(rows, ar);
	return figur('kommunandelar', u, {
		rubrik: fynd,
		forslag: (rows) => [andelarMening(rows, ar), mestMening(rows)],
		diagram: (rows) => kommunernasDelar(rows, ar, fynd(rows))
	});
}

/**
 * A bar for each kommun, the largest first, with its share of what the kommuner pay together.
 * @param egen the kommun that the report is about
 */
function kommunernasDelar(
	rows: readonly Kommunandel[],
	ar: number,
	fynd: string,
	egen: string | null = null
): Diagram {
	const kommuner = rows.filter(({ part }) => arLanskommun(part));
	const hela = kommuner.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	const delar = kommuner
		.map(({ part: namn, belopp_kr: kronor }) => ({
			namn,
			kronor,
			del: andel(kronor, hela),
			egen: namn === egen
		}))
		.sort((a, b) => b.kronor - a.kronor);
	return beloppsdiagram('Parterna betalar', delar, regionensDel(rows, ar), fynd);
}

/** The Region pays half. Its bar would be as long as all the others together, so it is given in words. */
function regionensDel(rows: readonly Kommunandel[], ar: number): string {
	const regionen = rows.find(({ part }) => part === REGIONEN);
	const resten = regionen ? ` ${REGIONEN} betalar ${belopp(regionen.belopp_kr * 100, 'kr')}.` : '';
	return `Kommunernas andelar av Energikontorets basfinansiering ${ar}.${resten}`;
}

function kedjan(u: Avsnittsunderlag): Figur {
	return figur('lpix_kedja', u, {
		rubrik: (rows) => indexRubrik(indexerat(u).kortnamn, rows),
		forslag: () => [],
		bilder: () => []
	});
}

function siffran(rad: Kommunandel, u: Avsnittsunderlag): Siffra {
	return {
		tal: antalet('kommunandelar.belopp_kr', rad.belopp_kr),
		efter: `kr ${u.params.kvartal.ar}`,
		stod: rad.befolkning === null ? [] : [stodtal('kommunandelar', 'befolkning', rad, u)]
	};
}
