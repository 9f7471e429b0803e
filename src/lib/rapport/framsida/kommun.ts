import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { HushallPerKommunKvartal } from '$lib/catalogue/measures/hushall_per_kommun_kvartal/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { FLER_KAN_BLI_KANDA, sedanStart } from '$lib/catalogue/rapporter/meningar/inflyttning';
import { jamfor, motIfjol } from '$lib/catalogue/rapporter/meningar/jamforelse';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { REGISTERVARDSORD } from '$lib/catalogue/rapporter/uppfoljning';
import { antal, antalOrd, kr } from '$lib/domain/format';
import { AVSNITT } from '../avsnitt/all';
import { kommunkarta, medHogst } from '../kommunkarta';
import { staplar } from './smabild';
import { antalsbesked, efter, type Besked } from './besked';
import { svarstid } from './svarstid';

// Page one of a kommun: its own figures, each beside the county's.

/** The households of a kommun's page one: those that have moved there, and the quarter's new ones. */
export function kommunensHushall(rows: ReadyRows, params: MeasureParams, kommun: string): Besked[] {
	const alla = flyttade(rows, params, kommun);
	return [...(alla ? [alla] : []), ...kvartalen(rows, params, kommun)];
}

/** What the register says about a kommun. */
export const kommunensRegister = (
	rows: ReadyRows,
	params: MeasureParams,
	kommun: string
): (Besked | null)[] => [
	...kommunensHushall(rows, params, kommun),
	svarstid(rows, kommun),
	registret(rows, kommun)
];

/** A kommun's page one, the biggest figure first. A measure that is not ready leaves its row out. */
export const kommunens = (rows: ReadyRows, params: MeasureParams, kommun: string): Besked[] =>
	[...kommunensRegister(rows, params, kommun), betalar(rows, params, kommun)].filter(
		(svar) => svar !== null
	);

/** All households that have moved there, also per 1 000 inhabitants. */
function flyttade(rows: ReadyRows, { kvartal }: MeasureParams, kommun: string): Besked | null {
	const rad = rows.hushall_per_kommun?.find((en) => en.kommun === kommun);
	if (!rad) return null;
	const forsta = sedanStart(rows.hushall_per_kommun_kvartal);
	const karta = kommunkarta(rows, kvartal.ar);
	const per = karta?.rutor.find((en) => en.kommun === kommun);
	const flest = karta && medHogst(karta.rutor).some((ruta) => ruta.kommun === kommun);
	return antalsbesked('hushall_per_kommun.flyttade', rad.flyttade, {
		om: AVSNITT.kommuner.titel,
		avsnitt: 'kommuner',
		mening: `hushåll har flyttat till ${kommun}${forsta && ` sammanlagt${forsta}`}`,
		mer:
			karta && per
				? [
						`Det är ${per.tal} per 1\u00a0000 invånare${flest ? ', flest av kommunerna' : ''}; i hela länet ${karta.lanet.tal}, räknat på ${antal(karta.lanet.flyttade)} hushåll med känd kommun`
					]
				: []
	});
}

/**
 * The quarter's new and moved households. The small picture has the kommun's columns before the mean of the
 * county's eight.
 */
function kvartalen(rows: ReadyRows, params: MeasureParams, kommun: string): Besked[] {
	const alla = rows.hushall_per_kommun_kvartal;
	const egna = alla?.filter((rad) => rad.kommun === kommun) ?? [];
	if (!alla || egna.length === 0) return [];
	const { kvartal } = params;
	const hel = arHelt(params);
	const serie = (falt: 'registrerade' | 'flyttade') => ({
		egna: egna.map((rad) => ({ kvartal: rad.kvartal, varde: rad[falt] })),
		snitt: egna.map((rad) => snittet(alla, rad.kvartal, falt))
	});
	const bild = (vad: string, falt: 'registrerade' | 'flyttade') => {
		const { egna, snitt } = serie(falt);
		return staplar(`${vad}, ${kommun}`, egna, params, falt === 'flyttade', snitt);
	};
	const nya = jamfor(egna, kvartal, (rad) => rad.registrerade);
	const flytt = jamfor(egna, kvartal, (rad) => rad.flyttade).nu;
	const lanet = jamfor(rows.hushall_per_kvartal ?? [], kvartal, (rad) => rad.registrerade).nu;
	const lanets = jamfor(rows.hushall_per_kvartal ?? [], kvartal, (rad) => rad.flyttade).nu;
	const iLanet = (antalet: number) =>
		rows.hushall_per_kvartal ? [`I\u00a0hela länet ${antal(antalet)}`] : [];
	return [
		antalsbesked('hushall_per_kommun_kvartal.registrerade', nya.nu, {
			om: 'Nya hushåll',
			avsnitt: 'kommunkurvor',
			mening: `${efter(antal(nya.nu), antalOrd(nya.nu, 'nytt hushåll', 'nya hushåll'))} valde ${kommun}${hel ? motIfjol(nya.nu, nya.ifjol) : ' hittills under kvartalet'}`,
			mer: [
				...iLanet(lanet).map((en) => `${en}, där ett hushåll kan ha valt flera kommuner`),
				...valt(rows, kommun)
			],
			bild: bild('Nya hushåll', 'registrerade')
		}),
		antalsbesked('hushall_per_kommun_kvartal.flyttade', flytt, {
			om: AVSNITT.hjalte.titel,
			avsnitt: 'per_kvartal',
			mening: `hushåll flyttade till ${kommun} ${hel ? 'under kvartalet' : 'hittills under kvartalet'}${FLER_KAN_BLI_KANDA}`,
			mer: iLanet(lanets),
			// No comparison with a year ago: moves of that quarter have had a year longer to become known.
			bild: bild(AVSNITT.hjalte.titel, 'flyttade')
		})
	];
}

