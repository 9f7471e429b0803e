import { antal, antalOrd } from '$lib/domain/format';
import { KOM_INTE_MED } from '$lib/domain/radutfall';
import { arOlast, lage, upprepade } from './lage';
import type { ImportReport } from './report';

/** Totals over all files. */
export interface Sammandrag {
	filer: number;
	olasta: number;
	/** Files that are read but have unanswered questions. */
	fragor: number;
	inlasta: number;
	utelamnade: number;
	upprepade: number;
	slappta: number;
}

export function sammandrag(reports: readonly ImportReport[]): Sammandrag {
	const sum = (of: (report: ImportReport) => number) =>
		reports.reduce((total, report) => total + of(report), 0);
	return {
		filer: reports.length,
		olasta: sum((report) => (arOlast(report) ? 1 : 0)),
		fragor: sum((report) => (lage(report) === 'fragor' ? 1 : 0)),
		inlasta: sum(({ inlasta }) => inlasta),
		utelamnade: sum((report) => report.avvisade - upprepade(report)),
		upprepade: sum(upprepade),
		slappta: sum(({ borttagna_kolumner }) => borttagna_kolumner.length)
	};
}

/** The finding, as a heading. */
export function slutsats(allt: Sammandrag): string {
	const { filer, olasta, fragor, inlasta, utelamnade, upprepade } = allt;
	if (olasta > 0)
		return olasta === filer
			? `${olasta === 1 ? 'Filen' : 'Ingen av filerna'} kunde ${olasta === 1 ? 'inte ' : ''}läsas in`
			: `${antal(olasta)} av ${antalOrd(filer, 'fil', 'filer')} kunde inte läsas in`;
	if (fragor > 0)
		return filer === 1
			? 'Frågor om filen är inte besvarade'
			: `Frågor om ${antal(fragor)} av ${antalOrd(filer, 'fil', 'filer')} är inte besvarade`;
	if (utelamnade > 0)
		return `${antal(utelamnade)} av ${antalOrd(inlasta + utelamnade + upprepade, 'rad', 'rader')} ${KOM_INTE_MED}`;
	if (upprepade > 0)
		return `${antalOrd(inlasta, 'rad', 'rader')} kom med, ${antalOrd(upprepade, 'upprepad rad räknas', 'upprepade rader räknas')} inte igen`;
	return inlasta === 1 ? 'Raden kom med' : `Alla ${antal(inlasta)} rader kom med`;
}
