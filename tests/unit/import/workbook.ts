import { strToU8, zipSync } from 'fflate';
import { lastStep, stepsOf, type ReadOptions } from '$lib/import/file';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { loaded, TODAY } from './load';

/** Reads one workbook as the worker and the command line do. */
export async function loadWorkbook(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
	const open = () => Promise.resolve(openWorkbook);
	const steps = await stepsOf('bok.xlsx', bytes, { today: TODAY, ...options }, open);
	return loaded(lastStep(steps));
}

/** Every row of a sheet, as records. */
export function rowsOfSheet(bytes: Uint8Array, index = 0): string[][] {
	const workbook = openWorkbook(bytes);
	return [...workbook.rows(workbook.sheets[index]!)].flat();
}

export interface HandMade {
	/** Name of a sheet → the XML within its sheetData. */
	sheets: Record<string, string>;
	hidden?: readonly string[];
	/** Number formats; cells point at them by place: s="1" is the first. */
	formats?: readonly string[];
	/** XML within sst: `<si><t>…</t></si>`. */
	strings?: string;
	date1904?: boolean;
	/** The prefix of every element, as some programs write. */
	prefix?: string;
	/** XML before sheetData, and after it. */
	before?: string;
	after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest workbook with the parts written out, for what no library would write. */
export function handMade(book: HandMade): Uint8Array {
	const {
		hidden = [],
		formats = [],
		strings = '',
		date1904 = false,
		before = '',
		after = ''
	} = book;
	const names = Object.keys(book.sheets);
	const root = (name: string, xml: string) =>
		`<?xml version="1.0"?><${name} xmlns="${MAIN}" xmlns:r="${REL}">${xml}</${name}>`;
	const links = (list: readonly (readonly [string, string, string])[]) =>
		`<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
	const parts: Record<string, string> = {
		'_rels/.rels': links([['r1', 'officeDocument', 'xl/workbook.xml']]),
		'xl/_rels/workbook.xml.rels': links([
			...names.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
			['st', 'styles', '/xl/styles.xml'],
			['ss', 'sharedStrings', 'sharedStrings.xml']
		]),
		'xl/workbook.xml': root(
			'workbook',
			`<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`).join('')}</sheets>`
		),
		'xl/styles.xml': root(
			'styleSheet',
			`<numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`
		),
		'xl/sharedStrings.xml': root('sst', strings)
	};
	names.forEach((name, i) => {
		parts[`xl/worksheets/sheet${i}.xml`] = root(
			'worksheet',
			`${before}<sheetData>${book.sheets[name]}</sheetData>${after}`
		);
	});
	const { prefix } = book;
	const written = (xml: string) =>
		prefix === undefined
			? xml
			: xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`).replaceAll('xmlns=', `xmlns:${prefix}=`);
	return zipSync(
		Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(written(xml))]))
	);
}

/** Rows of cells as XML: numbers as numbers, texts as inline strings, null as no cell. */
export function cells(rows: readonly (readonly (string | number | null)[])[]): string {
	return rows
		.map((row) => `<row>${row.map((value, i) => cell(value, column(i))).join('')}</row>`)
		.join('');
}

function cell(value: string | number | null, letter: string): string {
	if (value === null) return '';
	return typeof value === 'number'
		? `<c r="${letter}1"><v>${value}</v></c>`
		: `<c r="${letter}1" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function column(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : column(Math.floor(index / 26) - 1) + last;
}
