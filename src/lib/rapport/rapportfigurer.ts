import { MEASURES } from '$lib/catalogue/measures/all';
import { enligtKontaktkorten } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import {
	andelarMening,
	budgetMening,
	finansieringMening,
	flyttMening,
	huvudMening,
	inflodeMening,
	kommunensMening,
	kommunensSvarstid,
	kommunMening,
	magasinMening,
	prognosMening,
	svarstidMening
} from '$lib/catalogue/rapporter/meningar';
import {
	forandringMening,
	indexMening,
	natverkMening,
	portfoljMening,
	resultatMening,
	slagMening,
	slutavrakningMening,
	indexRubrik,
	ytterbelopp
} from '$lib/catalogue/rapporter/andelar';
import {
	kommunensAndel,
	kommunensForandring,
	kommunensNatverk,
	kommunensRegistervard
} from '$lib/catalogue/rapporter/kommunmeningar';
import { bryggmening } from '$lib/catalogue/rapporter/prognos';
import { indexerat } from '$lib/catalogue/rapporter/rapporttabeller';
import type { AvsnittId } from '$lib/catalogue/rapporter/rapportsorter';
import {
	foretagMening,
	kohortMening,
	registervardMening,
	taktMening
} from '$lib/catalogue/rapporter/uppfoljning';
import { agreement } from '$lib/catalogue/agreements/all';
import { antal, antalOrd, belopp, beloppsrubrik, procent } from '$lib/domain/format';
import {
	avrundning,
	hushallensForbehall,
	preliminart,
	prognosForbehall,
	finansieringsskillnad,
	utanDatum,
	UPPGIFTER_SAKNAS
} from './forbehall';
import { prognosjamforelsen } from './prognosjamforelse';
import { kommunensFakturadelar } from './fakturadelar';
import { figur, figurAv, inte, tabellAv, type Figurdel, type Underlag } from './figurdelar';

