import type { HushallNu } from '../../measures/hushall_nu/measure';
import type { HushallPerKommun } from '../../measures/hushall_per_kommun/measure';
import type { HushallPerKvartal } from '../../measures/hushall_per_kvartal/measure';
import type { MagasinPerKvartal } from '../../measures/magasin_per_kvartal/measure';
import { arHelt, kandTill } from '../../measures/kandtill';
import type { MeasureParams } from '../../measures/params';
import {
	andelIOrd,
	antal,
	antalOrd,
	datum,
	kvartalsnamn,
	rakneord,
	uppraknade,
	versal
} from '$lib/domain/format';
import { INGEN_KOMMUN, OKAND_KOMMUN } from '$lib/domain/kommun';
import { parseKvartal, type KvartalId } from '$lib/domain/kvartal';
import { jamfor, motIfjol, underKvartalet } from './jamforelse';

// Findings about moves, as sentences made from the measures' rows: headings on the overview, and the summary
// of the report.

const hushall = (value: number) => antalOrd(value, 'hushåll', 'hushåll');
/** A number of households, later in a sentence. */
const iText = (value: number) => (value === 0 ? 'inget' : rakneord(value));

/** " sedan 2020", the year of the first quarter; '' where there is none. */
export function sedanStart([forst]: readonly { kvartal: KvartalId }[] = []): string {
	return forst ? ` sedan ${forst.kvartal.slice(0, 4)}` : '';
}

/** ", tio av dem utan känt datum"; '' where all have one. */
export function varavUtanDatum({ varav_utan_datum: utan }: HushallNu): string {
	return utan > 0 ? `, ${rakneord(utan)} av dem utan känt datum` : '';
}

/** "Tio flyttade hushåll", to begin a sentence. */
export function flyttadeHushall(n: number): string {
	return `${versal(rakneord(n))}\u00a0${n === 1 ? 'flyttat' : 'flyttade'} hushåll`;
}

/**
 * "265 hushåll har flyttat, 66 procent av målet"; without a goal "540 hushåll har flyttat sammanlagt
 * sedan 2020, elva av dem under kvartalet och tio utan känt datum".
 * @param rows the quarters, where computed: the first gives the year after "sedan"
 */
