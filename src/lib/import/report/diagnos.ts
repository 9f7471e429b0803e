import { antal, antalOrd, versal } from '$lib/domain/format';
import { KOM_INTE_MED, UPPREPAD } from '$lib/domain/radutfall';
import { saknadeKolumner } from './antaget';
import { BLIR } from './blir';
import { LAGEN, lage, upprepade, type Lage } from './lage';
import type { ImportReport } from './report';
import type { Problemgrupp } from './summering';

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
