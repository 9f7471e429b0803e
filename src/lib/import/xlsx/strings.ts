import { utanOsynliga } from '../text/osynliga';
import { readXml } from './xml';

/** Reads the workbook's shared strings into the list, slice by slice. */
export function* sharedStrings(bytes: Uint8Array, into: string[]): Generator<void> {
	const text = new RichText();
	yield* readXml(bytes, {
		open: (name) => text.open(name),
		text: (part) => text.add(part),
		close(name) {
			text.close(name);
			if (name === 'si') into.push(text.taken());
		}
	});
}

/** Collects a text of several formatted parts, without phonetic guides. */
export class RichText {
	#text = '';
	#within = false;
	#aid = false;

	open(name: string): void {
		if (name === 't') this.#within = true;
		else if (name === 'rPh') this.#aid = true;
	}
	add(part: string): void {
		if (this.#within && !this.#aid) this.#text += part;
	}
	close(name: string): void {
		if (name === 't') this.#within = false;
		else if (name === 'rPh') this.#aid = false;
	}
	/** Returns the text so far, and begins the next one. */
	taken(): string {
		const text = unescaped(this.#text);
		this.#text = '';
		return text;
	}
}

/**
 * Undoes Excel's escapes for characters that XML cannot hold, makes every line break LF, and removes
 * invisible characters.
 */
export function unescaped(text: string): string {
	const plain = text.includes('_x')
		? text
				.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
				.replaceAll('\0', '')
		: text;
	return utanOsynliga(plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain);
}
