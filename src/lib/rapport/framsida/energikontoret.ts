import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { indexMening } from '$lib/catalogue/rapporter/andelar';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { storstAndel } from '$lib/catalogue/rapporter/meningar';
import { antal, avrundat, gemen, runt, tal, type Beloppsenhet } from '$lib/domain/format';
import { arLanskommun, REGIONEN } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { avraknat, beloppet, natverket, projekten } from './aret';
import type { Framsida } from './framsida';
import { andelen } from './kommun';
import { ekonomi } from './ovriga';
import { bredvid } from './smabild';
import type { Besked } from './besked';

/** What Energikontoret's page answers: who pays the most of it, what it is worth, and what it is used for. */
export function energikontorets(
	rows: ReadyRows,
	params: MeasureParams,
	enhet: Beloppsenhet,
	kommun: string | null
): Framsida {
	const egen = kommun === null ? null : andelen(rows, params, kommun);
	const hela = beloppet(rows);
	const indexet = uppraknat(rows, hela);
	const [storst = null, ...rader] = [
		egen ?? storstas(rows, params),
		hela && { ...hela, mer: [...delat(rows), ...(indexet ? [] : hela.mer)], bild: null },
		indexet,
		natverketDelat(rows, params),
		projekten(rows),
		avraknat(rows),
		// The economy of another agreement says nothing of Energikontoret.
		params.avtal?.index ? ekonomi(rows, params) : null
	].filter((besked) => besked !== null);
	return { storst, rader };
}

/** How much of what the kommuner pay together the one pays that pays the most; null where none does. */
function storstas(
	{ kommunandelar: rader = [] }: ReadyRows,
	{ kvartal: { ar } }: MeasureParams
): Besked | null {
	const storst = storstAndel(rader);
	if (!storst) return null;
	const { mest, summa } = storst;
	return {
		matt: 'kommunandelar.belopp_kr',
		value: mest.belopp_kr,
		tal: String(Math.round((100 * mest.belopp_kr) / summa)),
		enhet: '%',
		om: AVSNITT.andelar.titel,
		avsnitt: 'andelar',
		mening: `av kommunernas ${avrundat(summa * 100)} betalar ${mest.part} ${ar}`,
		mer: [],
		bild: null
	};
}

const kr = (belopp: number) => `${antal(belopp)}\u00a0kr`;

/** The two halves of the amount, in words: a chart of them would say nothing. */
function delat({ kommunandelar: rader = [] }: ReadyRows): string[] {
	const regionen = rader.find(({ part }) => part === REGIONEN)?.belopp_kr;
	const alla = rader.at(-1)?.belopp_kr;
	return regionen && alla === 2 * regionen
		? ['Regionen betalar hälften och kommunerna tillsammans hälften']
		: [];
}

/** The network's invoices, whose kommuner share as they do above: here only what they pay together. */
function natverketDelat(rows: ReadyRows, params: MeasureParams): Besked | null {
	const natverk = natverket(rows, params);
	const parter = rows.natverk_fakturor?.slice(0, -1) ?? [];
	const ovrig = parter.find(({ part }) => !arLanskommun(part));
	return (
		natverk && {
			...natverk,
			mer: [],
			bild: ovrig
				? bredvid(
						'Faktureras för nätverket',
						// To the krona: rounded, they need not add up to the whole above them.
						[
							['Kommunerna', natverk.value - ovrig.ar_kr] as const,
							['Fastighetsenheten m.fl.', ovrig.ar_kr] as const
						].map(([namn, varde]) => ({ namn, varde, text: kr(varde) })),
						null
					)
				: natverk.bild
		}
	);
}

/** What the amount has been raised by, and what it was the years before; null of the first. */
function uppraknat({ lpix_kedja: kedja }: ReadyRows, hela: Besked | null): Besked | null {
	const nu = kedja?.at(-1);
	if (!hela || !kedja || !nu || nu.procent === null) return null;
	return {
		...hela,
		matt: 'lpix_kedja.procent',
		value: nu.procent,
		tal: tal(nu.procent),
		enhet: '%',
		om: 'År för år',
		mening: `är LPIX ${nu.ar}: beloppet är ${gemen(indexMening(kedja))}`,
		mer: []
	};
}

/** What the kommuner pay together, and who pays the most. */
export function kommunernas(
	{ kommunandelar: rader }: ReadyRows,
	{ kvartal: { ar } }: MeasureParams
): Besked | null {
	const kommuner = rader?.filter(({ part }) => arLanskommun(part)) ?? [];
	if (kommuner.length === 0) return null;
	const kronor = kommuner.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	const mest = kommuner.reduce((a, b) => (b.belopp_kr > a.belopp_kr ? b : a));
	return {
		matt: 'kommunandelar.belopp_kr',
		value: kronor,
		...runt(kronor * 100, kronor * 100),
		om: AVSNITT.andelar.titel,
		avsnitt: 'andelar',
		mening: `betalar kommunerna tillsammans ${ar}`,
		mer: [`Mest betalar ${mest.part}, ${kr(mest.belopp_kr)}`],
		bild: bredvid(
			'Kommunerna betalar',
			kommuner.map(({ part, belopp_kr }) => ({
				namn: part,
				varde: belopp_kr,
				text: kr(belopp_kr)
			})),
			null
		)
	};
}
