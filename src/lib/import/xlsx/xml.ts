import { Parser } from 'saxen';
import { damaged } from './parts';

/** What to do with elements as they are read. Names come without their prefix. */
export interface XmlReader {
	open(name: string, attributes: () => Record<string, string>): void;
	text?(text: string): void;
	close?(name: string): void;
}

/** Bytes read at a time. */
const SLICE = 512 * 1024;

/**
 * Reads a part of the workbook and pauses after each slice, so that a large part can be taken row by row and
 * the reading given up.
 * @throws Unreadable when the part is not XML
 */
export function* readXml(bytes: Uint8Array, reader: XmlReader): Generator<void> {
	const parser = new Parser()
		.on('openTag', (name, attributes, decode) =>
			reader.open(local(name), () => decoded(attributes(), decode))
		)
		.on('closeTag', (name) => reader.close?.(local(name)))
		.on('text', (text, decode) => reader.text?.(decode(text)))
		.on('cdata', (text) => reader.text?.(text))
		.on('error', () => {
			throw damaged();
		});
	const decoder = new TextDecoder();
	for (let start = 0; start < bytes.length; start += SLICE) {
		parser.write(decoder.decode(bytes.subarray(start, start + SLICE), { stream: true }));
		yield;
	}
	if (parser.end()) throw damaged();
}

/** Like readXml, for parts that are always small. */
export function readSmallXml(bytes: Uint8Array, reader: XmlReader): void {
	for (const slices = readXml(bytes, reader); !slices.next().done;);
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

function decoded(attributes: Record<string, string>, decode: (text: string) => string) {
	for (const name in attributes) attributes[name] = decode(attributes[name] ?? '');
	return attributes;
}
