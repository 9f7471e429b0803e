/** A sign that may group thousands as well as begin decimals: 38.125, 10,927. */
const TVETYDIG = /^[1-9]\d{0,2}[.,]\d{3}$/;
const SIGN = /^[-+(\u2010\u2011\u2013\u2212]\s*|\s*[)\u2010\u2011\u2013\u2212-]$/g;

/** Thousands grouped by commas twice, or beside decimals: 1,234,567 and 1,234.5. No slip looks so. */
const GRUPPERAD = /^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const PUNKT = decimaler('.');
const KOMMA = decimaler(',');

/** Decimals that are none but that: one, two or more than three of them, or after a nought. */
function decimaler(tecken: string): RegExp {
	return new RegExp(
		String.raw`^(?:\d[\d\s]*[${tecken}](?:\d{1,2}|\d{4,})|(?:0+|\d{4,}|\d{1,3}(?:\s\d{3})+)[${tecken}]\d+)$`
	);
}

/** How the numbers of a column are written, judged together by those that can be read in one way alone. */
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

	/** Dots are decimals and commas thousands. One number with a dot may be a slip among many others. */
	get engelsk(): boolean {
		return (
			this.#svenska === 0 &&
			(this.#grupperade > 0 || (this.#punkter > 0 && this.#punkter >= this.tvetydiga.length))
		);
	}

	/** Some are written in English, and the others are not read so. */
	get oviss(): boolean {
		return !this.engelsk && this.#grupperade + this.#punkter > 0 && this.tvetydiga.length > 0;
	}
}
