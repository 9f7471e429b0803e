import { galler, lasningar, motsager, type Lasning } from './lasning';
import type { Rakenskapsar, SieFile } from './siefile';
import type { SieBelopp } from './summor';
import { uppdelat, type Uppdelat } from './uppdelning';

/** Where a file says one thing of an account's year in one place and another in another. */
export interface Oense {
	konto: string;
	/** The year, when it is not the file's own. */
	ar: Rakenskapsar | null;
	/** The reading that counts; none when no one has every month. */
	raknas: Lasning | undefined;
	motsager: readonly Lasning[];
	/** What the file says of the year, if it does. */
	aret: number | undefined;
}

/** An accounting year of an account: how it may be read, the reading that counts first. */
interface Kontoar {
	ar: Rakenskapsar;
	galler: readonly Lasning[];
	oense: Oense | null;
}

/** What a file says of one account of the result. */
export class Underlag {
	readonly #sie: SieFile;
	readonly #utfall: readonly Kontoar[];
	readonly #budget: readonly Kontoar[];
	/** What the file says of its own year, of which it has no months. */
	readonly #baraAret: Oense[];

	/** @param forsta the first month of the file's own year */
	constructor(
		sie: SieFile,
		readonly konto: string,
		forsta: number | null
	) {
		const aret = sie.resultat.get(konto);
		const { saldon, transaktioner, budget } = sie;
		this.#sie = sie;
		this.#utfall = yearsOf(sie, saldon.of(konto), transaktioner.of(konto)).map((year) =>
			kontoar(konto, year, year.ar.forsta === forsta, aret)
		);
		this.#budget = yearsOf(sie, budget.of(konto), []).map((year) =>
			kontoar(konto, year, year.ar.forsta === forsta, undefined)
		);
		const has = this.#utfall.some(({ ar }) => ar.forsta === forsta);
		this.#baraAret =
			aret && !has ? [{ konto, ar: null, raknas: undefined, motsager: [], aret }] : [];
	}

	/** Whether it has any amount of a month. */
	get harManader(): boolean {
		return this.#utfall.length > 0 || this.#budget.length > 0;
	}

	/** The years' outcome. @param dims dimensions to tell it apart by */
	utfall(dims: ReadonlySet<number>): Uppdelat[] {
		return this.#utfall.map((ar) => uppdelat(ar.galler, this.#sie.saldon, dims));
	}

	/** The years' budget. @param dims dimensions to tell it apart by */
	budget(dims: ReadonlySet<number>): Uppdelat[] {
		return this.#budget.map((ar) => uppdelat(ar.galler, this.#sie.budget, dims));
	}

	get oense(): Oense[] {
		return [...this.#utfall, ...this.#budget]
			.flatMap(({ oense }) => oense ?? [])
			.concat(this.#baraAret);
	}
}

/** Every account of the result that has amounts. */
export function underlagFor(sie: SieFile): Underlag[] {
	const { saldon, transaktioner, budget, resultat } = sie;
	const med = [saldon, transaktioner, budget].flatMap((summor) => summor.konton());
	const forsta = sie.ar?.forsta ?? onlyYear(sie, med);
	return [...new Set([...med, ...resultat.keys()])]
		.sort()
		.map((konto) => new Underlag(sie, konto, forsta));
}

/** Of a file that does not say which year is its own: the year of all its amounts. */
function onlyYear(
	{ saldon, transaktioner, budget }: SieFile,
	konton: readonly string[]
): number | null {
	const years = new Set<number>();
	for (const summor of [saldon, transaktioner, budget])
		for (const konto of konton)
			for (const { period } of summor.of(konto)) years.add(Math.floor(period / 100));
	const [ar] = years;
	return ar === undefined || years.size > 1 ? null : ar * 100 + 1;
}

/** The amounts of an accounting year. */
interface Ar {
	ar: Rakenskapsar;
	rader: SieBelopp[];
	verifikat: SieBelopp[];
}

function yearsOf(sie: SieFile, rader: readonly SieBelopp[], verifikat: readonly SieBelopp[]): Ar[] {
	const years = new Map<number, Ar>();
	const yearOf = (period: number): Ar => {
		const ar = arOf(sie, period);
		const found = years.get(ar.forsta) ?? { ar, rader: [], verifikat: [] };
		years.set(ar.forsta, found);
		return found;
	};
	for (const one of rader) yearOf(one.period).rader.push(one);
	for (const one of verifikat) yearOf(one.period).verifikat.push(one);
	return [...years.values()];
}

function kontoar(
	konto: string,
	{ ar, rader, verifikat }: Ar,
	eget: boolean,
	resultat: number | undefined
): Kontoar {
	const aret = eget ? resultat : undefined;
	const alla = lasningar(rader, verifikat);
	const may = galler(alla, aret);
	const [raknas] = may;
	const styrkt = aret !== undefined && raknas?.summa === aret;
	const mot = motsager(alla, raknas, styrkt);
	const ense = raknas && mot.length === 0 && (aret === undefined || styrkt);
	const oense = ense ? null : { konto, ar: eget ? null : ar, raknas, motsager: mot, aret };
	return { ar, galler: may, oense };
}

/** The accounting year a month is in; its calendar year when the file has none for it. */
function arOf({ allaAr }: SieFile, period: number): Rakenskapsar {
	const ar = Math.floor(period / 100);
	return (
		allaAr.find(({ forsta, sista }) => period >= forsta && period <= sista) ?? {
			forsta: ar * 100 + 1,
			sista: ar * 100 + 12
		}
	);
}
