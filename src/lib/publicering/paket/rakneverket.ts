import type { Rakneverk, Rakning, Samband } from '$lib/domain/rojande/rakneverk';
import { HELA_LANET, INGEN_KOMMUN } from '$lib/domain/kommun';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import type { Paket } from './paket';
import { FORFRAGNINGAR, type Kommunmatt, type Kommuntabell } from './kommuntabeller';

// What somebody who has every published package can set side by side, as counts and relations. The
// counts per kommun may be hidden; the county's are always shown.

export interface AttSkydda {
	kvartal: string;
	tabeller: readonly Kommuntabell[];
	/** The kommun whose rows are shown; null for all of them. */
	kommun: string | null;
	/** How many moved within the quarter, by kommun: never published, and must not be possible to compute. */
	flyttadeKvartal: ReadonlyMap<string, number>;
	/** The county's quarters, which are published: by quarter and column. */
	lanetPerKvartal: ReadonlyMap<string, Readonly<Record<string, number>>>;
	/** How many have moved without a date. */
	utanDatum: number;
	/** Every package that is out, whoever it was for. */
	tidigare: readonly Paket[];
	troskel: number;
}

/** A count of the package that is being made, by its place. */
export function cellId(matt: string, kolumn: string, rad: string): string {
	return `${matt}.${kolumn}.${rad}`;
}

/** All that is published or implied. @throws RangeError when the counts cannot belong together */
export function rakneverket(att: AttSkydda): Verk {
	const verk = new Verk();
	for (const tabell of att.tabeller) tabellen(verk, tabell, att);
	const nu = (matt: Kommunmatt) => att.tabeller.find((one) => one.matt === matt);
	const [sammanlagt, aret] = [nu('hushall_per_kommun'), nu('hushall_per_kommun_aret')];
	if (aret) kvartalets(verk, aret, att);
	if (sammanlagt && aret) foreAret(verk, sammanlagt, aret);
	const [forra, ettAr] = [-1, -4].map((steg) => flytta(parseKvartal(att.kvartal)!, steg).id);
	for (const paket of att.tidigare) {
		if (paket.kvartal === att.kvartal) continue;
		if (sammanlagt) sedan(verk, sammanlagt, paket, att);
		if (sammanlagt && aret && paket.kvartal === ettAr) forEttArSedan(verk, sammanlagt, paket, att);
		if (aret && paket.kvartal === forra) rullning(verk, aret, paket);
	}
	// Another number of the same quarter: it was locked anew, and what has changed can be told.
	for (const paket of att.tidigare)
		if (paket.kvartal === att.kvartal)
			for (const tabell of att.tabeller) andrat(verk, tabell, paket, att);
	return verk;
}

/** Every count of a package by its place; null where it is hidden. */
export function publicerade({ siffror }: Paket): Map<string, number | null> {
	return new Map(siffror.map(({ matt, kolumn, rad, varde }) => [cellId(matt, kolumn, rad), varde]));
}

/** Counts and relations under construction. */
export class Verk implements Rakneverk {
	readonly #rakningar = new Map<string, Rakning>();
	readonly samband: Samband[] = [];

