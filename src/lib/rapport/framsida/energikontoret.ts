import type { MeasureParams } from '$lib/catalogue/measures/params';
import { indexMening } from '$lib/catalogue/rapporter/andelar';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { type Beloppsenhet, gemen, kr, runt, tal } from '$lib/domain/format';
import { arLanskommun, REGIONEN } from '$lib/domain/kommun';
import { avraknat, beloppet, natverket, projekten } from './aret';
import type { Framsida } from './framsida';
import { andelen } from './kommun';
import { ekonomi } from './ovriga';
import type { Besked } from './besked';
import { perPart } from './smabild';

/** The top of Energikontoret's page: how far its undertakings have come, what it costs and who pays. */
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
		egen,
		projekten(rows),
		// The budget of another agreement says nothing about Energikontoret.
		params.avtal?.index ? ekonomi(rows, params) : null,
		hela && { ...hela, mer: [...delat(rows), ...(indexet ? [] : hela.mer)], bild: null },
		indexet,
		natverketDelat(rows, params),
		avraknat(rows)
	].filter((besked) => besked !== null);
	return { storst, rader };
}

/** That the Region and the kommuner pay half each, in words; empty where they do not. */
function delat({ kommunandelar: rader = [] }: ReadyRows): string[] {
	const regionen = rader.find(({ part }) => part === REGIONEN)?.belopp_kr;
	const alla = rader.at(-1)?.belopp_kr;
	return regionen && alla === 2 * regionen
		? ['Regionen betalar hälften och kommunerna tillsammans hälften']
		: [];
}

/** The network's invoices: what the kommuner pay together, and what the other party pays. */
function natverketDelat(rows: ReadyRows, params: MeasureParams): Besked | null {
	const natverk = natverket(rows, params);
	const parter = rows.natverk_fakturor?.slice(0, -1) ?? [];
	const ovrig = parter.find(({ part }) => !arLanskommun(part));
	return (
		natverk && {
			...natverk,
			mer: ovrig
				? [
						`Kommunerna betalar ${kr(natverk.value - ovrig.ar_kr)}, ${ovrig.part} ${kr(ovrig.ar_kr)}`
					]
				: []
		}
	);
}

/** The year's LPIX and how the amount has been raised; null in the price year. */
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
		om: 'Energikontoret',
		avsnitt: 'andelar',
		mening: `är vad kommunerna tillsammans betalar för Energikontoret ${ar}`,
		mer: [`Mest betalar ${mest.part}, ${kr(mest.belopp_kr)}`],
		bild: perPart(
			`Vad kommunerna betalar ${ar}`,
			kommuner.map(({ part, belopp_kr: kronor }) => ({ part, kronor }))
		)
	};
}
