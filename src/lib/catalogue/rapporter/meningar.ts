import type { BudgetUtfallPerPost } from '../measures/budget_utfall_per_post/measure';
import type { Finansiering } from '../measures/finansiering/measure';
import type { HushallNu } from '../measures/hushall_nu/measure';
import type { HushallPerKommun } from '../measures/hushall_per_kommun/measure';
import type { HushallPerKvartal } from '../measures/hushall_per_kvartal/measure';
import type { Kommunandel } from '../measures/kommunandelar/measure';
import type { MagasinPerKvartal } from '../measures/magasin_per_kvartal/measure';
import { arHelt, kandTill } from '../measures/kandtill';
import type { MeasureParams } from '../measures/measure';
import { avgjorda, type SvarstidPerKommun } from '../measures/svarstid_per_kommun/measure';
import { manadAv } from '$lib/domain/datum';
import {
	andelIOrd,
	antal,
	antalIOrd,
	antalOrd,
	avrundat,
	belopp,
	beloppUtanEnhet,
	datum,
	kvartalsnamn,
	rakneord,
	type Beloppsenhet,
	uppraknade,
	versal
} from '$lib/domain/format';
import { arLanskommun, INGEN_KOMMUN, OKAND_KOMMUN } from '$lib/domain/kommun';
import { flytta, parseKvartal, type Kvartal } from '$lib/domain/kvartal';

// The findings, as sentences made from a measure's rows. The overview has them as headings, the
// report as its summary: one wording of a figure, everywhere.

const hushall = (value: number) => antalOrd(value, 'hushåll', 'hushåll');
/** Some of them, further on in the sentence. */
const iText = (value: number) => (value === 0 ? 'inget' : rakneord(value));

/** "10 flyttade hushåll utan känt datum": neither their moves nor their status have a day. What a contact lacks is its flyttdatum. */
export function flyttadeUtanDatum(n: number): string {
	return `${antalOrd(n, 'flyttat hushåll', 'flyttade hushåll')} utan känt datum`;
}

/**
 * "265 hushåll har flyttat, 66 procent av målet"; without a goal "540 hushåll har flyttat sammanlagt
 * sedan 2020, elva av dem under kvartalet och tio utan känt datum".
 * @param rows the quarters, where they are counted: the first tells since when
 */