/** How many households have chosen the kommun since the register began. */
function valt({ hushall_per_kommun: rader }: ReadyRows, kommun: string): string[] {
	const alla = rader?.find((rad) => rad.kommun === kommun)?.registrerade;
	return alla ? [`Sammanlagt har ${antal(alla)} valt ${kommun}`] : [];
}

/** The mean of all kommuner in a quarter. */
function snittet(
	alla: readonly HushallPerKommunKvartal[],
	kvartal: string,
	falt: 'registrerade' | 'flyttade'
): number {
	const rader = alla.filter((rad) => rad.kvartal === kvartal);
	return rader.reduce((sum, rad) => sum + rad[falt], 0) / rader.length;
}

/** What is not in order in the register, for a kommun or the county. */
export function registret(
	{ registervard: rader }: ReadyRows,
	kommun: string | null
): Besked | null {
	const rad = kommun === null ? rader?.at(-1) : rader?.find(({ ansvarig }) => ansvarig === kommun);
	const [utanDatum, utanStatus] = [rad?.status_utan_datum ?? null, rad?.datum_utan_status ?? null];
	if (!rader || !rad || utanDatum === null || utanStatus === null) return null;
	// The two faults are mended differently and so not added up. A kommun may have only one of them.
	const bara = utanDatum === 0 && utanStatus > 0;
	const [falt, antalet] = bara
		? (['datum_utan_status', utanStatus] as const)
		: (['status_utan_datum', utanDatum] as const);
	const vad = REGISTERVARDSORD[falt];
	const { ska_tas_bort: tasBort } = rad;
	return antalsbesked(`registervard.${falt}`, antalet, {
		om: AVSNITT.registervard.titel,
		avsnitt: 'registervard',
		mening: `${antalet === 1 ? 'kontakt' : 'kontakter'} ${vad}${!bara && utanStatus > 0 ? ` och ${antal(utanStatus)} ${REGISTERVARDSORD.datum_utan_status}` : ''}`,
		mer: tasBort === null ? [] : [`${tasBort === 0 ? 'Ingen' : antal(tasBort)} ska tas bort`]
	});
}

/** The kommun's payment for Energikontoret. It is an amount on an invoice, and so given to the krona. */
export function andelen(
	{ kommunandelar: rader, natverk_fakturor: natverk }: ReadyRows,
	{ kvartal: { ar } }: MeasureParams,
	kommun: string
): Besked | null {
	const rad = rader?.find(({ part }) => part === kommun);
	if (!rader || !rad) return null;
	const faktureras = natverk?.find(({ part }) => part === kommun)?.ar_kr;
	return antalsbesked('kommunandelar.belopp_kr', rad.belopp_kr, {
		enhet: 'kr',
		om: AVSNITT.andelar.titel,
		avsnitt: 'andelar',
		mening: `är kommunens andel av Energikontoret ${ar}`,
		mer: faktureras === undefined ? [] : [`För nätverket betalar kommunen ${kr(faktureras)}`]
	});
}

/** What a kommun pays under both agreements; its share alone where the network's part is not known. */
export function betalar(rows: ReadyRows, params: MeasureParams, kommun: string): Besked | null {
	const andel = andelen(rows, params, kommun);
	const natverkets = rows.natverk_fakturor?.find(({ part }) => part === kommun)?.ar_kr;
	if (!andel || natverkets === undefined) return andel;
	const tillsammans = andel.value + natverkets;
	return {
		...andel,
		// "Share" would name only one of the two agreements.
		om: AVSNITT.fakturor.titel,
		matt: 'betalningar.ar_kr',
		value: tillsammans,
		tal: antal(tillsammans),
		mening: `är vad kommunen betalar ${params.kvartal.ar}`,
		mer: [`${kr(andel.value)} för Energikontoret och ${kr(natverkets)} för nätverket`]
	};
}