export function flyttadeMening(
	{ flyttade, mal, aterstar, varav_utan_datum }: HushallNu,
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string {
	const grund = `${hushall(flyttade)} har flyttat`;
	if (mal === null) {
		const kvartalet = rows.find(({ kvartal }) => kvartal === params.kvartal.id);
		const nya = kvartalet ? `, ${iText(kvartalet.flyttade)} av dem ${underKvartalet(params)}` : '';
		const utan =
			varav_utan_datum === 0
				? ''
				: `${nya ? ' och ' : ', '}${rakneord(varav_utan_datum)} utan känt datum`;
		return `${grund} sammanlagt${sedanStart(rows)}${nya}${utan}`;
	}
	if (aterstar === 0)
		return flyttade === mal
			? `${grund}: målet är nått`
			: `${grund}, ${antal(flyttade - mal)} fler än målet`;
	return `${grund}, ${andelIOrd(flyttade, mal)} av målet`;
}

/**
 * "143 nya hushåll registrerade sig, 12 fler än samma kvartal i fjol". A quarter in progress is not compared:
 * a part of one beside the whole of another would look like a fall.
 */
export function inflodeMening(rows: readonly HushallPerKvartal[], params: MeasureParams): string {
	const { nu, ifjol } = jamfor(rows, params.kvartal, (row) => row.registrerade);
	const mening = `${antalOrd(nu, 'nytt hushåll', 'nya hushåll')} registrerade sig`;
	return arHelt(params)
		? mening + motIfjol(nu, ifjol)
		: `${mening} t.o.m. ${datum(kandTill(params))}`;
}

/**
 * "27 hushåll flyttade under kvartalet". Not compared with last year: moves are registered late, so last year's
 * quarter has had a year more to fill up.
 */
export function flyttMening(rows: readonly HushallPerKvartal[], params: MeasureParams): string {
	const { nu } = jamfor(rows, params.kvartal, (row) => row.flyttade);
	return `${hushall(nu)} flyttade ${underKvartalet(params)}`;
}

/** Added after the latest quarter's number of moves, where nothing else says that moves are registered late. */
export const FLER_KAN_BLI_KANDA = '; fler kan bli kända';

/**
 * "20 fler nya hushåll än samma kvartal i fjol"; when the two cannot be compared, only this quarter's
 * number.
 */
export function andringMening(rows: readonly HushallPerKvartal[], params: MeasureParams): string {
	const { nu, ifjol } = jamfor(rows, params.kvartal, (row) => row.registrerade);
	if (!arHelt(params) || ifjol === null) return inflodeMening(rows, params);
	if (nu === ifjol) return 'Lika många nya hushåll som samma kvartal i fjol';
	return `${rakneord(Math.abs(nu - ifjol))} ${nu > ifjol ? 'fler' : 'färre'} nya hushåll än samma kvartal i fjol`;
}

function namnet(id: string): string {
	const kvartal = parseKvartal(id);
	return kvartal ? kvartalsnamn(kvartal) : id;
}

/**
 * "38 flyttar är nya i registret under kvartalet, tio fler än samma kvartal i fjol. Av de 38 skedde 27 under
 * kvartalet och 11 tidigare". Moves new in the register can be compared with last year's, since their number is final when
 * the quarter ends. A quarter in which old moves were entered is left out.
 * @returns null when nothing is new
 */
export function nyaIRegistretMening(
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string | null {
	const row = rows.find(({ kvartal }) => kvartal === params.kvartal.id);
	if (!row || row.nya_i_registret === 0) return null;
	const vanliga = rows.filter((en) => en === row || !mestTidigare(en));
	const { nu, ifjol } = jamfor(vanliga, params.kvartal, (en) => en.nya_i_registret);
	const mot = arHelt(params) && !mestTidigare(row) ? motIfjol(nu, ifjol, 'en') : '';
	const tidigare = tidigareFlyttar(row);
	const delade = `Av de ${antal(nu)} skedde ${antal(row.flyttade)} under kvartalet och ${antal(tidigare)} tidigare`;
	const alla = `${nu === 1 ? 'Den' : 'Alla'} skedde tidigare`;
	const nar = tidigare === 0 ? '' : `. ${row.flyttade === 0 ? alla : delade}`;
	return `${antalOrd(nu, 'flytt är ny', 'flyttar är nya')} i registret under kvartalet${mot}${nar}`;
}

/** Moves known in a quarter that happened earlier: those that happened in it became known in it too. */
const tidigareFlyttar = (row: HushallPerKvartal) => row.nya_i_registret - row.flyttade;

/** Whether so many more moves became known in a quarter than happened in it that a reader would ask why. */
const mestTidigare = ({ nya_i_registret: kanda, flyttade }: HushallPerKvartal): boolean =>
	kanda > 12 && kanda >= 3 * flyttade;

/**
 * "Kvartal 4 2023 fördes många äldre flyttar in i registret: minst 151 av de 179 som blev kända skedde
 * tidigare …", for each such quarter shown.
 */
export function kandaSentMeningar(rows: readonly HushallPerKvartal[]): string[] {
	return rows
		.filter(mestTidigare)
		.map(
			({ kvartal, nya_i_registret: kanda, flyttade }) =>
				`${versal(namnet(kvartal))} fördes många äldre flyttar in i registret: minst ${antal(kanda - flyttade)} av de ${antal(kanda)} som blev kända skedde tidigare. Antalet kända det kvartalet jämförs därför inte med andra`
		);
}

/**
 * "1 530 hushåll har registrerat sig sedan 2020, 121 av dem under kvartalet". Those that have moved are not set
 * beside them: the two would be read as a share.
 */
export function registreradeMening(
	{ registrerade }: HushallNu,
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string {
	const nya = rows.find(({ kvartal }) => kvartal === params.kvartal.id)?.registrerade;
	const varav = nya === undefined ? '' : `, ${iText(nya)} av dem ${underKvartalet(params)}`;
	return `${hushall(registrerade)} har registrerat sig${sedanStart(rows)}${varav}`;
}

/** More kommuner than this with equally many moves are not named. */
const NAMNS = 4;

/**
 * "Flest har flyttat till Östersund, 65 hushåll, och näst flest till Åre, 59"; "Flest har flyttat till Berg,
 * Krokom och Åre, 21 hushåll till var och en"
 */
export function kommunMening(rows: readonly HushallPerKommun[]): string {
	const kommuner = rows.filter(({ kommun }) => kommun !== INGEN_KOMMUN && kommun !== OKAND_KOMMUN);
	const [flest = 0, naest = 0] = [...new Set(kommuner.map(({ flyttade }) => flyttade))].sort(
		(a, b) => b - a
	);
	if (flest <= 0) return 'Ingen flytt har en känd kommun än';
	const med = (antalet: number) =>
		kommuner.filter(({ flyttade }) => flyttade === antalet).map(({ kommun }) => kommun);
	const namn = med(flest);
	if (namn.length > NAMNS)
		return `Flest, och lika många, har flyttat till ${rakneord(namn.length, 'en')} av kommunerna`;
	const hit = `Flest har flyttat till ${uppraknade(namn)}, ${antalOrd(flest, 'hushåll', 'hushåll')}`;
	if (namn.length > 1) return `${hit} till var och en`;
	const sedan = med(naest);
	return naest > 0 && sedan.length === 1
		? `${hit}, och näst flest till ${sedan[0]!}, ${antal(naest)}`
		: hit;
}

/** "21 hushåll har flyttat till Åre, tre under kvartalet" */
export function kommunensMening({ kommun, flyttade, flyttade_kvartal }: HushallPerKommun): string {
	return `${antalOrd(flyttade, 'hushåll', 'hushåll')} har flyttat till ${kommun}, ${iText(flyttade_kvartal)} under kvartalet`;
}

/** "453 hushåll har valt Åre sammanlagt" */
export function valtMening({ kommun, registrerade }: HushallPerKommun): string {
	return `${antalOrd(registrerade, 'hushåll', 'hushåll')} har valt ${kommun} sammanlagt`;
}

/** "819 personer har beställt magasinet, 34 under kvartalet" */
export function magasinMening(rows: readonly MagasinPerKvartal[], params: MeasureParams): string {
	const sista = rows.at(-1);
	if (!sista) return 'Ingen har beställt magasinet än';
	const { nu } = jamfor(rows, params.kvartal, (row) => row.bestallningar);
	return `${antalOrd(sista.bestallningar_ack, 'person', 'personer')} har beställt magasinet, ${antal(nu)} ${underKvartalet(params)}`;
}

/** The headline for an agreement: how far it is to its goal, or without a goal the inflow. */
export function huvudMening(
	params: MeasureParams,
	nu: HushallNu,
	rows: readonly HushallPerKvartal[]
): string {
	return params.avtal?.mal.hushall ? flyttadeMening(nu, rows, params) : inflodeMening(rows, params);
}
