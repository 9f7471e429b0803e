import { antal, antalOrd } from '$lib/domain/format';
import type { Input, InputRow, Measure } from './measure';

// Notes that the contents of contact files require beside every figure made of contacts. They are derived from
// the rows, so that they appear wherever such a figure does.

/** For each file of contacts: its number, how many have a household id, and how many are outside the county. */
const KONTAKTER = `SELECT
	count(*) AS alla,
	count(hushall_id) AS med_id,
	count(*) FILTER (kommuner_utanfor) AS utanfor
FROM kontakter
WHERE registrerad <= $tom::DATE
GROUP BY fil
ORDER BY fil`;

const HUSHALLS_ID: Input = 'kontakter.hushall_id';
const SAKNAS = 'Hushålls-ID saknas i registret: varje kontakt räknas som ett eget hushåll';

/** Fewer contacts outside the county, or a smaller share of a file, may be chance. */
const MINST = 3;
const ANDEL = 0.1;

type Bas = Pick<Measure, 'queries' | 'compute' | 'notes' | 'baraNoter'>;

/** Adds the notes that a measure of households needs. */
export function medHushall(bas: Bas): Bas {
	return med(bas, (filer, har) => [...utanId(filer, har), ...utanforLanet(filer)]);
}

/** Adds the notes that a measure of contacts needs. */
export function medKontakter(bas: Bas): Bas {
	return med(bas, utanforLanet);
}

function med(
	bas: Bas,
	sagt: (filer: readonly InputRow[], har: (input: Input) => boolean) => string[]
): Bas {
	return {
		queries: { ...bas.queries, kontakter: KONTAKTER },
		baraNoter: ['kontakter'],
		compute: bas.compute,
		notes: (inputs, params, kontext, har) => [
			...(bas.notes?.(inputs, params, kontext, har) ?? []),
			...sagt(inputs.kontakter!, har)
		]
	};
}

const summa = (filer: readonly InputRow[], id: string) =>
	filer.reduce((sum, rad) => sum + Number(rad[id]), 0);

function utanId(filer: readonly InputRow[], har: (input: Input) => boolean): string[] {
	const alla = summa(filer, 'alla');
	if (alla === 0) return [];
	// Contacts that the coordinator has joined have an id, although no file has.
	if (!har(HUSHALLS_ID))
		return [summa(filer, 'med_id') > 0 ? `${SAKNAS}, utom de som har förts samman.` : `${SAKNAS}.`];
	const utan = summa(
		filer.filter(({ med_id }) => Number(med_id) === 0),
		'alla'
	);
	if (utan === alla) return [`${SAKNAS}.`];
	return utan > 0
		? [
				`${antal(utan)} av ${antalOrd(alla, 'kontakt', 'kontakter')} kommer ur en fil utan hushålls-ID: var och en räknas som ett eget hushåll.`
			]
		: [];
}

function utanforLanet(filer: readonly InputRow[]): string[] {
	const utanfor = filer.filter(
		(rad) => Number(rad.utanfor) >= MINST && Number(rad.utanfor) >= Number(rad.alla) * ANDEL
	);
	if (utanfor.length === 0) return [];
	const alla = antalOrd(summa(filer, 'alla'), 'kontakt', 'kontakter');
	return [
		`${antal(summa(utanfor, 'utanfor'))} av ${alla} har valt något som inte är en kommun i länet, och räknas ändå med.`
	];
}
