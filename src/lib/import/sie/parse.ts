import { sieLine, type SieLine } from './line';
import { objektNyckel, type Rakenskapsar, type SieFile, type SieObjekt } from './siefile';
import { Summor } from './summor';

/** The dimensions that need no declaration (SIE 4B, 8.17). */
const RESERVED: readonly (readonly [number, string])[] = [
	[1, 'Kostnadsställe'],
	[2, 'Kostnadsbärare'],
	[6, 'Projekt'],
	[7, 'Anställd'],
	[8, 'Kund'],
	[9, 'Leverantör'],
	[10, 'Faktura']
];
const PEOPLE = /anställ|person|medarbetar|kund|leverant|faktura/i;

/** Whether a text begins as a SIE file does. */
export function isSie(head: string): boolean {
	return /^\ufeff?\s*(?:;[^\n]*\n\s*)*#(?:FLAGGA|SIETYP|PROGRAM|FORMAT|GEN|FNAMN)\b/i.test(head);
}

/** Reads the lines of a SIE file of type 1–4 (SIE filformat 4B). */
export class SieParser implements SieFile {
	sietyp = 1;
	ar: Rakenskapsar | null = null;
	readonly allaAr: Rakenskapsar[] = [];
	readonly konton = new Map<string, string>();
	readonly dimensioner = new Map(RESERVED);
	readonly objekt = new Map<string, string>();
	readonly saldon = new Summor();
	readonly budget = new Summor();
	readonly transaktioner = new Summor();
	readonly resultat = new Map<string, number>();
	readonly olasliga: number[] = [];
	readonly #people = new Set<number>();
	#rad = 0;
	/** Day of the voucher whose lines are being read. */
	#verdatum = '';

	get personliga(): string[] {
		return [...this.#people].map((dim) => this.dimensioner.get(dim) ?? String(dim));
	}

	/** @param text the next line of the file */
	take(text: string): void {
		this.#rad++;
		const line = sieLine(text);
		if (line) this.#read(line);
	}

	#read({ label, fields, objects }: SieLine): void {
		const [a = '', b = '', c = '', d = ''] = fields;
		switch (label) {
			case '#SIETYP':
				this.sietyp = Number(a) || 1;
				return;
			case '#RAR':
				return this.#year(a, manad(b), manad(c));
			case '#KONTO':
				this.konton.set(a, b);
				return;
			case '#DIM':
			case '#UNDERDIM':
				this.dimensioner.set(Number(a), b);
				return;
			case '#OBJEKT':
				// The names of people are not even kept.
				if (!this.#isPeople(Number(a))) this.objekt.set(objektNyckel({ dim: Number(a), id: b }), c);
				return;
			case '#RES':
				if (Number(a) === 0 && isResult(b)) this.resultat.set(b, ore(c));
				return;
			case '#PSALDO':
				return this.#amount(this.saldon, c, objects, manad(b), d);
			case '#PBUDGET':
				return this.#amount(this.budget, c, objects, manad(b), d);
			case '#VER':
				this.#verdatum = c;
				return;
			case '#TRANS':
				return this.#transaction(a, objects, b, c);
			// #BTRANS is struck, and each #RTRANS is followed by the same line as #TRANS (page 32–33):
			// the #TRANS lines alone are what is booked.
		}
	}

	#year(arsnr: string, forsta: number, sista: number): void {
		this.allaAr.push({ forsta, sista });
		if (Number(arsnr) === 0) this.ar = { forsta, sista };
	}

	#transaction(konto: string, objects: string[], belopp: string, transdat: string): void {
		const known = this.#objekt(objects).filter(({ dim }) => !this.#isPeople(dim));
		const period = manad(transdat === '' ? this.#verdatum : transdat);
		this.#add(this.transaktioner, konto, known, period, belopp);
	}

	#amount(into: Summor, konto: string, objects: string[], period: number, belopp: string): void {
		const objekt = this.#objekt(objects);
		// Divided by people: the same money stands on the account's other lines.
		if (objekt.some(({ dim }) => this.#isPeople(dim))) return;
		this.#add(into, konto, objekt, period, belopp);
	}

	#add(into: Summor, konto: string, objekt: SieObjekt[], period: number, belopp: string): void {
		if (!isResult(konto)) return;
		const value = ore(belopp);
		if (Number.isNaN(value) || Number.isNaN(period)) this.olasliga.push(this.#rad);
		else into.add({ konto, objekt, period, ore: value, rad: this.#rad });
	}

	#objekt(objects: string[]): SieObjekt[] {
		const found: SieObjekt[] = [];
		for (let i = 0; i + 1 < objects.length; i += 2)
			found.push({ dim: Number(objects[i]), id: objects[i + 1] ?? '' });
		return found;
	}

	#isPeople(dim: number): boolean {
		const people = PEOPLE.test(this.dimensioner.get(dim) ?? '');
		if (people) this.#people.add(dim);
		return people;
	}
}

function isResult(konto: string): boolean {
	return /^[3-8]/.test(konto);
}

/** yyyymm of a day or a month; NaN when it is neither. */
function manad(text: string): number {
	const match = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$/.exec(text);
	return match ? Number(match[1]) * 100 + Number(match[2]) : NaN;
}

/** Öre of an amount with a decimal point and at most two decimals, or NaN. */
function ore(text: string): number {
	const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
	if (!match) return NaN;
	const value = Number((match[2] ?? '') + (match[3] ?? '').padEnd(2, '0'));
	return Number.isSafeInteger(value) ? (match[1] && value !== 0 ? -value : value) : NaN;
}
