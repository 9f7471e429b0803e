import { beloppMedOren, uppraknade } from '$lib/domain/format';
import { matchHeader } from './header';
import type { ImportedFile, LoadedRows } from './imported';
import { INGEN_OMGIVNING } from './omgivning';
import { Problems } from './problems';
import { loadedRows } from './tablereading';
import type { ImportReport } from './report';
import { rowsOf } from './rows/rowsof';
import type { ReadContext } from './rows/sourcerows';
import { HEADER, sieEkonomi, type Okopplad, type SieEkonomi } from './sie/ekonomi';
import { SieParser } from './sie/parse';
import type { SieFile } from './sie/siefile';
import { Unreadable } from './unreadable';

/**
 * Reads a SIE file as a file of the economy source. Only what is tied to a budget post is loaded,
 * and the report lists the accounts to tie. Yields lines so far.
 * @param texts the file in slices, with LF line breaks
 * @throws Unreadable when it has no amounts per month
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
	const ekonomi = sieEkonomi(sie, context.installningar.sie);
	if (ekonomi.konton.length === 0) throw utanManader(sie.sietyp);
	const problems = new Problems();
	tell(problems, sie, ekonomi);
	const loaded = load(ekonomi.records, problems, context);
	const inlasta = ekonomi.records.length;
	const avvisade = ekonomi.okopplade.reduce((sum, { antal }) => sum + antal, 0);
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
			sie: ekonomi.konton
		},
		loaded
	};
}

/** The tied amounts as rows. Their signs and months are known, so no rule for a whole file is left. */
function load(
	records: SieEkonomi['records'],
	problems: Problems,
	context: ReadContext
): LoadedRows | null {
	// A column that no row has is left out, as an export would: it is missing, and not empty.
	const used = HEADER.map((_, i) => i).filter((i) => records.some(({ cells }) => cells[i] !== ''));
	const cut = (cells: readonly string[]) => used.map((i) => cells[i] ?? '');
	const match = matchHeader(cut(HEADER));
	if (!match) return null;
	const rows = rowsOf({ ...context, match, problems, omgivning: INGEN_OMGIVNING });
	for (const { rad, cells } of records) rows.read(cut(cells), rad);
	return loadedRows(match, rows);
}

function tell(
	problems: Problems,
	sie: SieFile,
	{ records, okopplade, stammerInte }: SieEkonomi
): void {
	for (const rad of sie.olasliga) problems.add('ogiltigt_tal', rad, null, OLASLIGT_BELOPP);
	for (const { konto, manader, aret } of stammerInte)
		problems.add(
			'saldo_stammer_inte',
			null,
			null,
			`Konto ${konto}: månaderna ger tillsammans ${beloppMedOren(manader)}, men filen anger ${beloppMedOren(aret)} för året. Exportera filen på nytt, med alla månader.`
		);
	if (records.length === 0)
		return problems.add('okopplat_konto', null, null, ingenKoppling(okopplade));
	for (const okopplad of okopplade) problems.add('okopplat_konto', null, null, okopplat(okopplad));
}

const OLASLIGT_BELOPP =
	'Beloppet eller månaden går inte att läsa: radens belopp saknas i budget eller utfall. Exportera filen på nytt.';

function ingenKoppling(okopplade: readonly Okopplad[]): string {
	const antal = okopplade.length === 1 ? '1 konto' : `${okopplade.length} konton`;
	return `Filen är en SIE-fil med belopp på ${antal}, men inget av dem är kopplat till en budgetpost. Koppla kontona till avtalets poster, så räknas beloppen. Inget ur filen har laddats.`;
}

function okopplat({ konto, namn, belopp_ore, saknar }: Okopplad): string {
	const { utfall, budget } = belopp_ore;
	const belopp = uppraknade([
		...(utfall !== 0 || budget === 0 ? [beloppMedOren(utfall)] : []),
		...(budget !== 0 ? [`budget ${beloppMedOren(budget)}`] : [])
	]);
	const vad = `Konto ${[konto, namn].filter(Boolean).join(' ')}: ${belopp} är inte kopplat till någon budgetpost`;
	if (saknar.length === 0) return `${vad} och räknas inte. Koppla kontot, om det hör till avtalet.`;
	return `${vad}. Kopplingen gäller objekt i dimension ${uppraknade(saknar.map(String))}, som filen inte delar upp kontots belopp efter. Exportera filen med objekt (SIE 4), eller koppla hela kontot.`;
}

function utanManader(sietyp: number): Unreadable {
	return new Unreadable(
		sietyp === 1
			? 'SIE-filen är av typ 1 och har bara saldon för hela år. Exportera SIE typ 4 ur ekonomisystemet.'
			: 'SIE-filen har inga belopp per månad på resultatkonton (3000–8999). Exportera SIE typ 4 för hela året ur ekonomisystemet.'
	);
}
