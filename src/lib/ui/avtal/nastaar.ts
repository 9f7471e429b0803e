import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { arAv, laggTillManader, manadAv, sistaDagen, type IsoDate } from '$lib/domain/datum';

/** An agreement of which nothing is known but its name. */
export function tomtAvtal(): Agreement {
	return {
		id: '',
		titel: '',
		kortnamn: '',
		alias: [],
		diarienummer: null,
		beslut: 'förslag',
		start: '',
		slut: '',
		forlangning: null,
		parter: [],
		handlaggare: '',
		delges: [],
		mal: { hushall: null, foretag: null, text: [], paragraf: '' },
		budget: { ar: null, kalla: '', poster: [] },
		finansiering: [],
		fordelning: null,
		fakturamottagare: [],
		licenser: [],
		overforingar: [],
		ljus: { under_procent: 5, over_procent: 5 },
		index: null,
		plikter: [],
		tolkningar: []
	};
}

/**
 * The same agreement a year later, as a proposal: its days, its years and the years in its names are
 * moved. What goes out of the year comes into the next; where amounts came from is not known.
 */
export function nastaAr(avtal: Agreement, avtalen: readonly Agreement[]): Agreement {
	const { start, slut, forlangning, alias, budget, fordelning, overforingar } = avtal;
	return {
		...avtal,
		id: nyttId(medNastaAr(avtal.id), avtalen),
		titel: nyttNamn(avtal.titel),
		kortnamn: nyttNamn(avtal.kortnamn),
		// A name without a year would be two agreements'.
		alias: alias.map(medNastaAr).filter((namn) => !alias.includes(namn)),
		diarienummer: null,
		beslut: 'förslag',
		start: aretEfter(start),
		slut: aretEfter(slut),
		forlangning: forlangning && {
			...forlangning,
			langst: forlangning.langst && aretEfter(forlangning.langst)
		},
		budget: { ...budget, ar: budget.ar === null ? null : budget.ar + 1, kalla: '' },
		fordelning: fordelning && { ...fordelning, ar: fordelning.ar + 1, kalla: '' },
		licenser: avtal.licenser.map((rad) => ({ ...rad, ar: rad.ar + 1 })),
		overforingar: overforingar
			.filter(({ riktning }) => riktning === 'utgående')
			.map((rad) => ({ ...rad, riktning: 'ingående', ar: rad.ar + 1 })),
		plikter: avtal.plikter.map((plikt) => ({
			...plikt,
			forsta: aretEfter(plikt.forsta),
			sista: plikt.sista && aretEfter(plikt.sista)
		}))
	};
}

function medNastaAr(text: string): string {
	return text.replace(/(?<!\d)20\d{2}(?!\d)/g, (ar) => String(Number(ar) + 1));
}

/** A name without a year is told from the old one. */
function nyttNamn(namn: string): string {
	const flyttat = medNastaAr(namn);
	return flyttat === namn ? `${namn} (kopia)` : flyttat;
}

function nyttId(id: string, avtalen: readonly Agreement[]): string {
	let nytt = id;
	for (let nr = 2; avtalen.some((ett) => ett.id === nytt); nr++) nytt = `${id}-${nr}`;
	return nytt;
}

/** The same day a year later; the last day of a month stays the last. */
function aretEfter(dag: IsoDate): IsoDate {
	const nasta = laggTillManader(dag, 12);
	const sist = dag === sistaDagen(arAv(dag), manadAv(dag));
	return sist ? sistaDagen(arAv(nasta), manadAv(nasta)) : nasta;
}
