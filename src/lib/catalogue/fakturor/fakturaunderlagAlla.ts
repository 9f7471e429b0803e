import type { Result } from '../measures/result';
import type { Agreement } from '../agreements/agreement';
import type { Kommunandel } from '../measures/kommunandelar/measure';
import type { NatverkFaktura } from '../measures/natverk_fakturor/measure';
import type { Kvartal } from '$lib/domain/kvartal';
import type { Fakturapost, Fakturaunderlag, KlartUnderlag } from './fakturaunderlag';
import { fordelatUnderlag, licensunderlag } from './fakturaunderlagAvtal';
import { kommunensFakturor } from '../rapporter/meningar/kommun';
import { energikontoretsUnderlag, natverketsUnderlag } from './fakturaunderlagIndexerat';

/** Answers of the measures that bases are made from, for the quarter's year. */
export interface Fakturasvar {
	kommunandelar?: Result<Kommunandel>;
	natverk_fakturor?: Result<NatverkFaktura>;
}

/** Whether invoices sent in January belong to the quarter. */
export function harJanuari({ nr }: Kvartal): boolean {
	return nr === 1;
}

/** All bases of a quarter: for the quarter itself, for its January, and for its year without a stated time. */
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

/** What one kommun is invoiced for a quarter and its year. */
export interface KommunensUnderlag {
	rader: (KlartUnderlag & { post: Fakturapost })[];
	/** Their total, as a sentence without the full stop. */
	mening: string;
	/** Whether some part is still being computed. */
	raknas: boolean;
	/** Sources that are missing for some part. */
	saknas: string[];
	noter: string[];
	filer: string[];
}

/** One kommun's invoices in a quarter. */
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
