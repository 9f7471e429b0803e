// The pollutions of the Pollock benchmark (VLDB 2023), written anew from its description: what
// stands in each file, and what a loader that is told everything about it would load.

import { sourceTable } from './source.mjs';

/** @typedef {{ text: string, quoted: boolean, raw?: string }} Cell */
/** @typedef {{ delimiter: string, quote: string, escape: string, br: string }} Written */
/** @typedef {{ csv: string, clean: string, weight: number }} Polluted */

const PLAIN = { delimiter: ',', quote: '"', escape: '"', br: '\r\n' };
const STRUCTURE = 0.36775106082036774;

/**
 * @param {Cell} cell
 * @param {Written} syntax
 */
function cellText({ text, quoted, raw = '' }, { quote, escape }) {
	// Only the marks around the cell change with the quote character: what was doubled within stays so.
	const inner = raw + text.split('"').join(`${escape}"`);
	return quoted ? quote + inner + quote : inner;
}

/**
 * @param {Cell[]} row
 * @param {Written} syntax
 * @param {string[]} between what stands after each cell but the last
 */
function line(row, syntax = PLAIN, between = row.slice(1).map(() => syntax.delimiter)) {
	return row.map((cell, i) => cellText(cell, syntax) + (between[i] ?? '')).join('');
}

/**
 * @param {Cell[][]} rows
 * @param {Written} syntax
 */
function file(rows, syntax = PLAIN) {
	return rows.map((row) => line(row, syntax) + syntax.br).join('');
}

/** @param {Cell[][]} rows */
function clean(rows) {
	return rows
		.map((row) => row.map(({ text, raw = '' }) => `"${(raw + text).replaceAll('"', '""')}"`))
		.map((cells) => `${cells.join(',')}\n`)
		.join('');
}

/**
 * A second table as Pollock makes it: quotes in a text break its cell in two.
 * @param {Cell[][]} rows
 * @param {number} width
 */
function secondTable(rows, width) {
	return rows.slice(0, 83).map((row, i) => {
		const texts = row.flatMap(({ text }) =>
			text.split('"').map((part, at) => (at === 0 ? part : `"${part}`))
		);
		const cut = texts.slice(0, Math.min(width, 9));
		if (width > 9) cut.push(i === 0 ? 'col1' : '');
		return cut.map((text) => ({ text, quoted: text.indexOf(',') > 0 }));
	});
}

/**
 * Every file of the corpus by name.
 * @returns {Generator<[string, Polluted]>}
 */
export function* pollutedFiles() {
	const table = sourceTable();
	const [header = [], ...rows] = table;
	const whole = clean(table);
	const plain = file(table);
	const unquoted = header.map(({ text }) => ({ text, quoted: false }));
	const twice = header.map(({ text }) => ({ text: `${text} ${text}`, quoted: false }));
	const thrice = header.map(({ text }) => ({ text: `${text} ${text} ${text}`, quoted: false }));
	const blanks = header.map(() => ({ text: '', quoted: false }));
	const preamble = blanks.map((cell, i) => (i === 0 ? { ...cell, text: 'PREAMBLE' } : cell));

	yield ['source.csv', { csv: plain, clean: whole, weight: 1 }];
	yield ['file_no_payload.csv', { csv: '', clean: '', weight: 15 }];
	yield ['file_no_trailing_newline.csv', { csv: plain.slice(0, -2), clean: whole, weight: 184 }];
	yield ['file_double_trailing_newline.csv', { csv: `${plain}\r\n`, clean: whole, weight: 5 }];
	yield ['file_no_header.csv', { csv: file(rows), clean: clean(rows), weight: 470 }];
	yield [
		'file_header_multirow_2.csv',
		{ csv: file([unquoted, ...table]), clean: clean([twice, ...rows]), weight: 47 }
	];
	yield [
		'file_header_multirow_3.csv',
		{ csv: file([unquoted, unquoted, ...table]), clean: clean([thrice, ...rows]), weight: 47 }
	];
	yield [
		'file_preamble.csv',
		{ csv: file([preamble, blanks, ...table]), clean: whole, weight: 282 }
	];
	for (const [name, width] of Object.entries({ less: 8, same: 9, more: 10 }))
		yield [
			`file_multitable_${name}.csv`,
			{ csv: plain + file(secondTable(table, width)), clean: whole, weight: 188 / 3 }
		];
	yield ['file_header_only.csv', { csv: file([header]), clean: clean([header]), weight: 3 }];
	const one = table.slice(0, 2);
	yield ['file_one_data_row.csv', { csv: file(one), clean: clean(one), weight: 4 }];
	yield* wholeFileSyntax(table, whole);
	for (let i = 0; i < table.length; i++) yield* rowPollutions(table, i, whole);
}

/**
 * @param {Cell[][]} table
 * @param {string} whole
 * @returns {Generator<[string, Polluted]>}
 */
function* wholeFileSyntax(table, whole) {
	/** @type {[string, Partial<Written>, number][]} */
	const changes = [
		['record_delimiter_0xA', { br: '\n' }, 1691],
		['record_delimiter_0xD', { br: '\r' }, 7],
		['field_delimiter_0x3B', { delimiter: ';' }, 834],
		['field_delimiter_0x9', { delimiter: '\t' }, 4],
		['field_delimiter_0x2C_0x20', { delimiter: ', ' }, 101],
		['field_delimiter_0x20', { delimiter: ' ' }, 4],
		['quotation_char_0x27', { quote: "'" }, 11],
		['escape_char_0x5C', { escape: '\\' }, 1],
		['escape_char_0x00', { escape: '' }, 7]
	];
	for (const [name, change, weight] of changes)
		yield [`file_${name}.csv`, { csv: file(table, { ...PLAIN, ...change }), clean: whole, weight }];
}

/**
 * @param {Cell[][]} table
 * @param {number} i
 * @param {string} whole
 * @returns {Generator<[string, Polluted]>}
 */
function* rowPollutions(table, i, whole) {
	const row = table[i] ?? [];
	const others = [file(table.slice(0, i)), file(table.slice(i + 1))];
	/** @param {string} text */
	const withLine = (text) => `${others[0]}${text}\r\n${others[1]}`;
	const commas = row.slice(1).map(() => ',');
	for (const [j, cell] of row.entries()) {
		const more = j === 0 ? `,${line(row)}` : line(row, PLAIN, commas.with(j - 1, ',,'));
		yield [
			`row_more_sep_row${i}_col${j}.csv`,
			{ csv: withLine(more), clean: whole, weight: STRUCTURE }
		];
		if (j > 0)
			yield [
				`row_less_sep_row${i}_col${j}.csv`,
				{
					csv: withLine(line(row, PLAIN, commas.with(j - 1, ''))),
					clean: whole,
					weight: STRUCTURE
				}
			];
		const quoted = row.with(j, { ...cell, raw: '"' });
		yield [
			`row_extra_quote${i}_col${j}.csv`,
			{ csv: withLine(line(quoted)), clean: clean(table.with(i, quoted)), weight: 1 / 108 }
		];
	}
	yield [
		`row_field_delimiter_${i}_0x20.csv`,
		{ csv: withLine(line(row, { ...PLAIN, delimiter: ' ' })), clean: whole, weight: 1 / 28 }
	];
}
