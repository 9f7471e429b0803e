/** The part of saxen used here; the package has no types of its own. */
declare module 'saxen' {
	type Decode = (text: string) => string;

	export class Parser {
		on(
			event: 'openTag',
			hook: (name: string, attributes: () => Record<string, string>, decode: Decode) => void
		): this;
		on(event: 'closeTag', hook: (name: string) => void): this;
		on(event: 'text', hook: (text: string, decode: Decode) => void): this;
		on(event: 'cdata', hook: (text: string) => void): this;
		on(event: 'error', hook: (error: Error) => void): this;
		write(chunk: string): this;
		/** @returns the error, when the document is cut short */
		end(): Error | undefined;
	}
}
