import type { NearMiss } from '../header/header';
import type { ImportedFile } from '../imported';
import { Problems } from '../report/problems';
import type { ImportReport } from '../report/report';
import type { ReadContext } from './sourcerows';
import { TableReading, type Recognised } from './tablereading';

/**
 * Reads the records of a recognised table into typed columns; and once more, if only the whole table told
 * how its dates are written. Yields data records so far.
 * @param report is filled in with what the rows tell
 * @param batches starts a reading: gives all records of the table from the first one, after reporting
 *   problems that concern them
 * @throws Unreadable when a cap is exceeded
 */
export function* readRecognised(
	report: ImportReport,
	table: Recognised,
	batches: (problems: Problems) => Iterable<string[][]>,
	context: ReadContext
): Generator<number, ImportedFile> {
	const problems = new Problems();
	const reading = new TableReading(table, context, problems);
	for (const batch of batches(problems)) {
		reading.take(batch);
		yield reading.rader;
	}
	const ordningar = reading.nyaOrdningar;
	return ordningar
		? yield* readRecognised(report, { ...table, ordningar }, batches, context)
		: reading.finish(report);
}

/** The result for a file that was read but has no recognised header. */
export function unknownFile(report: ImportReport, near: NearMiss | null): ImportedFile {
	// One word that happens to be a column's name may be content; two are a header.
	const known = near && near.matched.length > 1 ? near : null;
	const lagg = report.kolumner
		? 'Har filen det under ett annat namn kopplar du kolumnen under Data. Annars lägger du till det i exporten.'
		: 'Lägg till det som saknas i exporten.';
	const konsekvens = near?.varfor
		? `Filen känns inte igen. Den liknar ${near.source.title} (${near.matched.join(', ')}), men ${near.varfor}. Inget ur filen har laddats.`
		: known
			? `Filen känns inte igen. Den liknar ${known.source.title} (${known.matched.join(', ')}) men saknar ${known.missing.join(', ')}. ${lagg} Inget ur filen har laddats.`
			: 'Filen känns inte igen: ingen rubrikrad bland de första 50 raderna har kolumner som programmet känner till. Kontrollera att exporten har rubriker. Inget ur filen har laddats.';
	const message = { kod: 'okand_fil' as const, rad: null, kolumn: null, konsekvens };
	return { report: { ...report, meddelanden: [message] }, loaded: null };
}
