import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { indexMening } from '$lib/catalogue/rapporter/andelar';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { antal, gemen, runt, tal, type Beloppsenhet } from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { avraknat, beloppet, natverket, projekten } from './aret';
import type { Framsida } from './framsida';
import { andelen } from './kommun';
import { ekonomi } from './ovriga';
import { bredvid } from './smabild';
import type { Besked } from './besked';

/** What Energikontoret's page answers: what it is worth, who pays, and what it is used for. */
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
		hela && indexet ? { ...hela, mer: [] } : hela,
		indexet,
		egen ? null : kommunernas(rows, params),
		natverket(rows, params),
		projekten(rows, null),
		avraknat(rows),
		// The economy of another agreement says nothing of Energikontoret.
		params.avtal?.index ? ekonomi(rows, params) : null
	].filter((besked) => besked !== null);
	return { storst, rader };
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
	const kr = (belopp: number) => `${antal(belopp)}\u00a0kr`;
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
