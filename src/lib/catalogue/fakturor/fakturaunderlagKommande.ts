import type { Agreement } from '../agreements/agreement';
import { agreement } from '../agreements/all';
import { arAv, dagordning, isoDate, sistaDagen, type IsoDate } from '$lib/domain/datum';
import { datum, kvartalsnamn, manadsnamn } from '$lib/domain/format';
import { kvartal } from '$lib/domain/kvartal';
import type { Fakturaunderlag } from './fakturaunderlag';
import type { Fakturasvar } from './fakturaunderlagAlla';
import { fordelatUnderlag, licensunderlag } from './fakturaunderlagAvtal';
import {
	energikontoretsUnderlag,
	natverketFaktureras,
	natverketsUnderlag
} from './fakturaunderlagIndexerat';

/** An invoice that a kommun can expect. */
export interface KommandeFaktura {
	/** What it is for: the agreement's short name. */
	vad: string;
	period: string;
	faktureras: string;
	/** The day it is about, by which invoices are ordered. */
	dag: IsoDate;
	/** null when the amount is not known yet; `vantar` then says why. */
	belopp_kr: number | null;
	matt: string;
	vantar: string | null;
	/** What the amount depends on, in a sentence; several invoices may share it. */
	grund: string | null;
}

/**
 * The invoices that a kommun can expect after a day, the nearest first: those of the day's year, as far as
 * they can be computed, and the first of the next year.
 * @param svar the measures' answers for the day's year
 */
export function kommandeFakturor(
	kommun: string,
	tom: IsoDate,
	svar: Fakturasvar,
	avtalen: readonly Agreement[]
): KommandeFaktura[] {
	const ar = arAv(tom);
	const rad = (underlag: Fakturaunderlag, dag: IsoDate, del?: string) => {
		const { status, period, faktureras, matt, avtal } = underlag;
		const beslut = avtal.beslut === 'beslutad' ? '' : ` (${avtal.beslut})`;
		const vad = avtal.kortnamn + beslut + (del ? `, ${del}` : '');
		const post =
			status === 'klart' ? underlag.poster.find(({ part }) => part === kommun) : undefined;
		// An invoice to other kommuner only, such as for their licences, is not this kommun's.
		if (status === 'klart' && !post) return [];
		const belopp_kr = post?.belopp_kr ?? null;
		const vantar = status === 'saknas' || status === 'fel' ? 'kan inte räknas än' : null;
		return [{ vad, period, faktureras, dag, belopp_kr, matt, vantar, grund: null }];
	};
	const kvartalen = [1, 2, 3, 4].map((nr) => kvartal(ar, nr)).filter(({ start }) => start > tom);
	return [
		...(tom < isoDate(ar, 1, 31)
			? rad(energikontoretsUnderlag(svar.kommunandelar, ar, avtalen), isoDate(ar, 1, 31))
			: []),
		...kvartalen.flatMap((k) =>
			rad(natverketsUnderlag(svar.natverk_fakturor, svar.kommunandelar, k, avtalen), k.start)
		),
		...nastaAr(ar + 1, tom, avtalen),
		...avtalen.flatMap((avtal) => {
			const delar = fordelatUnderlag(avtal, ar, svar.kommunandelar);
			const licenser = licensunderlag(avtal, ar);
			return [
				...(delar ? rad(delar, sistaDagen(ar, 12)) : []),
				...(licenser ? rad(licenser, sistaDagen(ar, 12), 'licenser') : [])
			];
		})
	].sort((a, b) => dagordning(a.dag, b.dag));
}

/** The first invoices of the next year, which are known to come but not how large they are. */
function nastaAr(ar: number, tom: IsoDate, avtalen: readonly Agreement[]): KommandeFaktura[] {
	// Independent of what is loaded: nothing later than the day is known.
	const raknas = isoDate(ar - 1, 11, 1);
	const nar =
		tom < raknas
			? `på befolkningen den ${datum(raknas)}, som inte är känd den ${datum(tom)}, och på LPIX för ${ar}`
			: `under kvartal\u00a01 ${ar}, på LPIX och befolkning för det året`;
	const vantar = 'inte känd än';
	const grund = `Fakturorna för ${ar} räknas ${nar}.`;
	const energi = agreement('energikontoret', avtalen)!;
	const natverk = agreement('energi-fastighetsnatverk', avtalen)!;
	const k1 = kvartal(ar, 1);
	return [
		{
			avtal: natverk,
			period: kvartalsnamn(k1),
			faktureras: natverketFaktureras(k1),
			dag: k1.start,
			matt: 'natverk_fakturor.k1_kr'
		},
		{
			avtal: energi,
			period: `helåret ${ar}`,
			faktureras: manadsnamn(ar, 1),
			dag: isoDate(ar, 1, 31),
			matt: 'kommunandelar.belopp_kr'
		}
	]
		.filter(({ avtal }) => galler(avtal, ar))
		.map(({ avtal, ...rest }) => ({
			vad: avtal.kortnamn,
			...rest,
			belopp_kr: null,
			vantar,
			grund
		}));
}

/** Whether the agreement runs throughout the year, if nobody gives notice. */
function galler({ index, forlangning, slut }: Agreement, ar: number): boolean {
	const langst = forlangning ? forlangning.langst : slut;
	return ar >= (index?.forsta_helar ?? ar) && (langst === null || ar <= arAv(langst));
}
