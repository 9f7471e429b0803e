import { galler, lasningar, motsager, type Lasning } from './lasning';
import type { Rakenskapsar, SieFile } from './siefile';
import type { SieBelopp } from './summor';
import { uppdelat, type Uppdelat } from './uppdelning';

/** An account's year about which the file contradicts itself. */
export interface Oense {
	konto: string;
	/** The year, when it is another than the file's own. */
	ar: Rakenskapsar | null;
	/** The reading that counts; undefined when no reading has every month. */
	raknas: Lasning | undefined;
	motsager: readonly Lasning[];
	/** The sum of the year that the file states, if it does. */
	aret: number | undefined;
}

/** An account's year, and the readings that may count, the one that does first. */
interface Kontoar {
	ar: Rakenskapsar;
	galler: readonly Lasning[];
	oense: Oense | null;
}

/** What a file tells about one result account. */
export class Underlag {
	readonly #sie: SieFile;
	readonly #utfall: readonly Kontoar[];
	readonly #budget: readonly Kontoar[];
	/** The file states the sum of its own year, but has no months of it. */
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

	/** Whether the account has any monthly amount. */
	get harManader(): boolean {
		return this.#utfall.length > 0 || this.#budget.length > 0;
	}

	/** The outcome, year by year. @param dims dimensions to divide it by */
	utfall(dims: ReadonlySet<number>): Uppdelat[] {
		return this.#utfall.map((ar) => uppdelat(ar.galler, this.#sie.saldon, dims));
	}

	/** The budget, year by year. @param dims dimensions to divide it by */
	budget(dims: ReadonlySet<number>): Uppdelat[] {
		return this.#budget.map((ar) => uppdelat(ar.galler, this.#sie.budget, dims));
	}

	get oense(): Oense[] {
		return [...this.#utfall, ...this.#budget]
			.flatMap(({ oense }) => oense ?? [])
			.concat(this.#baraAret);
	}
}

/** Every result account with amounts. */
export function underlagFor(sie: SieFile): Underlag[] {
	const { saldon, transaktioner, budget, resultat } = sie;
	const med = [saldon, transaktioner, budget].flatMap((summor) => summor.konton());
	const forsta = sie.ar?.forsta ?? onlyYear(sie, med);
	return [...new Set([...med, ...resultat.keys()])]
		.sort()
		.map((konto) => new Underlag(sie, konto, forsta));
}

/**
 * The first month (yyyymm) of the file's only year, when it does not say its own; null when there are
 * several.
 */
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

/** The amounts of one accounting year. */
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

/** The accounting year of a month; the calendar year when the file has none that includes it. */
function arOf({ allaAr }: SieFile, period: number): Rakenskapsar {
	const ar = Math.floor(period / 100);
	return (
		allaAr.find(({ forsta, sista }) => period >= forsta && period <= sista) ?? {
			forsta: ar * 100 + 1,
			sista: ar * 100 + 12
		}
	);
}
