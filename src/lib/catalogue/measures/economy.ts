import { LAGE } from '$lib/catalogue/tables/lage';
import { manadAv } from '$lib/domain/datum';
import { antalOrd, manadsnamn } from '$lib/domain/format';
import { svenskOrdning } from '$lib/domain/kommun';
import type { InputRow, Inputs, Measure, Missing } from './measure';
import type { MeasureParams } from './params';

/** What all economy measures share. Their rows are for one agreement and year. */
export const ECONOMY: Pick<Measure, 'unit' | 'rojs' | 'needs' | 'needsAgreement'> = {
	...{ unit: 'kronor', rojs: 'oppen', needs: [['ekonomi']], needsAgreement: true }
};

export const ECONOMY_REMARKS = ['Ett överskott är inte i sig ett tecken på effektivitet.'];

/**
 * For the agreement and the year: the number of rows, their files, the last month with an outcome of each
 * slag, and how many rows are left out because of their period.
 */
const ECONOMY_ROWS = `SELECT
	count(*) AS antal,
	string_agg(DISTINCT e.fil::VARCHAR, ',') AS filer,
	max(e.manad) FILTER (e.utfall_ore IS NOT NULL AND e.slag = 'kostnad') AS sista_kostnad,
	max(e.manad) FILTER (e.utfall_ore IS NOT NULL AND e.slag = 'intakt') AS sista_intakt,
	count(*) FILTER (e.lage = ${LAGE.utelamnad}) AS utelamnade,
	count(*) FILTER (e.lage = ${LAGE.vagrat}) AS vagrade
FROM (SELECT $avtal::VARCHAR AS avtal, $ar::INTEGER AS ar) f
JOIN ekonomi_rad e ON coalesce(e.avtal, f.avtal) = f.avtal AND e.ar = f.ar`;

/** The number of rows of the year whose agreement is unknown, and which may be this one's. */
export const UNKNOWN_ROWS =
	'SELECT count(*) AS antal FROM ekonomi_rad WHERE okant_avtal AND ar = $ar::INTEGER';

export const ECONOMY_QUERIES = { antal: ECONOMY_ROWS, okanda: UNKNOWN_ROWS };

export const TOTALT = 'Totalt';

export function economyFiles({ antal }: Inputs): number[] {
	return String(antal![0]!.filer ?? '')
		.split(',')
		.map(Number);
}

type Slag = 'kostnad' | 'intakt';
const INGET_UTFALL: Readonly<Record<Slag, string>> = {
	kostnad: 'Inget utfall är inläst för året.',
	intakt: 'Inget utfall av intäkter är inläst för året.'
};

/** Notes about the loaded rows: which are left out of the figures, and where the books end. */
export function economyNotes(
	{ antal, okanda }: Inputs,
	{ kvartal, tom }: MeasureParams,
	slagen: readonly Slag[]
): string[] {
	const [rad] = antal!;
	const sista = slagen.map((slag) => [slag, rad![`sista_${slag}`] as number | null] as const);
	const utan = sista.flatMap(([slag, manad]) => (manad === null ? INGET_UTFALL[slag] : []));
	// Income comes only in some months of the year, so it does not show where the books end.
	const slutar = slagen.includes('kostnad')
		? Math.max(...sista.flatMap(([, manad]) => manad ?? []))
		: Infinity;
	return [
		...unknownNotes(okanda![0]!.antal as number, kvartal.ar),
		...leftOutNotes(rad!),
		...utan,
		...(slutar > 0 && slutar < manadAv(tom)
			? [
					`Utfallet i filerna slutar ${manadsnamn(kvartal.ar, slutar)}. Senare månader räknas som noll, också i prognosen.`
				]
			: [])
	];
}

/** Notes about rows whose agreement is unknown. */
export function unknownNotes(antal: number, ar: number): string[] {
	if (antal === 0) return [];
	const rader = antalOrd(antal, 'ekonomirad', 'ekonomirader');
	return [
		`${rader} för ${ar} hör till ett avtal som programmet inte känner igen och är inte med. Säg under Data vilket avtal det är.`
	];
}

function leftOutNotes({ utelamnade, vagrade }: InputRow): string[] {
	const said = (antal: unknown, vad: string) =>
		antal === 0 ? [] : [`${antalOrd(antal as number, 'rad har', 'rader har')} ${vad}`];
	return [
		...said(
			utelamnade,
			'en period som inte går att läsa och är inte med. Hur mycket det är står i filens rapport under Data.'
		),
		...said(
			vagrade,
			'ett ackumulerat utfall som inte går att dela på månader. Postens utfall är därför inte känt.'
		)
	];
}

export function noEconomyRows({ kvartal, avtal }: MeasureParams): Missing {
	return { saknas: [`ekonomi ${kvartal.ar} för ${avtal!.kortnamn}`] };
}

/** The rows in the order of the files. Rows with the same nyckel get the name that the first of them has. */
export function medForstaNamn<Namn extends string, Row extends Record<Namn | 'nyckel', string>>(
	rows: readonly Row[],
	namn: Namn
): Row[] {
	const forsta = new Map<string, Row[Namn]>();
	for (const rad of rows) if (!forsta.has(rad.nyckel)) forsta.set(rad.nyckel, rad[namn]);
	return rows.map((rad) => ({ ...rad, [namn]: forsta.get(rad.nyckel)! }));
}

/** The sum; null when a part is missing, since a total of some parts would be wrong. */
export function totalOf(parts: readonly (number | null)[]): number | null {
	let sum = 0;
	for (const part of parts) {
		if (part === null) return null;
		sum += part;
	}
	return sum;
}

/** a − b; null when either is not known. */
export function difference(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a - b;
}

/** Sorts after everything that the agreement names. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Sorts rows in the agreement's order; then, in Swedish order, those that only the files have. */
export function agreementOrder<Row extends { ordning: number | null }>(namn: (row: Row) => string) {
	return (a: Row, b: Row): number =>
		(a.ordning ?? LAST) - (b.ordning ?? LAST) || svenskOrdning(namn(a), namn(b));
}