/** The sections that show figures, as parts of a document: the same words as on the page. */
export const FIGURDELAR: Partial<Record<AvsnittId, (i: Underlag) => Figurdel[]>> = {
	hjalte: hjalten,
	index: indexhjalten,
	per_kvartal: (i) => {
		const inflode = i.params.avtal?.mal.hushall != null;
		return figurAv('hushall_per_kvartal', i, {
			rubrik: (rows) =>
				i.slutar ? UPPGIFTER_SAKNAS : (inflode ? inflodeMening : flyttMening)(rows, i.params),
			tabell: tabellAv('hushall_per_kvartal', i),
			anmarkningar: utanDatum(i.results.hushall_nu)
		});
	},
	takt: (i) =>
		figurAv('malprognos', i, {
			rubrik: ([row]) => taktMening(row!),
			tabell: tabellAv('malprognos', i)
		}),
	kommuner: (i) =>
		figurAv('hushall_per_kommun', i, {
			rubrik: (rows) => {
				const vald = rows.find(({ kommun }) => kommun === i.kommun);
				return vald ? kommunensMening(vald) : kommunMening(rows);
			},
			tabell: tabellAv('hushall_per_kommun', i)
		}),
	kohorter: (i) =>
		figurAv('kohort_per_kvartal', i, {
			rubrik: kohortMening,
			tabell: tabellAv('kohort_per_kvartal', i),
			anmarkningar: utanDatum(i.results.hushall_nu)
		}),
	service: (i) =>
		figurAv('svarstid_per_kommun', i, {
			rubrik: (rows) => {
				if (i.slutar) return UPPGIFTER_SAKNAS;
				const kort = enligtKontaktkorten(i.results.svarstid_per_kommun);
				if (!i.kommun) return svarstidMening(rows.at(-1)!, kort);
				return kommunensSvarstid(i.kommun, rows, kort);
			},
			tabell: tabellAv('svarstid_per_kommun', i)
		}),
	magasin: (i) =>
		figurAv('magasin_per_kvartal', i, {
			rubrik: (rows) => magasinMening(rows, i.params),
			tabell: tabellAv('magasin_per_kvartal', i)
		}),
	foretag: (i) =>
		figurAv('foretag_nu', i, {
			rubrik: ([row]) => foretagMening(row!),
			tabell: tabellAv('foretag_nu', i)
		}),
	registervard: (i) =>
		figurAv('registervard', i, {
			rubrik: (rows) =>
				i.kommun ? kommunensRegistervard(i.kommun, rows) : registervardMening(rows.at(-1)!),
			tabell: tabellAv('registervard', i)
		}),
	nyckeltal: (i) =>
		figurAv('nyckeltal', i, {
			rubrik: ({ length }) => antalOrd(length, 'annat nyckeltal', 'andra nyckeltal'),
			tabell: tabellAv('nyckeltal', i)
		}),
	ekonomi: (i) =>
		figurAv('budget_utfall_per_post', i, {
			enhet: beloppsrubrik(i.enhet),
			rubrik: (rows) => budgetMening(rows.at(-1)!, i.enhet),
			fore: (rows) => {
				const prognos = prognosMening(rows.at(-1)!, i.params, i.enhet);
				return prognos ? [{ typ: 'stycke', text: `${prognos}.` }] : [];
			},
			tabell: tabellAv('budget_utfall_per_post', i),
			anmarkningar: [
				...prognosForbehall(i.results.budget_utfall_per_post),
				...preliminart(i.params, i.bokslutKlart),
				...avrundning(i.enhet)
			]
		}),
	prognos: (i) =>
		figur(MEASURES.prognosjamforelse, prognosjamforelsen(i.results), {
			filer: i.filer,
			enhet: beloppsrubrik(i.enhet),
			rubrik: (rows) => bryggmening(rows, i.enhet),
			tabell: tabellAv('prognosjamforelse', i),
			anmarkningar: [...preliminart(i.params, i.bokslutKlart), ...avrundning(i.enhet)]
		}),
	slag: (i) =>
		figurAv('kostnad_per_slag', i, {
			enhet: beloppsrubrik(i.enhet),
			rubrik: slagMening,
			tabell: tabellAv('kostnad_per_slag', i),
			anmarkningar: [...preliminart(i.params, i.bokslutKlart), ...avrundning(i.enhet)]
		}),
	finansiering: (i) => {
		const { finansiering: svar, budget_utfall_per_post: budget } = i.results;
		const hela = svar?.status === 'ready' ? svar.rows.at(-1)!.budget_ar_ore : null;
		return figurAv('finansiering', i, {
			enhet: beloppsrubrik(i.enhet),
			rubrik: (rows) =>
				rows.length === 1
					? 'Finansieringen är inte inläst'
					: finansieringMening(rows.at(-1)!, i.enhet),
			fore: ({ length }) =>
				length === 1
					? [
							{
								typ: 'stycke',
								text: 'Avtalet anger inga finansiärer och filerna har inga intäkter för året.'
							}
						]
					: [],
			tabell: tabellAv('finansiering', i),
			anmarkningar: [
				...finansieringsskillnad(budget, hela, i.enhet),
				...preliminart(i.params, i.bokslutKlart),
				...avrundning(i.enhet)
			]
		});
	},
	resultat: (i) =>
		figurAv('resultat', i, {
			enhet: beloppsrubrik(i.enhet),
			rubrik: (rows) => resultatMening(rows, i.params, i.enhet),
			tabell: tabellAv('resultat', i),
			anmarkningar: [...preliminart(i.params, i.bokslutKlart), ...avrundning(i.enhet)]
		}),
	andelar: (i) => {
		const { kommunandelar: andelar, lpix_kedja: kedja } = i.results;
		const tolkningar = agreement('energikontoret', i.avtalen)!
			.tolkningar.filter(({ galler }) => galler === 'kommunandelar')
			.map(({ tolkning }) => `Tolkning: ${tolkning}`);
		return [
			...figurAv('kommunandelar', i, {
				rubrik: (rows) => {
					const egen = rows.find(({ part }) => part === i.kommun);
					const { ar } = i.params.kvartal;
					return egen ? kommunensAndel(egen, ar) : andelarMening(rows, ar);
				},
				tabell: tabellAv('kommunandelar', i),
				anmarkningar: tolkningar
			}),
			// One and the same is missing: it is told once.
			...(kedja?.status !== 'missing' || andelar?.status !== 'missing'
				? figurAv('lpix_kedja', i, {
						rubrik: (rows) => indexRubrik(indexerat(i).kortnamn, rows),
						tabell: tabellAv('lpix_kedja', i)
					})
				: [])
		];
	},
	andelsforandring: (i) =>
		figurAv('andelsforandring', i, {
			rubrik: (rows) => {
				const egen = rows.find(({ part }) => part === i.kommun);
				return egen ? kommunensForandring(egen) : forandringMening(rows.at(-1)!);
			},
			tabell: tabellAv('andelsforandring', i)
		}),
	slutavrakning: (i) =>
		figurAv('slutavrakning', i, {
			rubrik: (rows) => slutavrakningMening(rows.at(-1)!),
			tabell: tabellAv('slutavrakning', i)
		}),
	natverk: (i) =>
		figurAv('natverk_fakturor', i, {
			rubrik: (rows) => {
				const egen = rows.find(({ part }) => part === i.kommun);
				const { ar, nr } = i.params.kvartal;
				return egen ? kommunensNatverk(egen, ar, nr) : natverkMening(rows.at(-1)!, ar, nr);
			},
			tabell: tabellAv('natverk_fakturor', i)
		}),
	fakturor: kommunensFakturadelar,
	portfolj: (i) =>
		figurAv('projektportfolj', i, {
			enhet: beloppsrubrik(i.enhet),
			rubrik: (rows) => portfoljMening(rows.at(-1)!, i.enhet),
			tabell: tabellAv('projektportfolj', i),
			anmarkningar: avrundning(i.enhet)
		})
};

