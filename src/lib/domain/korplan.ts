import { arbetsdagar } from './arbetsdagar';
import {
	arAv,
	fromDays,
	laggTillManader,
	manadAv,
	sistaDagen,
	toDays,
	type IsoDate
} from './datum';
import { flytta, kvartalAv, type Kvartal } from './kvartal';

/** The longest lead time allowed, in working days. */
export const MEST_FORE = 60;

/** The note for days that no agreement gives. */
export const MANADEN =
	'Där avtalet inte anger någon dag visas månaden, med ”ca” när också den är programmets antagande.';

/** A step of the quarter's plan, counted backwards from the day the nämnd's papers close. */
export interface Korplanssteg {
	id: string;
	namn: string;
	vem: string;
	/** Working days before the papers close. */
	fore: number;
	/** Why the step has that lead time. */
	varfor: string;
}

/** The steps in order, with the program's own lead times. */
export const KORPLAN: readonly Korplanssteg[] = [
	{
		id: 'registervard',
		namn: 'Registervården är klar',
		vem: 'kommunerna och Regionen',
		fore: 18,
		varfor: 'Två arbetsdagar före exporten, så att rättelserna hinner kontrolleras.'
	},
	{
		id: 'crm_export',
		namn: 'Kontakter och aktiviteter är exporterade från CRM-systemet',
		vem: 'samordnaren',
		fore: 16,
		varfor: 'Dagen före bokföringen, så att filerna är inlästa och granskade när utfallet kommer.'
	},
	{
		id: 'bokforing',
		namn: 'Bokföringen är stängd för perioden',
		vem: 'ekonomiavdelningen',
		fore: 15,
		varfor: 'Tre arbetsdagar före prognosmötet, så att utfallet hinner gås igenom post för post.'
	},
	{
		id: 'prognosmote',
		namn: 'Prognosmöte',
		vem: 'samordnaren och ekonomen',
		fore: 12,
		varfor: 'En arbetsvecka före styrgruppen, som får utkastet med prognosen i förväg.'
	},
	{
		id: 'styrgrupp',
		namn: 'Styrgruppen går igenom rapporten',
		vem: 'styrgruppen',
		fore: 7,
		varfor: 'Fyra arbetsdagar före utskicket, för det som styrgruppen vill ändra.'
	},
	{
		id: 'kommunerna',
		namn: 'Rapporten är skickad till kommunerna',
		vem: 'samordnaren',
		fore: 3,
		varfor: 'Två arbetsdagar före publiceringen: kommunerna får rapporten först.'
	},
	{
		id: 'publicerad',
		namn: 'Rapporten är publicerad',
		vem: 'samordnaren',
		fore: 1,
		varfor: 'Efter att kommunerna har fått den, och i tid till nämndens handlingar.'
	}
];

export interface Plansteg extends Korplanssteg {
	dag: IsoDate;
	/** The day is before today. */
	passerat: boolean;
	/** The quarter is not over on that day: there is too little time. */
	innanSlut: boolean;
	/** The day is before that of the previous step, on which this step depends. */
	foreSteget: boolean;
}

export function arArbetsdag(day: IsoDate): boolean {
	return arbetsdagar(fromDays(toDays(day) - 1), day) === 1;
}

/**
 * The working day `antal` working days before a day; with 0, the day itself, or the last working day
 * before it.
 */
export function arbetsdagFore(day: IsoDate, antal: number): IsoDate {
	let dag = toDays(day);
	for (let kvar = antal; ; dag--) if (arArbetsdag(fromDays(dag)) && kvar-- === 0) break;
	return fromDays(dag);
}

/** The id of the duty that the quarter's plan leads to. */
export const RAPPORTPLIKT = 'kvartalsrapport';

/** The day of a duty: the last of its month, since agreements give no day. */
export function pliktdag(ar: number, manad: number): IsoDate {
	return sistaDagen(ar, manad);
}

/**
 * The proposed day for the nämnd's papers to close: the day on which the agreement's quarterly report falls, by
 * default in the month after the quarter.
 * @param plikter the duties of the chosen agreement
 */
export function foreslagenStangning(
	kvartal: Kvartal,
	plikter: readonly { id: string; manader: readonly number[] }[] = []
): IsoDate {
	const manader = plikter.find(({ id }) => id === RAPPORTPLIKT)?.manader ?? [];
	const efter = [1, 2, 3].map((antal) => laggTillManader(kvartal.slut, antal));
	const dag = efter.find((dag) => manader.includes(manadAv(dag))) ?? efter[0]!;
	return pliktdag(arAv(dag), manadAv(dag));
}

/** The quarter that a report due on a day is about: the last one that ended before it. */
export function rapportensKvartal(dag: IsoDate): Kvartal {
	return flytta(kvartalAv(dag), -1);
}

/**
 * The quarter's plan, counted in working days backwards from the day the nämnd's papers close.
 * @param fore lead times that replace the program's own, by step
 */
export function korplan(
	kvartal: Kvartal,
	stanger: IsoDate,
	idag: IsoDate,
	fore: Readonly<Record<string, number>> = {}
): Plansteg[] {
	let forra = '';
	return KORPLAN.map((steg) => {
		const antal = fore[steg.id] ?? steg.fore;
		const dag = arbetsdagFore(stanger, antal);
		const foreSteget = dag < forra;
		forra = dag;
		return {
			...steg,
			fore: antal,
			dag,
			passerat: dag < idag,
			innanSlut: dag <= kvartal.slut,
			foreSteget
		};
	});
}