export function flyttadeMening(
	{ flyttade, mal, aterstar, varav_utan_datum }: HushallNu,
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string {
	const grund = `${hushall(flyttade)} har flyttat`;
	if (mal === null) {
		const sedan = rows[0] ? ` sedan ${rows[0].kvartal.slice(0, 4)}` : '';
		const kvartalet = rows.find(({ kvartal }) => kvartal === params.kvartal.id);
		const nya = kvartalet ? `, ${iText(kvartalet.flyttade)} av dem ${underKvartalet(params)}` : '';
		const utan =
			varav_utan_datum === 0
				? ''
				: `${nya ? ' och ' : ', '}${rakneord(varav_utan_datum)} utan känt datum`;
		return `${grund} sammanlagt${sedan}${nya}${utan}`;
	}
	if (aterstar === 0)
		return flyttade === mal
			? `${grund}: målet är nått`
			: `${grund}, ${antal(flyttade - mal)} fler än målet`;
	return `${grund}, ${andelIOrd(flyttade, mal)} av målet`;
}

/**
 * "143 nya hushåll registrerade sig, 12 fler än samma kvartal i fjol". A quarter that is not over
 * is compared with nothing: part of one against the whole of another would look like a fall.
 */
export function inflodeMening(rows: readonly HushallPerKvartal[], params: MeasureParams): string {
	const { nu, ifjol } = jamfor(rows, params.kvartal, (row) => row.registrerade);
	const mening = `${antalOrd(nu, 'nytt hushåll', 'nya hushåll')} registrerade sig`;
	return arHelt(params)
		? mening + motIfjol(nu, ifjol)
		: `${mening} t.o.m. ${datum(kandTill(params))}`;
}

/**
 * "27 hushåll flyttade under kvartalet". Without comparison: moves are registered long after, so
 * last year's quarter has had a year more to fill up.
 */
export function flyttMening(rows: readonly HushallPerKvartal[], params: MeasureParams): string {
	const { nu } = jamfor(rows, params.kvartal, (row) => row.flyttade);
	return `${hushall(nu)} flyttade ${underKvartalet(params)}`;
}

/**
 * "38 flyttar blev kända, tio fler än samma kvartal i fjol": what can be held against last year's, since it is settled
 * when the quarter ends. A quarter when old moves were put in is nothing to be held against. null of a quarter that is
 * not over, and where nothing became known in either.
 */
export function kandaMening(
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string | null {
	const vanliga = rows.filter((row) => row.kvartal === params.kvartal.id || !mestTidigare(row));
	const { nu, ifjol } = jamfor(vanliga, params.kvartal, (row) => row.nya_i_registret);
	if (!arHelt(params) || nu + (ifjol ?? 0) === 0) return null;
	return `${antalOrd(nu, 'flytt', 'flyttar')} blev ${nu === 1 ? 'känd' : 'kända'}${motIfjol(nu, ifjol, 'en')}`;
}

/** After a telling of the latest quarter's moves, where nothing else says it: they are registered long after. */
export const FLER_KAN_BLI_KANDA = '; fler kan bli kända';

/** "Fler nya hushåll än något kvartal förut: 121", or of an earlier one "Flest nya hushåll kom kvartal 2 2022: 114" */
export function flestMening(rows: readonly HushallPerKvartal[]): string {
	const flest = Math.max(...rows.map(({ registrerade }) => registrerade));
	const da = rows.filter(({ registrerade }) => registrerade === flest);
	if (da.length === 1 && da[0] === rows.at(-1) && rows.length > 1)
		return `Fler nya hushåll än något kvartal förut: ${antal(flest)}`;
	const nar =
		da.length > 2 ? `${da.length} kvartal` : uppraknade(da.map(({ kvartal }) => namnet(kvartal)));
	return `Flest nya hushåll kom ${nar}: ${antal(flest)}`;
}

function namnet(id: string): string {
	const kvartal = parseKvartal(id);
	return kvartal ? kvartalsnamn(kvartal) : id;
}

/** "179 flyttar är nya i registret, varav 119 skedde under tidigare kvartal" */
export function nyaIRegistretMening(
	rows: readonly HushallPerKvartal[],
	kvartal: Kvartal
): string | null {
	const row = rows.find((candidate) => candidate.kvartal === kvartal.id);
	if (!row || row.nya_i_registret === 0) return null;
	const nya = antalOrd(row.nya_i_registret, 'flytt är ny', 'flyttar är nya');
	// Whoever moved in the quarter became known in it too, so the rest moved earlier.
	const tidigare = row.nya_i_registret - row.flyttade;
	const varav = tidigare > 0 ? `, varav ${antal(tidigare)} skedde under tidigare kvartal` : '';
	return `${nya} i registret under kvartalet${varav}`;
}

/** So many more moves became known in a quarter than happened in it that a reader asks why. */
const mestTidigare = ({ nya_i_registret: kanda, flyttade }: HushallPerKvartal): boolean =>
	kanda > 12 && kanda >= 3 * flyttade;

/** "Kvartal 4 2023 blev 179 flyttar kända, minst 151 av dem från tidigare kvartal", of each such quarter that is seen. */
export function kandaSentMeningar(rows: readonly HushallPerKvartal[]): string[] {
	return rows
		.filter(mestTidigare)
		.map(
			({ kvartal, nya_i_registret: kanda, flyttade }) =>
				`${versal(namnet(kvartal))} blev ${antal(kanda)} flyttar kända, minst ${antal(kanda - flyttade)} av dem från tidigare kvartal`
		);
}

/** "1 530 hushåll har registrerat sig sedan 2020, och 540 har flyttat" */
export function registreradeMening(
	{ registrerade, flyttade }: HushallNu,
	rows: readonly HushallPerKvartal[]
): string {
	const sedan = rows[0] ? ` sedan ${rows[0].kvartal.slice(0, 4)}` : '';
	return `${hushall(registrerade)} har registrerat sig${sedan}, och ${iText(flyttade)} har flyttat`;
}

/** "Flest har flyttat till Östersund" */
export function kommunMening(rows: readonly HushallPerKommun[]): string {
	const kommuner = rows.filter(({ kommun }) => kommun !== INGEN_KOMMUN && kommun !== OKAND_KOMMUN);
	const flest = Math.max(...kommuner.map(({ flyttade }) => flyttade));
	if (flest <= 0) return 'Ingen flytt har en känd kommun än';
	const namn = kommuner.filter(({ flyttade }) => flyttade === flest).map(({ kommun }) => kommun);
	return `Flest har flyttat till ${namn.length > 2 ? `${namn.length} av kommunerna` : namn.join(' och ')}`;
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

/**
 * "89 procent fick svar inom fem arbetsdagar, 121 av 136": those that still have time are in neither.
 * @param kontaktkort the answers are those of the contact cards alone
 */
export function svarstidMening(lanet: SvarstidPerKommun, kontaktkort: boolean): string {
	if (lanet.inkomna === 0) return 'Inga förfrågningar kom in under kvartalet';
	const andel = andelIOrd(lanet.i_tid, avgjorda(lanet));
	const enligt = kontaktkort ? ' enligt kontaktkorten' : '';
	return andel === null
		? 'Ingen förfrågan har hunnit bli besvarad eller sen än'
		: `${andel} fick svar inom fem arbetsdagar${enligt}, ${antal(lanet.i_tid)} av ${antal(avgjorda(lanet))}`;
}

/**
 * "Härjedalen är sen med 6 av 20 förfrågningar: två svar kom för sent och fyra är obesvarade; en till har tid kvar"; null
 * where no kommun is later than the others.
 * @param obesvarade how many late ones of a kommun have no answer; null where that is not known
 */
export function senastMening(
	rows: readonly SvarstidPerKommun[],
	obesvarade: (kommun: string) => number | null = () => null
): string | null {
	const [forst, sedan] = rows
		.filter((rad) => arLanskommun(rad.kommun) && avgjorda(rad) > 0)
		.map((rad) => ({ ...rad, del: rad.sena / avgjorda(rad) }))
		.sort((a, b) => b.del - a.del);
	if (!forst || !sedan || forst.del === sedan.del) return null;
	const grund = `${forst.kommun} är sen med ${antal(forst.sena)} av ${antalOrd(avgjorda(forst), 'förfrågan', 'förfrågningar')}`;
	const utan = obesvarade(forst.kommun);
	if (utan === null) return grund;
	const svar = forst.sena - utan;
	// Beside them stand those that have come in: one that has time left is in neither part.
	const kvar = forst.pagar === 0 ? '' : `; ${rakneord(forst.pagar, 'en')} till har tid kvar`;
	if (svar === 0)
		return `${grund}: ${utan === 1 ? 'den' : 'alla'} är ${utan === 1 ? 'obesvarad' : 'obesvarade'}${kvar}`;
	if (utan === 0) return `${grund}: ${svar === 1 ? 'svaret' : 'svaren'} kom för sent${kvar}`;
	return `${grund}: ${rakneord(svar)} svar kom för sent och ${antalIOrd(utan, 'är obesvarad', 'är obesvarade')}${kvar}`;
}

/** "Åre: 92 procent fick svar inom fem arbetsdagar, 46 av 50" @param row the kommun's; none when nobody asked it */
export function kommunensSvarstid(
	kommun: string,
	rows: readonly SvarstidPerKommun[],
	kontaktkort: boolean
): string {
	const rad = rows.find((row) => row.kommun === kommun);
	if (rad) return `${kommun}: ${svarstidMening(rad, kontaktkort)}`;
	return arPerKommun(rows)
		? `Inga förfrågningar till ${kommun} kom in under kvartalet`
		: `Förfrågningarna ${EJ_PER_KOMMUN}`;
}

/** Said of rows that are told of the county alone, though a kommun is asked about. */
export const EJ_PER_KOMMUN = 'går inte att fördela på kommuner';

/** Whether requests are told per kommun: each is then in one, or in none. */
function arPerKommun(rows: readonly SvarstidPerKommun[]): boolean {
	return rows.length > 1 || rows.every(({ inkomna }) => inkomna === 0);
}

/** "2,50 mkr av årets budget på 3,57 mkr är förbrukade": a headline is rounded, its table exact */
export function budgetMening(total: BudgetUtfallPerPost): string {
	const budget = total.budget_ar_ore === null ? null : avrundat(total.budget_ar_ore);
	if (total.utfall_ack_ore === null)
		return budget === null
			? 'Utfallet är inte känt'
			: `Utfallet är inte känt, och årets budget är ${budget}`;
	const utfall = avrundat(total.utfall_ack_ore);
	return budget === null
		? `Utfallet hittills är ${utfall}`
		: `${utfall} av årets budget på ${budget} är förbrukade`;
}

/**
 * "Prognosen är 310 tkr under budget vid årets slut"; in December the outcome is the forecast and
 * is told as what it is. null when a forecast is missing.
 */
export function prognosMening(
	total: BudgetUtfallPerPost,
	params: MeasureParams,
	enhet: Beloppsenhet
): string | null {
	const avvikelse = total.prognosavvikelse_ore;
	if (avvikelse === null) return null;
	const arSlut = manadAv(params.tom) === 12;
	const vad = arSlut ? 'Årets utfall är' : 'Prognosen för året är';
	const mot = motBudget(avvikelse, rubrikenhet(avvikelse, enhet));
	return mot === null ? `${vad} lika med budgeten` : `${vad} ${mot}`;
}

/** What a headline has a deviation in: thousands, unless they would say nothing of what its table tells. */
export function rubrikenhet(avvikelse: number, enhet: Beloppsenhet): Beloppsenhet {
	return beloppUtanEnhet(avvikelse, 'tkr') === '0' ? enhet : 'tkr';
}

/** "310 tkr under budget"; null when it is shown as nothing. */
export function motBudget(avvikelse: number, enhet: Beloppsenhet): string | null {
	if (beloppUtanEnhet(Math.abs(avvikelse), enhet) === '0') return null;
	return `${belopp(Math.abs(avvikelse), enhet)} ${avvikelse > 0 ? 'under' : 'över'} budget`;
}

/** "Finansieringen är 3,57 mkr" */
export function finansieringMening(total: Finansiering): string {
	return total.budget_ar_ore === null
		? 'Finansieringens budget är inte inläst'
		: `Finansieringen är ${avrundat(total.budget_ar_ore)}`;
}

/** "Kommunerna betalar 800 tkr för Energikontoret 2024" */
export function andelarMening(rows: readonly Kommunandel[], ar: number): string {
	const kommunerna = rows
		.filter(({ befolkning }, i) => befolkning !== null && i < rows.length - 1)
		.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	return `Kommunerna betalar ${avrundat(kommunerna * 100)} för Energikontoret ${ar}`;
}

/** "Östersund betalar nästan hälften av kommunernas 800 tkr"; null where none pays the most. */
export function mestMening(rows: readonly Kommunandel[]): string | null {
	const kommuner = rows.filter(({ part }) => arLanskommun(part));
	const summa = kommuner.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	const [mest, sedan] = kommuner.toSorted((a, b) => b.belopp_kr - a.belopp_kr);
	if (!mest || !sedan || mest.belopp_kr === sedan.belopp_kr) return null;
	const del = mest.belopp_kr / summa;
	const vad =
		del >= 0.45 && del < 0.5
			? 'nästan hälften'
			: del >= 0.5 && del < 0.55
				? 'drygt hälften'
				: andelIOrd(mest.belopp_kr, summa);
	return `${mest.part} betalar ${vad} av kommunernas ${avrundat(summa * 100)}`;
}

/** The headline: what is told first of an agreement, the way to its goal or else the inflow. */
export function huvudMening(
	params: MeasureParams,
	nu: HushallNu,
	rows: readonly HushallPerKvartal[]
): string {
	return params.avtal?.mal.hushall ? flyttadeMening(nu, rows, params) : inflodeMening(rows, params);
}

function underKvartalet(params: MeasureParams): string {
	return arHelt(params) ? 'under kvartalet' : `under kvartalet t.o.m. ${datum(kandTill(params))}`;
}

interface Jamforelse {
	nu: number;
	/** null when the quarter a year ago lies before the first. */
	ifjol: number | null;
}

/** A quarter's value and that of the same quarter last year. */
export function jamfor<Row extends { kvartal: string }>(
	rows: readonly Row[],
	kvartal: Kvartal,
	varde: (row: Row) => number
): Jamforelse {
	const av = (id: string) => rows.find((row) => row.kvartal === id);
	const nu = av(kvartal.id);
	const ifjol = av(flytta(kvartal, -4).id);
	return { nu: nu ? varde(nu) : 0, ifjol: ifjol ? varde(ifjol) : null };
}

/** ", sex fler än samma kvartal i fjol", or nothing when there is nothing to compare with. @param ett see `rakneord` */
export function motIfjol(nu: number, ifjol: number | null, ett: 'en' | 'ett' = 'ett'): string {
	if (ifjol === null) return '';
	if (nu === ifjol) return ', lika många som samma kvartal i fjol';
	return `, ${rakneord(Math.abs(nu - ifjol), ett)} ${nu > ifjol ? 'fler' : 'färre'} än samma kvartal i fjol`;
}
