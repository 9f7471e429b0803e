import { antal, antalOrd } from '$lib/domain/format';
import type { Input, InputRow, Measure } from './measure';

// What must be said of every figure that is made of contacts, because of what their files hold. It is
// read from the rows, so that it is said wherever the figure is.

/** What each file of contacts tells of households and kommuner. */
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

/** Fewer outside the county may be chance, and so may a small share of a file. */
const MINST = 3;
const ANDEL = 0.1;

type Bas = Pick<Measure, 'queries' | 'compute' | 'notes' | 'baraNoter'>;

/** A measure that counts households, with what must be said of them. */
export function medHushall(bas: Bas): Bas {
	return med(bas, (filer, har) => [...utanId(filer, har), ...utanforLanet(filer)]);
}

/** A measure that counts contacts, with what must be said of them. */
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
	// Those that have been joined have one, though no file has.
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
