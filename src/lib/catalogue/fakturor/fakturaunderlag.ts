import { MOMSKOD } from '../interna';
import type { Agreement } from '../agreements/agreement';
import type { Raknesteg } from '../measures/raknesteg';
import { KOMMUNER, REGIONEN } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';

/** What one party is invoiced, and how the amount came about. */
export interface Fakturapost {
	/** Unique among all bases; what its page is found by. */
	id: string;
	part: string;
	mottagare: string;
	/** The recipient's reference; empty when none is given. */
	referens: string;
	/** The Region does not invoice itself: it books its part. */
	intern: boolean;
	belopp_kr: number;
	/** The population that decided the amount; null where none did. */
	befolkning: number | null;
	steg: readonly Raknesteg[];
}

/** What is invoiced at one time under one agreement: the same for all parties. */
export interface Faktureringsgrund {
	id: string;
	avtal: Agreement;
	rubrik: string;
	/** The clause it is invoiced by. */
	paragraf: string;
	/** The measure and column the amounts are of, or what the agreement itself says. */
	matt: string;
	period: string;
	faktureras: string;
	/** The year whose prices the agreement's amount is in; null where nothing is raised by index. */
	prisar: number | null;
	index: string | null;
	/** The year whose 1 November the population is of. */
	befolkningsar: number | null;
}

/** The basis for a party's invoice, for all parties; or why there is none. */
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

/** Said of an agreement that is not decided. */
export function beslutslage({ beslut }: Pick<Agreement, 'beslut'>): string[] {
	if (beslut === 'beslutad') return [];
	return [
		beslut === 'förslag'
			? 'Avtalet är ett förslag och inte beslutat.'
			: 'Avtalet är tillstyrkt men inte beslutat.'
	];
}

/** "Kompetensattraktion 2025, licenser": the year is said once. */
export function rubrikFor({ kortnamn }: Agreement, ar: number, vad: string): string {
	return kortnamn.includes(String(ar)) ? `${kortnamn}, ${vad}` : `${kortnamn}, ${vad} ${ar}`;
}

/** Who gets a party's invoice: whom the agreement names, else the party itself. */
export function mottagareAv(
	avtal: Agreement,
	part: string
): Pick<Fakturapost, 'part' | 'mottagare' | 'referens' | 'intern'> {
	const kommun = KOMMUNER.find(({ namn }) => namn === part);
	const namn = [part, kommun?.genitiv ?? part].map(nyckel);
	const angiven = avtal.fakturamottagare.find((one) => namn.includes(nyckel(one.part)));
	return {
		part,
		mottagare: angiven?.mottagare || (kommun?.genitiv ?? part),
		referens: angiven?.referens ?? '',
		intern: part === REGIONEN
	};
}

/** What a party's page is called in the address: "energikontoret-harjedalen". */
export function postId(underlag: string, part: string): string {
	const ord = part.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
	return `${underlag}-${ord.replace(/[^a-z0-9]+/g, '-')}`;
}

/** The invoices together, and what is booked internally. */
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
