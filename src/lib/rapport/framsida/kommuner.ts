import { sedanStart } from '$lib/catalogue/rapporter/meningar/inflyttning';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { jamfor } from '$lib/catalogue/rapporter/meningar/jamforelse';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { antal, antalOrd, uppraknade } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { kommunkarta, medHogst } from '../kommunkarta';
import { natverket } from './aret';
import { antalsbesked, type Besked } from './besked';
import { kommunernas } from './energikontoret';
import type { Framsida } from './framsida';
import { andelen, betalar, kommunensRegister, registret } from './kommun';
import { svarstid } from './svarstid';

/** The top of the page about all eight kommuner: what the agreement is about comes first. */
export function allaKommuners(
	rows: ReadyRows,
	params: MeasureParams,
	slutar: string | null
): Framsida {
	const pengar = kommunernas(rows, params);
	// The register knows nothing about a quarter that its export does not reach.
	const fatt = slutar ? [] : [flyttade(rows, params), nya(rows, params), svarstid(rows)];
	return ordnade(
		params.avtal?.index
			? [...natverketForst(params, pengar, natverket(rows, params)), ...fatt, registret(rows, null)]
			: [...fatt, registret(rows, null), pengar]
	);
}

/**
 * The top of a kommun's own page, each figure beside the county's: what the agreement is about comes first.
 */
export function enKommuns(
	rows: ReadyRows,
	params: MeasureParams,
	kommun: string,
	slutar: string | null
): Framsida {
	const fatt = slutar ? [] : kommunensRegister(rows, params, kommun);
	// What the kommun has received comes before what it pays.
	if (!params.avtal?.index) return ordnade([...fatt, betalar(rows, params, kommun)]);
	const andel = andelen(rows, params, kommun);
	const natverk = kommunensNatverk(rows, params, kommun);
	return ordnade([
		...natverketForst(params, andel && natverk ? { ...andel, mer: [] } : andel, natverk),
		...fatt
	]);
}

function ordnade(besked: readonly (Besked | null)[]): Framsida {
	const [storst = null, ...rader] = besked.filter((en) => en !== null);
	return { storst, rader };
}

/** The network's amount comes before Energikontoret's when the network is the chosen agreement. */
function natverketForst(
	{ avtal }: MeasureParams,
	andel: Besked | null,
	natverk: Besked | null
): (Besked | null)[] {
	return avtal?.id === 'energi-fastighetsnatverk' ? [natverk, andel] : [andel, natverk];
}

/** The kommun's payment for the network. The amounts stand on its invoices, and so are given to the krona. */
function kommunensNatverk(rows: ReadyRows, params: MeasureParams, kommun: string): Besked | null {
	const rad = rows.natverk_fakturor?.find(({ part }) => part === kommun);
	const alla = natverket(rows, params);
	if (!rad || !alla) return null;
	const { ar, nr } = params.kvartal;
	return {
		...alla,
		value: rad.ar_kr,
		tal: antal(rad.ar_kr),
		enhet: 'kr',
		mening: `är vad kommunen betalar för nätverket ${ar}`,
		mer: [`För kvartal\u00a0${nr} faktureras ${antal(rad[`k${nr}_kr` as const])}\u00a0kr`]
	};
}

/**
 * The kommun with the most moves per inhabitant; where that is not known, all moves. The map shows the others.
 */
function flyttade(rows: ReadyRows, { kvartal }: MeasureParams): Besked | null {
	const nu = rows.hushall_nu?.[0];
	if (!nu) return null;
	const sedan = sedanStart(rows.hushall_per_kvartal);
	const karta = kommunkarta(rows, kvartal.ar);
	const flest = karta ? medHogst(karta.rutor) : [];
	const grund = { om: AVSNITT.kommuner.titel, avsnitt: 'kommuner', bild: null } as const;
	const [mest] = flest;
	if (!karta || !mest || flest.length > 1)
		return {
			...{ ...grund, matt: 'hushall_nu.flyttade', value: nu.flyttade, tal: antal(nu.flyttade) },
			...{ enhet: null, mening: `hushåll har flyttat till länet sammanlagt${sedan}`, mer: [] }
		};
	return {
		...{ ...grund, matt: 'hushall_per_kommun.flyttade', value: mest.flyttade, tal: mest.tal },
		enhet: null,
		mening: `hushåll per 1\u00a0000 invånare har flyttat till ${mest.kommun}, flest i länet`,
		mer: [
			`I hela länet ${karta.lanet.tal}${sedan}, räknat på ${antal(karta.lanet.flyttade)} hushåll med känd kommun`
		]
	};
}

/** The quarter's new households, and which kommun most of them chose. */
function nya(
	{ hushall_per_kvartal: lanet, hushall_per_kommun_kvartal: alla }: ReadyRows,
	{ kvartal }: MeasureParams
): Besked | null {
	if (!lanet || !alla) return null;
	const { nu } = jamfor(lanet, kvartal, (rad) => rad.registrerade);
	const egna = KOMMUNER.map(({ namn }) => {
		const rader = alla.filter((rad) => rad.kommun === namn);
		return { namn, varde: jamfor(rader, kvartal, (rad) => rad.registrerade).nu };
	});
	const hogst = Math.max(...egna.map(({ varde }) => varde));
	const flest = egna.filter(({ varde }) => varde === hogst).map(({ namn }) => namn);
	return antalsbesked('hushall_per_kvartal.registrerade', nu, {
		om: 'Nya hushåll',
		avsnitt: 'kommunkurvor',
		mening: `${nu === 1 ? 'nytt hushåll' : 'nya hushåll'} registrerade sig under kvartalet`,
		mer:
			hogst > 0
				? [
						`Flest valde ${uppraknade(flest)}, ${antalOrd(hogst, 'hushåll', 'hushåll')}${flest.length > 1 ? ' var' : ''}`
					]
				: []
	});
}
