import { MOMSKOD } from '../interna';
import type { Agreement } from '../agreements/agreement';
import type { Raknesteg } from '../measures/raknesteg';
import { kommunensGenitiv, REGIONEN } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';

/** A party's amount to be invoiced, and how it was computed. */
export interface Fakturapost {
	/** Unique among all bases; part of the address of its page. */
	id: string;
	part: string;
	mottagare: string;
	/** The recipient's reference; empty when none is given. */
	referens: string;
	/** Whether the part is the Region's own, which is booked and not invoiced. */
	intern: boolean;
	belopp_kr: number;
	/** The population that decided the amount; null where none did. */
	befolkning: number | null;
	steg: readonly Raknesteg[];
}

/** What is invoiced at one time under one agreement, the same for all its parties. */
export interface Faktureringsgrund {
	id: string;
	avtal: Agreement;
	rubrik: string;
	/** The clause that the invoice refers to. */
	paragraf: string;
	/** The measure and column that the amounts come from, or a reference to the agreement itself. */
	matt: string;
	period: string;
	faktureras: string;
	/** The year in whose prices the agreement's amount is given; null where no index applies. */
	prisar: number | null;
	index: string | null;
	/** The population is that of 1 November this year. */
	befolkningsar: number | null;
}

/** The invoices of all parties, or why they cannot be computed. */
export type Fakturaunderlag = Faktureringsgrund &
	(
		| {
				status: 'klart';
				poster: readonly Fakturapost[];
				noter: readonly string[];
				filer: readonly string[];
		  }
		| { status: 'saknas'; saknas: readonly string[] }
		| { status: 'fel'; fel: string }
		| { status: 'raknas' }
	);
export type KlartUnderlag = Extract<Fakturaunderlag, { status: 'klart' }>;

/** Said of every basis: no agreement tells the VAT. */
export const MOMS = [MOMSKOD, 'Ingen moms är tillagd eller avdragen.'];

/** Notes about an agreement that is not yet decided. */
export function beslutslage({ beslut }: Pick<Agreement, 'beslut'>): string[] {
	if (beslut === 'beslutad') return [];
	return [
		beslut === 'förslag'
			? 'Avtalet är ett förslag och inte beslutat.'
			: 'Avtalet är tillstyrkt men inte beslutat.'
	];
}

/** A heading such as "Kompetensattraktion 2025, licenser", in which the year occurs only once. */
export function rubrikFor({ kortnamn }: Agreement, ar: number, vad: string): string {
	return kortnamn.includes(String(ar)) ? `${kortnamn}, ${vad}` : `${kortnamn}, ${vad} ${ar}`;
}

/** Who receives a party's invoice: the recipient that the agreement names, else the party itself. */
export function mottagareAv(
	avtal: Agreement,
	part: string
): Pick<Fakturapost, 'part' | 'mottagare' | 'referens' | 'intern'> {
	const genitiv = kommunensGenitiv(part);
	const namn = [part, genitiv].map(nyckel);
	const angiven = avtal.fakturamottagare.find((one) => namn.includes(nyckel(one.part)));
	return {
		part,
		mottagare: angiven?.mottagare || genitiv,
		referens: angiven?.referens ?? '',
		intern: part === REGIONEN
	};
}

/** A party's page in the address: "energikontoret-harjedalen". */
export function postId(underlag: string, part: string): string {
	const ord = part.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
	return `${underlag}-${ord.replace(/[^a-z0-9]+/g, '-')}`;
}

/** Number and sum of the invoices, and of what is booked internally. */
export function summor({ poster }: Pick<KlartUnderlag, 'poster'>) {
	const summa = (of: readonly Fakturapost[]) => of.reduce((sum, post) => sum + post.belopp_kr, 0);
	const fakturor = poster.filter(({ intern }) => !intern);
	return {
		fakturor: fakturor.length,
		fakturor_kr: summa(fakturor),
		interna: poster.length - fakturor.length,
		interna_kr: summa(poster.filter(({ intern }) => intern)),
		totalt_kr: summa(poster)
	};
}
