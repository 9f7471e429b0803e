import { matchHeader } from '../header/header';
import type { ImportedFile, LoadedRows } from '../imported';
import { INGEN_OMGIVNING } from '../header/omgivning';
import { Problems } from '../report/problems';
import { loadedRows } from '../rows/tablereading';
import type { ImportReport } from '../report/report';
import { EkonomiRows } from '../rows/ekonomi';
import type { ReadContext } from '../rows/sourcerows';
import { ingenKoppling, okopplat, sagOanvand, sagOense } from './besked';
import { HEADER, sieEkonomi, type SieEkonomi } from './ekonomi';
import { SieParser } from './parse';
import type { SieFile } from './siefile';
import { ingetUrFilen } from '../report/konsekvens';
import { Unreadable } from '../unreadable';

/**
 * Reads a SIE file as a file of the economy source. Only amounts tied to a budget post are loaded, and the
 * report lists the accounts for tying. Yields lines so far.
 * @param texts the file in slices, with LF line breaks
 * @throws Unreadable when the file has no amounts
 */
export function* readSie(
	report: ImportReport,
	texts: Iterable<string>,
	teckenkodning: string,
	context: ReadContext
): Generator<number, ImportedFile> {
	const sie = new SieParser();
	let rest = '';
	let lines = 0;
	for (const text of texts) {
		const parts = (rest + text).split('\n');
		rest = parts.pop() ?? '';
		for (const line of parts) sie.take(line);
		lines += parts.length;
		yield lines;
	}
	sie.take(rest);
	if (sie.tom)
		throw new Unreadable('SIE-filen har inga belopp. Exportera SIE typ 4 ur ekonomisystemet.');
	const ekonomi = sieEkonomi(sie, context.installningar.sie);
	const problems = new Problems();
	tell(problems, sie, ekonomi);
	const loaded = load(ekonomi.records, problems, context);
	const inlasta = ekonomi.records.length;
	// Until an account is tied, the file is recognised but has no rows.
	const avvisade = inlasta === 0 ? 0 : leftOut(sie, ekonomi);
	return {
		report: {
			...report,
			kalla: 'ekonomi',
			rader: inlasta + avvisade,
			inlasta,
			avvisade,
			borttagna_kolumner: sie.personliga,
			meddelanden: problems.messages(),
			dialekt: { sietyp: sie.sietyp, teckenkodning },
			...(ekonomi.konton.length > 0 && { sie: ekonomi.konton })
		},
		loaded
	};
}

/** The number of amounts that are not tied, cannot be read, or have no reading with every month. */
function leftOut({ oanvanda }: SieFile, { okopplade, oense }: SieEkonomi): number {
	const sum = (antal: readonly number[]) => antal.reduce((all, one) => all + one, 0);
	const olasta = oense.flatMap(({ raknas, motsager }) =>
		raknas ? [] : motsager.map(({ belopp }) => belopp.length)
	);
	return sum([...okopplade, ...oanvanda].map(({ antal }) => antal)) + sum(olasta);
}

/** The tied amounts as rows. Signs and months are known, so rules that judge a whole file do not apply. */
function load(
	records: SieEkonomi['records'],
	problems: Problems,
	context: ReadContext
): LoadedRows | null {
	// Leave out a column that no row fills, as an export would: the column is then missing, and not empty.
	const used = HEADER.map((_, i) => i).filter((i) => records.some(({ cells }) => cells[i] !== ''));
	const cut = (cells: readonly string[]) => used.map((i) => cells[i] ?? '');
	const match = matchHeader(cut(HEADER));
	if (!match) return null;
	const rows = new EkonomiRows({ ...context, match, problems, omgivning: INGEN_OMGIVNING });
	for (const { rad, cells } of records) rows.read(cut(cells), rad);
	// The SIE reader has already settled signs and sums.
	rows.readAmounts();
	return loadedRows(match, rows);
}

function tell(problems: Problems, sie: SieFile, ekonomi: SieEkonomi): void {
	const { records, okopplade, oense, konton } = ekonomi;
	for (const rad of sie.oanvanda) sagOanvand(problems, rad);
	if (konton.length === 0)
		return problems.add('olaslig_fil', null, null, ingetUrFilen(utanManader(sie)));
	for (const one of oense) sagOense(problems, one);
	if (okopplade.length > 0 && records.length === 0)
		return problems.add('okopplat_konto', null, null, ingenKoppling(okopplade));
	for (const okopplad of okopplade) problems.add('okopplat_konto', null, null, okopplat(okopplad));
}

function utanManader({ sietyp, oanvanda }: SieFile): string {
	if (oanvanda.some(({ fel }) => fel !== 'konto'))
		return 'Inga belopp i SIE-filen går att läsa. Exportera SIE typ 4 på nytt ur ekonomisystemet.';
	return sietyp === 1
		? 'SIE-filen är av typ 1 och har bara saldon för hela år. Exportera SIE typ 4 ur ekonomisystemet.'
		: 'SIE-filen har inga belopp per månad på resultatkonton (3000–8999). Exportera SIE typ 4 för hela året ur ekonomisystemet.';
}
