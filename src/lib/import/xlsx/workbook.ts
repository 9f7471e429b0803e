import { PROGRAMMET } from '$lib/domain/program';
import { ingenTabell } from '../frammande/slag';
import { formatOf, type Format } from './format';
import { damaged, Parts } from './parts';
import { sammanslagna, type Sammanslagen } from './sammanslagna';
import { sheetRows, type Bladlyssnare, type SheetContext } from './sheet';
import { sharedStrings } from './strings';
import { readSmallXml } from './xml';

/** A sheet with cells; a sheet that is only a chart is not included. */
export interface Sheet {
	namn: string;
	/** Hidden in Excel. */
	dolt: boolean;
	path: string;
}

/**
 * Opens an Excel workbook.
 * @throws Unreadable when the file cannot be read as one; the message says what it is and what to do
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
	return new Workbook(new Parts(bytes));
}

export type OpenWorkbook = typeof openWorkbook;

/** An Excel workbook: its sheets, and their rows as records of text. */
export class Workbook {
	readonly sheets: readonly Sheet[];
	/** Whether this program made the workbook. */
	readonly egen: boolean;
	readonly #parts: Parts;
	readonly #date1904: boolean;
	readonly #formats: Format[];
	/** Path of the shared strings, if any; they are read with the first sheet. */
	readonly #stringsPath: string | undefined;
	#strings: string[] | null = null;
	/** The most recently read sheet, since it is often read again. */
	#inflated: { path: string; bytes: Uint8Array } | null = null;

	/** @throws Unreadable */
	constructor(parts: Parts) {
		this.#parts = parts;
		const root = relations(parts, '');
		const path = root.find(({ type }) => type === 'officeDocument')?.path;
		const main = path === undefined ? null : parts.get(path);
		if (path === undefined || !main || !/\.xml$/i.test(path))
			throw ingenTabell(/\.bin$/i.test(path ?? '') ? 'xlsb' : 'zip');
		const om = root.find(({ type }) => type === 'core-properties')?.path;
		this.egen = om !== undefined && isOurs(parts.get(om));
		const { date1904, sheets } = readMain(main);
		const related = relations(parts, path);
		this.#date1904 = date1904;
		this.#stringsPath = related.find(({ type }) => type === 'sharedStrings')?.path;
		const styles = related.find(({ type }) => type === 'styles')?.path;
		this.#formats = readFormats((styles && parts.get(styles)) || null);
		this.sheets = sheets.flatMap(({ id, namn, dolt }) => {
			const found = related.find((relation) => relation.id === id);
			return found?.type === 'worksheet' ? [{ namn, dolt, path: found.path }] : [];
		});
	}

	/**
	 * The rows of a sheet as batches of records, hidden and filtered rows included. The first record is row 1,
	 * and rows missing in the file are empty records: a record's number is Excel's own row number.
	 * @param slag how to read the numbers of a column (first = 0); left out, as they are shown
	 * @param lyssnare is told what the records do not tell
	 * @throws Unreadable
	 */
	*rows(
		sheet: Sheet,
		slag: SheetContext['slag'] = () => 'visat',
		lyssnare?: Bladlyssnare
	): Generator<string[][]> {
		const sheetBytes = this.#bytes(sheet);
		if (!this.#strings) {
			const strings: string[] = [];
			const bytes = this.#stringsPath === undefined ? null : this.#parts.get(this.#stringsPath);
			if (bytes) for (const slices = sharedStrings(bytes, strings); !slices.next().done;) yield [];
			this.#strings = strings;
		}
		const context: SheetContext = {
			strings: this.#strings,
			formats: this.#formats,
			date1904: this.#date1904,
			slag,
			lyssnare
		};
		yield* sheetRows(sheetBytes, context);
	}

	/** A sheet's cells that are merged over several rows. @throws Unreadable */
	merged(sheet: Sheet): Sammanslagen[] {
		return sammanslagna(this.#bytes(sheet));
	}

	#bytes({ path }: Sheet): Uint8Array {
		if (this.#inflated?.path !== path) {
			const bytes = this.#parts.get(path);
			if (!bytes) throw damaged();
			this.#inflated = { path, bytes };
		}
		return this.#inflated.bytes;
	}
}

/** Whether this program is named as the document's creator. */
function isOurs(bytes: Uint8Array | null): boolean {
	const [, creator] =
		/<(?:\w+:)?creator>([^<]*)</.exec(new TextDecoder().decode(bytes ?? undefined)) ?? [];
	return creator === PROGRAMMET;
}

function readMain(bytes: Uint8Array) {
	let date1904 = false;
	const sheets: { id: string; namn: string; dolt: boolean }[] = [];
	readSmallXml(bytes, {
		open(name, attributes) {
			if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
			if (name !== 'sheet') return;
			const found = attributes();
			const id = Object.keys(found).find((key) => key.endsWith(':id')) ?? '';
			const dolt = /hidden/i.test(found.state ?? '');
			sheets.push({ id: found[id] ?? '', namn: found.name ?? '', dolt });
		}
	});
	return { date1904, sheets };
}

/** The number formats, by the index that cells refer to. */
function readFormats(bytes: Uint8Array | null): Format[] {
	const codes = new Map<number, string>();
	const formats: Format[] = [];
	let inCells = false;
	if (bytes)
		readSmallXml(bytes, {
			open(name, attributes) {
				if (name === 'numFmt') {
					const { numFmtId, formatCode } = attributes();
					codes.set(Number(numFmtId), formatCode ?? '');
				} else if (name === 'cellXfs') inCells = true;
				else if (name === 'xf' && inCells) {
					const id = Number(attributes().numFmtId ?? 0);
					formats.push(formatOf(id, codes.get(id)));
				}
			},
			close(name) {
				if (name === 'cellXfs') inCells = false;
			}
		});
	return formats;
}

/** The parts that a part refers to. Their kind is the last word of its address, which has two forms. */
function relations(parts: Parts, path: string): { id: string; type: string; path: string }[] {
	const [folder = '', file = ''] = [/^.*\//.exec(path)?.[0] ?? '', path.replace(/^.*\//, '')];
	const bytes = parts.get(`${folder}_rels/${file}.rels`);
	const found: { id: string; type: string; path: string }[] = [];
	if (bytes)
		readSmallXml(bytes, {
			open(name, attributes) {
				if (name !== 'Relationship') return;
				const { Id = '', Type = '', Target = '' } = attributes();
				const target = Target.startsWith('/') ? Target.slice(1) : resolved(folder + Target);
				found.push({ id: Id, type: Type.replace(/^.*\//, ''), path: target });
			}
		});
	return found;
}

function resolved(path: string): string {
	const steps: string[] = [];
	for (const step of path.split('/'))
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	return steps.join('/');
}
