/** Which sign stands before decimals: a comma, or a dot as in English. */
export type Talstil = 'svensk' | 'engelsk';

/** A sign that may group thousands as well as begin decimals: 38.125, 10,927. */
const TVETYDIG = /^[1-9]\d{0,2}[.,]\d{3}$/;
const SIGN = /^[-+(\u2010\u2011\u2013\u2212]\s*|\s*[)\u2010\u2011\u2013\u2212-]$/g;

const TECKEN: Readonly<Record<Talstil, RegExp>> = {
	svensk: bara(',', '.'),
	engelsk: bara('.', ',')
};

/** Numbers that can be read in one way alone. */
function bara(decimal: string, tusental: string): RegExp {
	return new RegExp(
		String.raw`^(?:\d{1,3}(?:[${tusental}]\d{3})+[${decimal}]\d+|\d{1,3}(?:[${tusental}]\d{3}){2,}|\d[\d\s]*[${decimal}](?:\d{1,2}|\d{4,})|(?:0+|\d{4,}|\d{1,3}(?:\s\d{3})+)[${decimal}]\d+)$`
	);
}

/** How the numbers of a column are written, judged together by those that can be read in one way alone. */
export class Talstilar {
	readonly #sedda = new Set<Talstil>();
	/** Rows whose number can be read in two ways. */
	readonly tvetydiga: { row: number; rad: number; text: string }[] = [];

	take(row: number, rad: number, text: string): void {
		const tal = text.replace(SIGN, '');
		if (TVETYDIG.test(tal)) this.tvetydiga.push({ row, rad, text });
		else
			for (const stil of ['svensk', 'engelsk'] as const)
				if (TECKEN[stil].test(tal)) this.#sedda.add(stil);
	}

	/** null when no number tells, or some tell one way and some the other. */
	get stil(): Talstil | null {
		const [stil, annan] = this.#sedda;
		return stil !== undefined && annan === undefined ? stil : null;
	}

	/** Whether both ways are there, so that nothing tells of those that can be read in two. */
	get blandad(): boolean {
		return this.#sedda.size > 1;
	}
}
