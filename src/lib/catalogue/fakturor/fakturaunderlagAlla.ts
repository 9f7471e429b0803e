import type { Result } from '../measures/result';
import type { Agreement } from '../agreements/agreement';
import type { Kommunandel } from '../measures/kommunandelar/measure';
import type { NatverkFaktura } from '../measures/natverk_fakturor/measure';
import type { Kvartal } from '$lib/domain/kvartal';
import type { Fakturapost, Fakturaunderlag, KlartUnderlag } from './fakturaunderlag';
import { fordelatUnderlag, licensunderlag } from './fakturaunderlagAvtal';
import { kommunensFakturor } from '../rapporter/meningar/kommun';
import { energikontoretsUnderlag, natverketsUnderlag } from './fakturaunderlagIndexerat';

/** The measures the bases are made from, of the quarter's year. */
export interface Fakturasvar {
	kommunandelar?: Result<Kommunandel>;
	natverk_fakturor?: Result<NatverkFaktura>;
}

/** Whether the year's January is in the quarter, so that the invoices of it belong there. */
export function harJanuari({ nr }: Kvartal): boolean {
	return nr === 1;
}

/** Every basis of a quarter: what is invoiced for it, in its January, and for its year at no told time. */
export function fakturaunderlagen(
	{ kommunandelar, natverk_fakturor }: Fakturasvar,
	kvartal: Kvartal,
	avtalen: readonly Agreement[]
): Fakturaunderlag[] {
	return [
		...(harJanuari(kvartal) ? [energikontoretsUnderlag(kommunandelar, kvartal.ar, avtalen)] : []),
		natverketsUnderlag(natverk_fakturor, kommunandelar, kvartal, avtalen),
		...avtalen.flatMap((avtal) => fordelatUnderlag(avtal, kvartal.ar, kommunandelar) ?? []),
		...avtalen.flatMap((avtal) => licensunderlag(avtal, kvartal.ar) ?? [])
	];
}

/** What one kommun is invoiced for a quarter, and for its year. */
export interface KommunensUnderlag {
	rader: (KlartUnderlag & { post: Fakturapost })[];
	/** What they come to, as a sentence without its full stop. */
	mening: string;
	/** Some of it is not counted yet. */
	raknas: boolean;
	/** The sources without which some of it cannot be counted. */
	saknas: string[];
	noter: string[];
	filer: string[];
}

/** The invoices of a quarter that are one kommun's. */
export function kommunensUnderlag(
	svar: Fakturasvar,
	kvartal: Kvartal,
	avtalen: readonly Agreement[],
	kommun: string
): KommunensUnderlag {
	const alla = fakturaunderlagen(svar, kvartal, avtalen);
	const rader = alla.flatMap((en) =>
		en.status === 'klart'
			? en.poster.filter(({ part }) => part === kommun).map((post) => ({ ...en, post }))
			: []
	);
	const olika = (ord: readonly string[]) => [...new Set(ord)];
	return {
		rader,
		mening: kommunensFakturor(
			kommun,
			rader.map(({ post }) => post)
		),
		raknas: alla.some(({ status }) => status === 'raknas'),
		saknas: olika(alla.flatMap((en) => (en.status === 'saknas' ? en.saknas : []))),
		noter: olika(rader.flatMap(({ noter }) => noter)),
		filer: olika(rader.flatMap(({ filer }) => filer))
	};
}
