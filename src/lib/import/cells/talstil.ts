/** Numbers in which the sign may group thousands or begin decimals: 38.125, 10,927. */
const TVETYDIG = /^[1-9]\d{0,2}[.,]\d{3}$/;
const SIGN = /^[-+(\u2010\u2011\u2013\u2212]\s*|\s*[)\u2010\u2011\u2013\u2212-]$/g;

/** Numbers that can only be English: commas group twice, or stand before a decimal dot: 1,234,567, 1,234.5. */
const GRUPPERAD = /^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const PUNKT = decimaler('.');
const KOMMA = decimaler(',');

/** Numbers in which `tecken` must begin decimals: not three of them, or after a zero or four digits. */
function decimaler(tecken: string): RegExp {
	return new RegExp(
		String.raw`^(?:\d[\d\s]*[${tecken}](?:\d{1,2}|\d{4,})|(?:0+|\d{4,}|\d{1,3}(?:\s\d{3})+)[${tecken}]\d+)$`
	);
}

/** Judges how a column writes its numbers, from those that can be read in only one way. */
export class Talstilar {
	#grupperade = 0;
	#punkter = 0;
	#svenska = 0;
	/** Rows whose number can be read in two ways. */
	readonly tvetydiga: { row: number; text: string }[] = [];

	take(row: number, text: string): void {
		const tal = text.replace(SIGN, '');
		if (TVETYDIG.test(tal)) this.tvetydiga.push({ row, text });
		else if (GRUPPERAD.test(tal)) this.#grupperade++;
		else if (PUNKT.test(tal)) this.#punkter++;
		else if (KOMMA.test(tal) || tal.split('.').length > 2) this.#svenska++;
	}

	/** Whether dots are decimals and commas group. A single number with a dot may be a slip among many others. */
	get engelsk(): boolean {
		return (
			this.#svenska === 0 &&
			(this.#grupperade > 0 || (this.#punkter > 0 && this.#punkter >= this.tvetydiga.length))
		);
	}

	/** Whether some numbers are English although the ambiguous ones are not read as such. */
	get oviss(): boolean {
		return !this.engelsk && this.#grupperade + this.#punkter > 0 && this.tvetydiga.length > 0;
	}
}
