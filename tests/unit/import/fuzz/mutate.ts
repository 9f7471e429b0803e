/** Random numbers that are the same every time. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}
	/** 0 ≤ n < 1 (mulberry32). */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}
	/** A whole number from 0, below the limit. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}
	of<T>(list: readonly T[]): T {
		return list[this.below(list.length)]!;
	}
}

/** A file as a string with a character per byte, so that any byte can be cut and put in. */
type Mutation = (text: string, chance: Chance) => string;

const insert = (text: string, at: number, piece: string) =>
	text.slice(0, at) + piece + text.slice(at);
const anywhere = (text: string, chance: Chance) => chance.below(text.length + 1);

/** The text with one of its lines, first = 0, made into something else. */
function onLine(text: string, chance: Chance, change: (line: string) => string): string {
	const lines = text.split('\n');
	const at = chance.below(lines.length);
	lines[at] = change(lines[at] ?? '');
	return lines.join('\n');
}

const DELIMITERS = [';', ',', '\t', '|', ' '];
const delimiterIn = (line: string) =>
	DELIMITERS.reduce((a, b) => (line.split(b).length > line.split(a).length ? b : a));

const MUTATIONS: Readonly<Record<string, Mutation>> = {
	byteFlipped: (text, chance) => {
		const at = chance.below(text.length);
		const code = (text.charCodeAt(at) || 0) ^ (1 << chance.below(8));
		return text.slice(0, at) + String.fromCharCode(code & 255) + text.slice(at + 1);
	},
	bytesInserted: (text, chance) =>
		insert(
			text,
			anywhere(text, chance),
			Array.from({ length: 1 + chance.below(8) }, () =>
				String.fromCharCode(chance.below(256))
			).join('')
		),
	bytesCut: (text, chance) => {
		const at = anywhere(text, chance);
		return text.slice(0, at) + text.slice(at + 1 + chance.below(40));
	},
	cellCut: (text, chance) =>
		onLine(text, chance, (line) => {
			const delimiter = delimiterIn(line);
			const cells = line.split(delimiter);
			cells.splice(chance.below(cells.length), 1);
			return cells.join(delimiter);
		}),
	cellAdded: (text, chance) =>
		onLine(text, chance, (line) => {
			const delimiter = delimiterIn(line);
			const cells = line.split(delimiter);
			cells.splice(chance.below(cells.length + 1), 0, chance.of(['', 'x', '2024-01-01']));
			return cells.join(delimiter);
		}),
	cellEmptied: (text, chance) =>
		onLine(text, chance, (line) => {
			const delimiter = delimiterIn(line);
			const cells = line.split(delimiter);
			cells[chance.below(cells.length)] = '';
			return cells.join(delimiter);
		}),
	quoteInserted: (text, chance) =>
		insert(text, anywhere(text, chance), chance.of(['"', '"', "'", '""'])),
	quotesAtEdge: (text, chance) =>
		onLine(text, chance, (line) => {
			const delimiter = delimiterIn(line);
			const cells = line.split(delimiter);
			const at = chance.below(cells.length);
			cells[at] = `"${cells[at] ?? ''}${chance.of(['', '"'])}`;
			return cells.join(delimiter);
		}),
	lineQuotedWhole: (text, chance) =>
		onLine(text, chance, (line) => `"${line.replaceAll('"', '""')}"`),
	rowsJoined: (text, chance) => {
		const breaks = [...text.matchAll(/\r?\n/g)];
		const chosen = breaks.length > 0 ? chance.of(breaks) : null;
		return chosen
			? text.slice(0, chosen.index) + text.slice(chosen.index + chosen[0].length)
			: text;
	},
	rowBroken: (text, chance) =>
		insert(text, anywhere(text, chance), chance.of(['\n', '\r\n', '\r'])),
	rowTwice: (text, chance) => onLine(text, chance, (line) => `${line}\n${line}`),
	rowGone: (text, chance) => {
		const lines = text.split('\n');
		lines.splice(chance.below(lines.length), 1);
		return lines.join('\n');
	},
	rowsSwapped: (text, chance) => {
		const lines = text.split('\n');
		const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
		[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
		return lines.join('\n');
	},
	blankRows: (text, chance) =>
		onLine(text, chance, (line) => `${line}\n${chance.of(['', ';;;', ' ', ',,'])}`),
	delimiterSwapped: (text, chance) =>
		onLine(text, chance, (line) => line.replaceAll(delimiterIn(line), chance.of(DELIMITERS))),
	delimitersSwapped: (text, chance) => text.replaceAll(delimiterIn(text), chance.of(DELIMITERS)),
	lineBreaksSwapped: (text, chance) =>
		text.replace(/\r?\n/g, chance.of(['\r', '\r\n', '\n', '\r\r\n'])),
	encodingMixed: (text, chance) =>
		onLine(text, chance, (line) => {
			const bytes = Buffer.from(line, 'latin1');
			return chance.of([
				() => bytes.toString('utf8'),
				() => Buffer.from(line, 'utf8').toString('latin1'),
				() => Buffer.from(line, 'utf16le').toString('latin1')
			])();
		}),
	encodingSwapped: (text, chance) => {
		const plain = Buffer.from(text, 'latin1').toString('utf8');
		return Buffer.from(`\ufeff${plain}`, chance.of(['utf8', 'utf16le'] as const)).toString(
			'latin1'
		);
	},
	truncated: (text, chance) => text.slice(0, anywhere(text, chance)),
	beginningLost: (text, chance) => text.slice(chance.below(200)),
	columnGone: (text, chance) => {
		const delimiter = delimiterIn(text);
		const at = chance.below((text.split('\n')[0] ?? '').split(delimiter).length);
		return text
			.split('\n')
			.map((line) =>
				line
					.split(delimiter)
					.filter((_, i) => i !== at)
					.join(delimiter)
			)
			.join('\n');
	},
	bomInserted: (text, chance) =>
		insert(
			text,
			chance.of([0, 0, anywhere(text, chance)]),
			chance.of(['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff'])
		),
	hugeCell: (text, chance) =>
		insert(
			text,
			anywhere(text, chance),
			'a b;'.slice(0, 1 + chance.below(4)).repeat(chance.of([5_000, 70_000]))
		),
	nulInserted: (text, chance) =>
		insert(text, anywhere(text, chance), '\0'.repeat(1 + chance.below(3))),
	preamble: (text, chance) =>
		`${chance.of(['Rapport; utskriven, 2024', 'sep=;', '"Titel"', '#'])}\n${text}`,
	footer: (text, chance) =>
		`${text}${chance.of(['Summa;12', 'Antal', 'Utskrivet 2024-10-01', '\x1a', '"'])}`
};

const NAMES = Object.keys(MUTATIONS);

/** The file with one, two or three things done to it, and which. */
export function mutated(bytes: Uint8Array, chance: Chance): { bytes: Uint8Array; done: string[] } {
	let text = Buffer.from(bytes).toString('latin1');
	const done = Array.from({ length: 1 + chance.below(3) }, () => chance.of(NAMES));
	for (const name of done) text = MUTATIONS[name]!(text, chance);
	return { bytes: new Uint8Array(Buffer.from(text, 'latin1')), done };
}
