import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { svarsmening } from '$lib/catalogue/rapporter/svarsdagar';
import { SVARSFRIST } from '$lib/domain/arbetsdagar';
import { antal, antalOrd, tal } from '$lib/domain/format';
import { arLanskommun, HELA_LANET } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { dagrader, senaSvar } from '../avsnitt/svarsdagar';
import type { Framsida } from './framsida';
import { antalsbesked, type Besked } from './besked';
import { svarstid } from './svarstid';

/** At most this many kommuner are named. */
const NAMNS = 3;

/** The top of the page about answers: the share in time, the late ones, how long it took, and who waits. */
export function servicens(rows: ReadyRows, kommun: string | null, slutar: string | null): Framsida {
	const rad = rows.svarstid_per_kommun?.find((en) => en.kommun === (kommun ?? HELA_LANET));
	// The register knows nothing about a quarter that its export does not reach.
	if (slutar || !rad) return { storst: null, rader: [] };
	const [storst = null, ...rader] = [
		svarstid(rows, kommun),
		antalet(rows, rad, 'Sena', 'sena', sena(rows, rad)),
		dagarna(rows, rad),
		antalet(
			rows,
			rad,
			'Pågår',
			'pagar',
			'väntar på svar och har tid kvar: de är inte med i andelen'
		)
	].filter((besked) => besked !== null);
	return { storst, rader };
}

/**
 * "7 fick svar efter dag 5, 8 är obesvarade": goes on from the figure, which already says that they are late.
 * The register page shows the two apart.
 */
function sena(rows: ReadyRows, { kommun, sena: alla }: SvarstidPerKommun): string {
	const rad = dagrader(rows, kommun).find(({ namn }) => namn === kommun);
	const svar = rad ? senaSvar(rad) : 0;
	// The day of an answer may be unknown, and then the two cannot be told apart.
	if (!rad || alla === 0 || svar + rad.obesvarade !== alla)
		return 'fick svar efter den femte arbetsdagen, eller väntar än efter den';
	return `${antal(svar)} fick svar efter dag ${SVARSFRIST}, ${antalOrd(rad.obesvarade, 'är obesvarad', 'är obesvarade')}`;
}

/**
 * How many requests of a kind there are, and which kommuner have the most. The note at the table says why the
 * kommuner's sum may exceed the county's.
 */
function antalet(
	{ svarstid_per_kommun: rader = [] }: ReadyRows,
	rad: SvarstidPerKommun,
	om: string,
	falt: 'sena' | 'pagar',
	mening: string
): Besked {
	// For the county, the kommuner with the most are named.
	const ensam = rad.kommun !== HELA_LANET;
	const kommuner = rader
		.filter((en) => arLanskommun(en.kommun))
		.map((en) => ({ namn: en.kommun, varde: en[falt], text: antal(en[falt]) }));
	return antalsbesked(`svarstid_per_kommun.${falt}`, rad[falt], {
		om,
		avsnitt: 'service',
		mening,
		mer: ensam ? [] : flest(kommuner)
	});
}

/** "Flest: Härjedalen 6, Åre 5, Östersund 3": at most three, and only those with more than all the rest. */
function flest(kommuner: readonly { namn: string; varde: number }[]): string[] {
	const ordnade = kommuner.toSorted((a, b) => b.varde - a.varde);
	const grans = ordnade[NAMNS]?.varde ?? 0;
	const namnda = ordnade.slice(0, NAMNS).filter(({ varde }) => varde > grans);
	return namnda.length === 0
		? []
		: [`Flest: ${namnda.map(({ namn, varde }) => `${namn} ${antal(varde)}`).join(', ')}`];
}

/** The median and the longest time of the answers, in working days; null where they are not known. */
function dagarna(
	{ svarstid_dagar: alla }: ReadyRows,
	{ kommun, median_arbetsdagar: median }: SvarstidPerKommun
): Besked | null {
	const dagar = (alla ?? []).flatMap((en) =>
		en.kommun === kommun && en.dagar !== null ? [en.dagar] : []
	);
	if (median === null || dagar.length === 0) return null;
	const langst = Math.max(...dagar);
	return {
		matt: 'svarstid_per_kommun.median_arbetsdagar',
		value: median,
		tal: tal(median),
		enhet: median === 1 ? 'dag' : 'dagar',
		om: AVSNITT.svarsdagar.titel,
		avsnitt: 'svarsdagar',
		mening:
			median === 0
				? svarsmening(median, langst)
				: `räckte för hälften av svaren, det sista kom efter ${antalOrd(langst, 'arbetsdag', 'arbetsdagar')}`,
		mer: [],
		// Each answer has its dot in a chart further down.
		bild: null
	};
}
