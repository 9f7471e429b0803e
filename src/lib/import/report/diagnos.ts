import { antal, antalOrd, versal } from '$lib/domain/format';
import { KOM_INTE_MED, UPPREPAD } from '$lib/domain/radutfall';
import { saknadeKolumner } from './antaget';
import { BLIR } from './blir';
import type { ImportReport } from './report';
import type { Problemgrupp } from './summering';

/** How well a file was read, the worst first. */
const LAGEN = ['olast', 'fragor', 'avvisade', 'flaggad', 'upprepad', 'dubbel', 'hel'] as const;
export type Lage = (typeof LAGEN)[number];

export function lage(report: ImportReport): Lage {
	if (arOlast(report)) return 'olast';
	if (arDubbel(report)) return 'dubbel';
	if (harFragor(report)) return 'fragor';
	if (report.avvisade > upprepade(report)) return 'avvisade';
	if (attGora(report)) return 'flaggad';
	return report.avvisade > 0 ? 'upprepad' : 'hel';
}

/** Rows that occur several times, in this file or another, and count once: they are not lost. */
export function upprepade({ avvisade, meddelanden }: ImportReport): number {
	const told = meddelanden.filter(({ kod }) => kod === 'dubblett_id');
	return Math.min(
		avvisade,
		told.reduce((sum, { antal = 1 }) => sum + antal, 0)
	);
}

/** Whether something may have to be corrected. Sum rows and notes, which should not count, need nothing. */
export function attGora({ meddelanden }: ImportReport): boolean {
	return meddelanden.some(({ kod }) => BLIR[kod] !== 'inget');
}

/** Whether nothing of the file is loaded although it has content: it is unknown, or known but unusable. */
export function arOlast({ kalla, inlasta, meddelanden }: ImportReport): boolean {
	const left = meddelanden.some(({ kod }) => BLIR[kod] === 'utelamnat');
	return kalla === null || (inlasta === 0 && left);
}

/** Whether the file has the same bytes as another file, which is the one loaded. */
export function arDubbel({ meddelanden }: ImportReport): boolean {
	return meddelanden.some(({ kod }) => kod === 'samma_fil');
}

/** Whether some of the file is only guessed, and not read until the user has answered. */
export function harFragor({ fragor = [] }: ImportReport): boolean {
	return fragor.length > 0;
}

/** The reports, those that need attention first; equal ones keep their order. */
export function viktigastForst(reports: readonly ImportReport[]): ImportReport[] {
	const rang = (report: ImportReport) => LAGEN.indexOf(lage(report));
	return [...reports].sort((a, b) => rang(a) - rang(b));
}

/** The files grouped by what the user has to do, the most pressing first. */
export function filgrupper(reports: readonly ImportReport[]) {
	const plats = (report: ImportReport) => {
		if (ROR.includes(lage(report))) return 0;
		return saknadeKolumner(report).length > 0 ? 1 : 2;
	};
	const ordnade = viktigastForst(reports);
	return ['Att rätta eller se över', 'Läst, men kolumner saknas', 'I ordning']
		.map((rubrik, i) => ({
			rubrik,
			reports: ordnade.filter((en) => plats(en) === i)
		}))
		.filter((grupp) => grupp.reports.length > 0);
}

const ROR: readonly Lage[] = ['olast', 'fragor', 'avvisade', 'flaggad'];
/** A file of so many rows that lacks at most so few has a list that is longer than it is urgent. */
const [MANGA, FA] = [1000, 10];

/** Whether what became of a file is shown before it is asked for. */
export function oppnasDirekt(report: ImportReport): boolean {
	const hur = lage(report);
	const fa = report.rader >= MANGA && report.avvisade - upprepade(report) <= FA;
	return ROR.includes(hur) && !(fa && (hur === 'avvisade' || hur === 'flaggad'));
}

/** What happened to the rows that do not count: "2 kom inte med, 1 upprepad". */
export function varforAvvisade(report: ImportReport): string {
	const flera = upprepade(report);
	const utelamnade = report.avvisade - flera;
	return [
		...(utelamnade > 0 ? [`${antal(utelamnade)} ${KOM_INTE_MED}`] : []),
		...(flera > 0 ? [antalOrd(flera, ...UPPREPAD)] : [])
	].join(', ');
}

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

/** The groups of problems by what happened to their rows, the worst first. */
const FOLJDER = [
	{ id: 'utelamnat', rubrik: versal(KOM_INTE_MED) },
	{ id: 'tomt', rubrik: 'Kom med, men ett värde används inte' },
	{ id: 'flaggat', rubrik: 'Kom med, men se över' },
	{ id: 'inget', rubrik: 'Upprepat, eller hör inte till tabellen' }
] as const;

/** A file's problems, grouped by what happened to their rows. */
export function efterFoljd(grupper: readonly Problemgrupp[]) {
	return FOLJDER.map(({ id, rubrik }) => ({
		id,
		rubrik,
		grupper: grupper.filter(({ kod }) => BLIR[kod] === id)
	})).filter((foljd) => foljd.grupper.length > 0);
}