	get rakningar(): Rakning[] {
		return [...this.#rakningar.values()];
	}

	varde(id: string): number | null {
		return this.#rakningar.get(id)?.varde ?? null;
	}

	har(id: string): boolean {
		return this.#rakningar.has(id);
	}

	/** Adds a count; of one that is there already the visible goes before, and the known. */
	lagg(rakning: Rakning): string {
		const { id, lage } = rakning;
		const finns = this.#rakningar.get(id);
		if (!finns || finns.varde === null || lage === 'visas') this.#rakningar.set(id, rakning);
		return id;
	}

	visas(id: string, varde: number): string {
		return this.lagg({ id, varde, lage: 'visas', kanslig: false });
	}

	/** A count that nobody is told, and that a small one of must not be possible to compute. */
	underforstadd(id: string, varde: number | null, negativ = false): string {
		return this.lagg({ id, varde, lage: 'dold', kanslig: true, negativ });
	}

	/** What is between two counts where one is at least the other: no count of anything. */
	mellan(id: string, varde: number | null): string {
		return this.lagg({ id, varde, lage: 'dold', kanslig: false });
	}

	/** Σ plus = Σ minus */
	lika(plus: readonly string[], minus: readonly string[]): void {
		this.samband.push({
			termer: [...plus.map((id) => ({ id, faktor: 1 })), ...minus.map((id) => ({ id, faktor: -1 }))]
		});
	}
}

/** A table's counts, each that may be hidden, and how they make up the county's. */
function tabellen(verk: Verk, tabell: Kommuntabell, att: AttSkydda): void {
	const { matt, kolumner, rader, lanet } = tabell;
	for (const kolumn of kolumner) {
		const hela = verk.visas(cellId(matt, kolumn, HELA_LANET), lanet.varden[kolumn]!);
		// Where the county's is another the register has changed, and a reader knows no kommun's to be the same.
		const igen = att.tidigare
			.filter((paket) => paket.kvartal === att.kvartal)
			.map(publicerade)
			.filter((tal) => tal.get(cellId(matt, kolumn, HELA_LANET)) === lanet.varden[kolumn]);
		const delar = rader.flatMap(({ namn, varden }) => {
			const varde = varden[kolumn] ?? null;
			return varde === null ? [] : [{ namn, varde, id: cellId(matt, kolumn, namn) }];
		});
		for (const { id, namn, varde } of delar) {
			const ute = igen.some((tal) => tal.get(id) === varde);
			const visad = att.kommun === null || namn === att.kommun;
			verk.lagg({ id, varde, lage: ute ? 'visas' : visad ? 'fri' : 'dold', kanslig: true });
		}
		// A household moves to one kommun; it registers with as many as it likes, and asks as many.
		if (kolumn === 'flyttade')
			verk.lika(
				delar.map(({ id }) => id),
				[hela]
			);
		else minstLanet(verk, cellId(matt, kolumn, ''), delar, hela);
	}
	if (matt !== 'svarstid_per_kommun_aret') return;
	const [inkomna, ...svaren] = FORFRAGNINGAR;
	for (const { namn } of rader)
		verk.lika(
			svaren.map((kolumn) => cellId(matt, kolumn, namn)),
			[cellId(matt, inkomna, namn)]
		);
}

/**
 * Everybody counts in at least one row, and in none twice; who has chosen no kommun in no other.
 * @param delar the rows' counts, null where nobody here knows them
 */
export function minstLanet(
	verk: Verk,
	id: string,
	delar: readonly { id: string; namn: string; varde: number | null }[],
	hela: string
): void {
	const lanet = verk.varde(hela);
	// What is left when these are taken from those.
	const kvar = (fran: readonly (number | null)[], av: readonly (number | null)[]) =>
		[...fran, ...av].includes(null) ? null : summan(fran) - summan(av);
	const varden = delar.map(({ varde }) => varde);
	verk.lika(
		delar.map((del) => del.id),
		[hela, verk.mellan(`${id}flera`, kvar(varden, [lanet]))]
	);
	const ingen = delar.filter(({ namn }) => namn === INGEN_KOMMUN);
	for (const del of delar) {
		if (ingen.includes(del)) continue;
		const egna = [del, ...ingen];
		const rest = kvar(
			[lanet],
			egna.map(({ varde }) => varde)
		);
		const andra = verk.mellan(`${id}andra än ${del.namn}`, rest);
		verk.lika([hela], [...egna.map((en) => en.id), andra]);
	}
}

const summan = (varden: readonly (number | null)[]) =>
	varden.reduce<number>((sum, varde) => sum + varde!, 0);

/** The quarter's own moves, which are published for the county only: part of the year's. */
function kvartalets(verk: Verk, { matt, rader }: Kommuntabell, att: AttSkydda): void {
	const lanet = att.lanetPerKvartal.get(att.kvartal)?.flyttade;
	if (lanet === undefined || att.flyttadeKvartal.size === 0) return;
	const delar = rader.flatMap(({ namn, varden }) => {
		const aret = varden.flyttade ?? null;
		if (aret === null) return [];
		const kvartalet = att.flyttadeKvartal.get(namn) ?? 0;
		const id = verk.underforstadd(kvartalId(namn), kvartalet);
		const ovriga = verk.mellan(ovrigaId(namn), aret - kvartalet);
		verk.lika([id, ovriga], [cellId(matt, 'flyttade', namn)]);
		return [id];
	});
	verk.lika(delar, [verk.visas(kvartalId(HELA_LANET), lanet)]);
}

/** The quarter's own moves of a row. */
export const kvartalId = (rad: string) => `kvartalet.flyttade.${rad}`;
const ovrigaId = (rad: string) => `de tre andra kvartalen.flyttade.${rad}`;

/** Together, less the four quarters: those before, who are as easy to recognise when they are few. */
function foreAret(verk: Verk, sammanlagt: Kommuntabell, aret: Kommuntabell): void {
	for (const kolumn of aret.kolumner)
		for (const { namn } of aret.rader) {
			const hela = cellId(sammanlagt.matt, kolumn, namn);
			const del = cellId(aret.matt, kolumn, namn);
			if (!verk.har(hela) || !verk.har(del)) continue;
			const skillnad = verk.varde(hela)! - verk.varde(del)!;
			verk.lika([del, verk.underforstadd(foreId(kolumn, namn), skillnad)], [hela]);
		}
}

const foreId = (kolumn: string, rad: string) => `före året.${kolumn}.${rad}`;

/**
 * What has been added since an earlier package. A package tells of two times: together now, and before
 * the year, which is together a year ago. So each of these is set beside each of the earlier one's.
 */
function sedan(verk: Verk, sammanlagt: Kommuntabell, paket: Paket, { troskel }: AttSkydda): void {
	const { matt, kolumner, rader } = sammanlagt;
	const da = publicerade(paket);
	for (const kolumn of kolumner) {
		const delar = rader.flatMap(({ namn }) => {
			const nu = cellId(matt, kolumn, namn);
			const varde = da.get(nu);
			if (varde === undefined || !verk.har(nu)) return [];
			const id = tidigareId(nu, paket);
			if (varde === null) verk.underforstadd(id, null);
			else verk.visas(id, varde);
			const arets = da.get(cellId('hushall_per_kommun_aret', kolumn, namn));
			// From what is hidden there is nothing to count.
			const tider = varde === null ? [] : [id];
			if (typeof varde === 'number' && typeof arets === 'number')
				tider.push(verk.visas(`före ${id}`, varde - arets));
			for (const senare of [nu, foreId(kolumn, namn)])
				if (verk.har(senare))
					for (const tidigare of tider) skillnad(verk, senare, tidigare, troskel);
			return [id];
		});
		const hela = da.get(cellId(matt, kolumn, HELA_LANET));
		const fullt = rader.filter(({ varden }) => varden[kolumn] !== null).length;
		if (kolumn !== 'flyttade' || typeof hela !== 'number' || delar.length < fullt) continue;
		verk.lika(delar, [verk.visas(tidigareId(cellId(matt, kolumn, HELA_LANET), paket), hela)]);
	}
}

/** What is between two counts of the same at two times: households too, and fewer when they have left the register. */
function skillnad(verk: Verk, senare: string, tidigare: string, troskel: number): void {
	const [nu, da] = [verk.varde(senare), verk.varde(tidigare)];
	const okning = nu === null || da === null ? null : nu - da;
	// One that is not small, and in no other relation, tells nothing and needs no guard.
	if (okning === 0 || (okning !== null && Math.abs(okning) >= troskel)) return;
	verk.lika([senare], [tidigare, verk.underforstadd(`${senare} sedan ${tidigare}`, okning, true)]);
}

/**
 * A package of just a year ago tells the same as what is before the year now, where nothing has been
 * added afterwards. What it hides can then be told, and what it hides it for: it is set beside its past.
 */
function forEttArSedan(
	verk: Verk,
	{ matt, kolumner, rader }: Kommuntabell,
	paket: Paket,
	{ tidigare, troskel }: AttSkydda
): void {
	const da = publicerade(paket);
	for (const kolumn of kolumner) {
		const fore = rader.flatMap(({ namn }) => {
			const id = foreId(kolumn, namn);
			const plats = cellId(matt, kolumn, namn);
			const publicerat = da.get(plats);
			return verk.har(id) && publicerat !== undefined ? [{ id, plats, publicerat }] : [];
		});
		const hela = cellId(matt, kolumn, HELA_LANET);
		const arets = cellId('hushall_per_kommun_aret', kolumn, HELA_LANET);
		const ororda =
			da.get(hela) === verk.varde(hela)! - (verk.varde(arets) ?? 0) &&
			fore.every(({ id, publicerat }) => publicerat === null || publicerat === verk.varde(id));
		if (!ororda) continue;
		for (const { id, plats, publicerat } of fore) {
			const cellen = tidigareId(plats, paket);
			verk.lika([id], [cellen]);
			if (publicerat !== null) continue;
			for (const annat of tidigare) {
				const varde = publicerade(annat).get(plats);
				const annan = tidigareId(plats, annat);
				if (typeof varde !== 'number' || annan === cellen) continue;
				skillnad(verk, cellen, verk.visas(annan, varde), troskel);
			}
		}
	}
}

/** The four quarters of the package before have three in common with these. */
function rullning(verk: Verk, { matt, rader }: Kommuntabell, paket: Paket): void {
	const da = publicerade(paket);
	for (const { namn } of rader) {
		const varde = da.get(cellId(matt, 'flyttade', namn));
		const ovriga = ovrigaId(namn);
		if (typeof varde !== 'number' || !verk.har(ovriga)) continue;
		// The quarter that has gone out of the year. A register that has changed says nothing of it.
		const ut = varde - verk.varde(ovriga)!;
		if (ut < 0) continue;
		const id = tidigareId(cellId(matt, 'flyttade', namn), paket);
		const utgangen = verk.underforstadd(`första kvartalet ${id}`, ut);
		verk.lika([ovriga, utgangen], [verk.visas(id, varde)]);
	}
}

/** A quarter that has been published before with other numbers. */
function andrat(
	verk: Verk,
	{ matt, kolumner, rader }: Kommuntabell,
	paket: Paket,
	{ troskel }: AttSkydda
): void {
	const da = publicerade(paket);
	for (const kolumn of kolumner)
		for (const { namn } of rader) {
			const plats = cellId(matt, kolumn, namn);
			const varde = da.get(plats);
			if (typeof varde !== 'number' || !verk.har(plats) || verk.varde(plats) === varde) continue;
			skillnad(verk, plats, verk.visas(tidigareId(plats, paket), varde), troskel);
		}
}

/** A count of an earlier package. Two of one locked report have the same counts, whoever they are for. */
export function tidigareId(plats: string, { kvartal, summa }: Paket): string {
	return `${plats} ${kvartal} ${summa.slice(0, 12)}`;
}

/** What a count is called in a sentence, by its id: "flyttade, Åre". */
export function cellnamn(id: string): string {
	const [, kolumn = '', ...rad] = id.split('.');
	return `${kolumn.replaceAll('_', ' ')}, ${rad.join('.')}`;
}
