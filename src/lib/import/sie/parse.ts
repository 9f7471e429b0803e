import { sieLine, type SieLine } from './line';
import type { OanvandRad, Rakenskapsar, SieFile } from './siefile';
import { objektNyckel, type SieObjekt } from './objekt';
import { Summor } from './summor';

/** Dimensions that exist without being declared (SIE 4B, 8.17). */
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

const BELOPP = /^#(?:RES|O?[IU]B|PSALDO|PBUDGET|TRANS)$/;

/** Whether a text begins like a SIE file. */
export function isSie(head: string): boolean {
	return /^\ufeff?\s*(?:;[^\n]*\n\s*)*#(?:FLAGGA|SIETYP|PROGRAM|FORMAT|GEN|FNAMN)\b/i.test(head);
}

/** Reads the lines of a SIE file of type 1–4 (SIE filformat 4B). */
export class SieParser implements SieFile {
	sietyp = 1;
	tom = true;
	ar: Rakenskapsar | null = null;
	readonly allaAr: Rakenskapsar[] = [];
	readonly konton = new Map<string, string>();
	readonly dimensioner = new Map(RESERVED);
	readonly objekt = new Map<string, string>();
	readonly saldon = new Summor();
	readonly budget = new Summor();
	readonly transaktioner = new Summor();
	readonly resultat = new Map<string, number>();
	readonly #olasliga: OanvandRad[] = [];
	readonly #ovrigaKonton = new Map<string, OanvandRad>();
	readonly #people = new Set<number>();
	#rad = 0;
	/** The date of the voucher being read. */
	#verdatum = '';

	get personliga(): string[] {
		return [...this.#people].map((dim) => this.dimensioner.get(dim) ?? String(dim));
	}

	get oanvanda(): OanvandRad[] {
		return [...this.#olasliga, ...this.#ovrigaKonton.values()];
	}

	arPersoner(dim: number): boolean {
		return PEOPLE.test(this.dimensioner.get(dim) ?? '');
	}

	/** @param text the next line of the file */
	take(text: string): void {
		this.#rad++;
		const line = sieLine(text);
		if (line) this.#read(line);
	}

	#read({ label, fields, objects }: SieLine): void {
		const [a = '', b = '', c = '', d = '', e = ''] = fields;
		if (BELOPP.test(label)) this.tom = false;
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
				return this.#dimension(Number(a), b);
			case '#OBJEKT':
				// Names of people are not even kept.
				if (this.arPersoner(Number(a))) this.#people.add(Number(a));
				else this.objekt.set(objektNyckel({ dim: Number(a), id: b }), c);
				return;
			case '#RES':
				return this.#result(a, b, ore(helt(c, d)));
			case '#PSALDO':
				return this.#monthly(this.saldon, b, c, objects, helt(d, e));
			case '#PBUDGET':
				return this.#monthly(this.budget, b, c, objects, helt(d, e));
			case '#VER':
				this.#verdatum = c;
				return;
			case '#TRANS':
				return this.#amount(this.transaktioner, a, objects, c || this.#verdatum, b);
			// Ignore #BTRANS, which is struck out, and #RTRANS, which a #TRANS with the same content follows
			// (pages 32–33): the #TRANS lines alone are what is booked.
		}
	}

	#year(arsnr: string, forsta: number, sista: number): void {
		if (Number.isNaN(forsta + sista)) return;
		this.allaAr.push({ forsta, sista });
		if (Number(arsnr) === 0) this.ar = { forsta, sista };
	}

	#dimension(dim: number, namn: string): void {
		this.dimensioner.set(dim, namn);
		if (!this.arPersoner(dim)) return;
		for (const key of this.objekt.keys()) if (key.startsWith(`${dim} `)) this.objekt.delete(key);
	}

	#result(arsnr: string, konto: string, belopp: number): void {
		if (Number(arsnr) !== 0 || !isResult(konto)) return;
		if (Number.isNaN(belopp)) this.#unreadable('belopp', konto);
		else this.resultat.set(konto, belopp);
	}

	/** Some programs write the account before the month: at most one of the two can be a month. */
	#monthly(into: Summor, b: string, c: string, objects: string[], belopp: string): void {
		const monthFirst = !Number.isNaN(manad(b)) || (Number.isNaN(manad(c)) && !isResult(b));
		const [konto, dag] = monthFirst ? [c, b] : [b, c];
		this.#amount(into, konto, objects, dag, belopp);
	}

	#amount(into: Summor, konto: string, objects: string[], dag: string, belopp: string): void {
		if (isBalance(konto)) return;
		if (!isResult(konto)) return this.#otherAccount(konto);
		const value = ore(belopp);
		const period = manad(dag);
		if (Number.isNaN(value)) return this.#unreadable('belopp', konto);
		if (Number.isNaN(period)) return this.#unreadable('månad', konto);
		if (objects.length % 2 > 0) return this.#unreadable('objekt', konto);
		const all = objectsOf(objects);
		const people = all.filter(({ dim }) => this.arPersoner(dim));
		for (const { dim } of people) this.#people.add(dim);
		const objekt = all.filter((one) => !people.includes(one));
		// A voucher's line is written only once, also when it names a person.
		const person = people.length > 0 && into !== this.transaktioner;
		into.add({ konto, objekt, person, period, ore: value, rad: this.#rad });
	}

	#unreadable(fel: OanvandRad['fel'], konto: string): void {
		this.#olasliga.push({ rad: this.#rad, fel, konto, antal: 1 });
	}

	#otherAccount(konto: string): void {
		const before = this.#ovrigaKonton.get(konto);
		if (before) before.antal++;
		else this.#ovrigaKonton.set(konto, { rad: this.#rad, fel: 'konto', konto, antal: 1 });
	}
}

function objectsOf(objects: readonly string[]): SieObjekt[] {
	const found: SieObjekt[] = [];
	for (let i = 0; i + 1 < objects.length; i += 2)
		found.push({ dim: Number(objects[i]), id: objects[i + 1] ?? '' });
	return found;
}

/** An account of assets and debts. */
function isBalance(konto: string): boolean {
	return /^[12]/.test(konto);
}

function isResult(konto: string): boolean {
	return /^[3-8]/.test(konto);
}

/** yyyymm of a day or a month, with or without hyphens; NaN when it is neither. */
function manad(text: string): number {
	const match = /^((?:19|20)\d{2})(-?)(0[1-9]|1[0-2])(?:\2(?:0[1-9]|[12]\d|3[01]))?$/.exec(text);
	return match ? Number(match[1]) * 100 + Number(match[3]) : NaN;
}

/**
 * The amount as written. A field cannot hold a space, so an amount with its thousands apart has become two: "1"
 * and "500.00", and cannot be read. A quantity after an amount without decimals has none either.
 */
function helt(belopp: string, kvantitet: string): string {
	return /^-?\d{1,3}$/.test(belopp) && /^\d{3}[.,]\d\d$/.test(kvantitet)
		? `${belopp} ${kvantitet}`
		: belopp;
}

/** Öre of an amount with a decimal point and at most two decimals, or NaN. */
function ore(text: string): number {
	const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
	if (!match) return NaN;
	const value = Number((match[2] ?? '') + (match[3] ?? '').padEnd(2, '0'));
	return Number.isSafeInteger(value) ? (match[1] && value !== 0 ? -value : value) : NaN;
}