/** The households: the way to the goal, or the inflow where there is none. */
function hjalten(i: Underlag): Figurdel[] {
	const { params, slutar } = i;
	const perKvartal = i.results.hushall_per_kvartal;
	if (perKvartal?.status !== 'ready')
		return [
			{ typ: 'rubrik', niva: 1, text: MEASURES.hushall_nu.title },
			{ typ: 'plats' },
			...inte(i.results.hushall_nu?.status === 'ready' ? perKvartal : i.results.hushall_nu)
		];
	const mal = params.avtal?.mal.hushall;
	return figurAv('hushall_nu', i, {
		rubrik: ([row]) =>
			slutar && !mal ? UPPGIFTER_SAKNAS : huvudMening(params, row!, perKvartal.rows),
		tabell: tabellAv('hushall_nu', i),
		anmarkningar: [...(slutar ? [slutar] : []), ...hushallensForbehall(perKvartal.rows, params)]
	});
}

/** An indexed agreement's amount; its table stands in the section of the shares. */
function indexhjalten(i: Underlag): Figurdel[] {
	if (!i.params.avtal?.index) return [];
	return figurAv('lpix_kedja', i, {
		rubrik: indexMening,
		fore: (rows) => {
			const [prisar, nu] = [rows[0]!, rows.at(-1)!];
			const kr = (kronor: number) => belopp(kronor * 100, 'kr');
			const lpix = nu.procent === null ? '' : ` LPIX ${nu.ar} är ${procent(nu.procent)}.`;
			return [
				{
					typ: 'stycke',
					fet: `${antal(ytterbelopp(nu))}\u00a0kr ${nu.ar}.`,
					text: `I ${prisar.ar} års priser är det ${kr(ytterbelopp(prisar))}.${lpix}`
				}
			];
		}
	});
}
