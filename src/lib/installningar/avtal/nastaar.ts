import { rojandetroskel, type Agreement } from '$lib/catalogue/agreements/agreement';
import { arAv, laggTillManader, manadAv, sistaDagen, type IsoDate } from '$lib/domain/datum';

/** An agreement with nothing filled in. */
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
		ljus: { under_procent: 5, over_procent: 5, kronor: 50_000 },
		rojandetroskel: rojandetroskel(null),
		index: null,
		plikter: [],
		tolkningar: []
	};
}

/**
 * A proposal for the same agreement in the next year that has none. Its days, its years and the years in its
 * names are moved. Money carried over from the year before is entered as coming in; the sources of amounts are
 * left blank. An agreement without a year in its id is moved one year, under another name.
 */
export function nastaAr(avtal: Agreement, avtalen: readonly Agreement[]): Agreement {
	const finns = (id: string) => avtalen.some((ett) => ett.id === id);
	const ledigt = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((ar) => !finns(senare(avtal.id, ar))) ?? 1;
	return flyttat(avtal, ledigt, finns);
}

/** The year of the copy, when its id holds a year; else null. */
export function arFor(kopia: Agreement): number | null {
	const [ar] = AR.exec(kopia.id) ?? [];
	return ar === undefined ? null : Number(ar);
}

const AR = /(?<!\d)20\d{2}(?!\d)/;

function flyttat(avtal: Agreement, ar: number, finns: (id: string) => boolean): Agreement {
	const { forlangning, alias, budget, fordelning, overforingar } = avtal;
	const dagen = (dag: IsoDate) => sammaDag(dag, ar);
	return {
		...avtal,
		id: nyttId(senare(avtal.id, ar), finns),
		titel: nyttNamn(avtal.titel, ar),
		kortnamn: nyttNamn(avtal.kortnamn, ar),
		// A name without a year would belong to both agreements.
		alias: alias.map((namn) => senare(namn, ar)).filter((namn) => !alias.includes(namn)),
		diarienummer: null,
		beslut: 'förslag',
		start: dagen(avtal.start),
		slut: dagen(avtal.slut),
		forlangning: forlangning && {
			...forlangning,
			langst: forlangning.langst && dagen(forlangning.langst)
		},
		budget: { ...budget, ar: budget.ar === null ? null : budget.ar + ar, kalla: '' },
		fordelning: fordelning && { ...fordelning, ar: fordelning.ar + ar, kalla: '' },
		licenser: avtal.licenser.map((rad) => ({ ...rad, ar: rad.ar + ar })),
		overforingar: overforingar
			.filter((rad) => rad.riktning === 'utgående' && ar === 1)
			.map((rad) => ({ ...rad, riktning: 'ingående', ar: rad.ar + 1 })),
		plikter: avtal.plikter.map((plikt) => ({
			...plikt,
			forsta: dagen(plikt.forsta),
			sista: plikt.sista && dagen(plikt.sista)
		}))
	};
}

function senare(text: string, ar: number): string {
	return text.replace(new RegExp(AR, 'g'), (found) => String(Number(found) + ar));
}

/** A name without a year gets a suffix, to tell it from the old one. */
function nyttNamn(namn: string, ar: number): string {
	const nytt = senare(namn, ar);
	return nytt === namn ? `${namn} (kopia)` : nytt;
}

function nyttId(id: string, finns: (id: string) => boolean): string {
	let nytt = id;
	for (let nr = 2; finns(nytt); nr++) nytt = `${id}-${nr}`;
	return nytt;
}

/** The same day `ar` years later; the last day of a month stays the last. */
function sammaDag(dag: IsoDate, ar: number): IsoDate {
	const ny = laggTillManader(dag, 12 * ar);
	const sist = dag === sistaDagen(arAv(dag), manadAv(dag));
	return sist ? sistaDagen(arAv(ny), manadAv(ny)) : ny;
}
