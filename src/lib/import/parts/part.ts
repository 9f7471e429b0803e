import { detectEncoding, slices, type Encoding } from '../text/decode';
import { detectLayout, type Layout } from '../dialect/layout';
import { contextOf, type ReadOptions } from '../file';
import { omKolumnerna } from '../gissning/gissning';
import { HEAD } from '../limits';
import { kolumnerIn } from '../header/tabellkolumner';
import type { ImportReport } from '../report/report';
import { records } from '../text/split';
import { LF } from './stycken';
import { TableReading, type PackedReading } from '../rows/tablereading';

/** A stretch of a file for a worker to read. */
export interface PartAsked {
	file: File;
	/** The first byte, right after a line break. */
	from: number;
	/** The byte after the last one. */
	to: number;
	options: ReadOptions;
	head: Head;
}

/** A stretch that has been read. */
export interface PartRead {
	reading: PackedReading;
	/** The stretch ended between two records. */
	whole: boolean;
	/** The stretch was read as it would have been together with what precedes it. */
	sound: boolean;
}

/** What the beginning of a file tells, when the file may be read in parts. */
export interface Head {
	layout: Layout;
	label: Encoding['label'];
	/** What the report says about the columns. */
	om: Pick<ImportReport, 'kolumner' | 'fragor'>;
}

/**
 * Looks at the beginning of a file. Returns null unless it is a text with the header of a source whose
 * rows do not depend on each other.
 */
export async function partible(file: File, options: ReadOptions): Promise<Head | null> {
	const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
	// The last line may end in the middle of a letter.
	const head = bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
	if (head.length === 0 || head.includes(0)) return null;
	const encoding = detectEncoding(head, options.dialekt?.teckenkodning);
	const { kolumner } = contextOf(options).installningar;
	const text = [...slices(head, encoding)].join('');
	const layout = detectLayout(text, { ...options.dialekt, kolumner, fil: file.name });
	if (!layout || !('match' in layout) || !STAND_ALONE.has(layout.match.source.id)) return null;
	const om = omKolumnerna(layout.match.source.id, kolumnerIn(text, layout), kolumner);
	return { layout, label: encoding.label, om };
}

/** Sources whose readers carry nothing over from one row to another. */
const STAND_ALONE: ReadonlySet<string> = new Set(['kontakter', 'aktiviteter']);

/** A stretch, in the worker that has read it. */
export interface Part extends Omit<PartRead, 'reading'> {
	table: TableReading;
	encoding: Encoding;
}

/**
 * Reads a stretch of a file. Yields its data records so far.
 * @param stycken its bytes, whole lines at a time
 * @param isFirst whether the stretch includes the beginning of the file, before the data
 * @throws Unreadable when a cap is exceeded
 */
export function* readPart(
	stycken: Iterable<Uint8Array>,
	{ layout, label }: Head,
	options: ReadOptions,
	isFirst: boolean
): Generator<number, Part> {
	let encoding: Encoding | undefined;
	let same = true;
	function* texts(): Generator<string> {
		for (const bytes of stycken) {
			const own = detectEncoding(bytes, options.dialekt?.teckenkodning);
			same &&= (own.ascii || own.label === label) && own.nul === 0 && own.fel === 0;
			encoding = { ...(encoding ?? own), osynliga: own.osynliga || !!encoding?.osynliga };
			yield* slices(bytes, { ...own, label });
		}
	}
	const shape = isFirst ? layout : { ...layout, rubrikrad: 0 };
	const table = new TableReading(shape, contextOf(options));
	const batches = records(texts(), layout.syntax);
	for (;;) {
		const batch = batches.next();
		if (batch.done) {
			const { whole, sound } = batch.value;
			return { table, encoding: encoding!, whole, sound: sound && same };
		}
		table.take(batch.value);
		yield table.rader;
	}
}

/**
 * Joins the stretches to one table; null when it may differ from the file read whole.
 * @param others the stretches after the first one, in order; null for one that could not be read
 * @throws Unreadable when a cap is exceeded
 */
export function joined(first: Part, others: readonly (PartRead | null)[]): TableReading | null {
	const all = [first, ...others];
	const certain = all.every((part, i) => part?.sound && (part.whole || i === all.length - 1));
	if (!certain || first.table.harAnnan || others.some((part) => part?.reading.annan)) return null;
	for (const part of others) if (part) first.table.append(part.reading);
	return first.table;
}

/** The places, right after line breaks, that cut a file into `count` stretches of about equal size. */
export async function cuts(file: File, count: number): Promise<number[]> {
	const found: number[] = [];
	for (let i = 1; i < count; i++) {
		const about = Math.floor((file.size * i) / count);
		const bytes = new Uint8Array(await file.slice(about, about + HEAD).arrayBuffer());
		const at = bytes.indexOf(LF);
		const cut = about + at + 1;
		if (at >= 0 && cut < file.size && cut > (found.at(-1) ?? 0)) found.push(cut);
	}
	return found;
}
