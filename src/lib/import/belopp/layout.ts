import { enhetI, type Enhet } from './enhet';
import { beloppsrubrik, type Beloppsrubrik, type Beloppsslag } from './rubrik';

/** A column of one month's amounts. */
export interface Manadskolumn {
	index: number;
	slag: Beloppsslag;
	/** 1–13 */
	manad: number;
	/** null where the header names only the month. */
	ar: number | null;
}

/** A column computed from the months beside it: it is checked against them, and not counted. */
export interface Summakolumn {
	index: number;
	slag: Beloppsslag;
	/** The last month that the sum includes; null: all of them. */
	till: number | null;
}

/** How the amounts of an economy file stand in its columns. */
export interface Beloppslayout {
	/** One per month and kind; empty where each row is a month. */
	manader: readonly Manadskolumn[];
	summor: readonly Summakolumn[];
	/** The column of outcomes from January on, and the month its header says it runs to, where rows do not. */
	till: { index: number; manad: number | null; ar: number | null } | null;
	/** Columns that follow from the amounts and add nothing: deviations, what is left. */
	harledda: readonly number[];
	/** The unit of each amount column, where its header tells it. */
	enheter: ReadonlyMap<number, { enhet: Enhet; ord: string }>;
	/** The year that the headers name; null where they name none, or several. */
	ar: number | null;
}

export const INGEN_LAYOUT: Beloppslayout = {
	manader: [],
	summor: [],
	till: null,
	harledda: [],
	enheter: new Map(),
	ar: null
};

/**
 * Finds the amount columns among headers that no column name matches.
 * @param headers the record's cells, trimmed
 * @param ovanfor the record above, where one word may stand over several months
 * @param fields id → index of the columns and roles known so far; those found here are added
 */
export function beloppslayout(
	headers: readonly string[],
	ovanfor: readonly string[],
	fields: Map<string, number>
): Beloppslayout {
	const grupper = over(headers, ovanfor);
	const known = new Map([...fields].map(([id, index]) => [index, id]));
	const rubriker = dagarIRad(
		headers.map((header, index): Beloppsrubrik | null => {
			if (
				header === '' ||
				(known.has(index) && !/^(budget|utfall|prognos)/.test(known.get(index)!))
			)
				return null;
			const own = beloppsrubrik(header);
			const slag = own && own.slag === null ? grupper[index] : undefined;
			return own && slag ? { ...own, slag } : own;
		})
	);
	const manader = rubriker.flatMap((rubrik, index): Manadskolumn[] =>
		rubrik?.tid === 'manad' && !rubrik.harledd
			? [{ index, slag: rubrik.slag ?? 'utfall', manad: rubrik.manad!, ar: rubrik.ar }]
			: []
	);
	const aren = (own: (rubrik: Beloppsrubrik) => boolean) =>
		new Set(rubriker.flatMap((rubrik) => (rubrik && own(rubrik) ? (rubrik.ar ?? []) : [])));
	// Outcomes of earlier years may stand beside the year's budget: the budget tells the year.
	const budgetens = aren(({ slag }) => slag === 'budget');
	const ar = budgetens.size === 1 ? budgetens : aren(() => true);
	const fjol = ({ slag, ar: own, tid }: Beloppsrubrik) =>
		budgetens.size === 1 &&
		slag === 'utfall' &&
		tid !== 'manad' &&
		own !== null &&
		!budgetens.has(own);
	// One month column is enough: a file of January has no more.
	const wide = manader.length > 0;
	const summor: Summakolumn[] = [];
	const harledda: number[] = [];
	let till: Beloppslayout['till'] = null;
	const senast = wide
		? -1
		: latestTill(rubriker.map((rubrik) => (rubrik && !fjol(rubrik) ? rubrik : null)));
	rubriker.forEach((rubrik, index) => {
		if (!rubrik || (wide && rubrik.tid === 'manad' && !rubrik.harledd)) return;
		const slag = rubrik.slag ?? 'utfall';
		if (fjol(rubrik)) return void (known.has(index) || harledda.push(index));
		if (wide && (rubrik.tid === 'till' || rubrik.harledd)) {
			if (known.has(index)) fields.delete(known.get(index)!);
			// "Avvikelse" and "Kvar" are no sums of months; "Summa" and "Ack utfall" are.
			if (rubrik.tid === 'till' && !rubrik.harledd)
				summor.push({ index, slag, till: rubrik.manad });
			else if (/^\s*(summa|sum|totalt|total)\b/i.test(headers[index]!) && rubrik.slag !== 'budget')
				summor.push({ index, slag, till: null });
			else harledda.push(index);
			return;
		}
		if (rubrik.harledd) return void (known.has(index) || harledda.push(index));
		// Of several outcomes accumulated from January, the latest contains the others.
		if (senast >= 0 && index !== senast && isTill(rubrik)) {
			if (known.get(index) === 'utfall_ack') fields.delete('utfall_ack');
			harledda.push(index);
			return;
		}
		const id = idOf(rubrik, slag);
		if (id === null || (fields.has(id) && fields.get(id) !== index)) return;
		if (id === 'utfall_ack') till = { index, manad: rubrik.manad, ar: rubrik.ar };
		if (!known.has(index)) fields.set(id, index);
	});
	const used = new Set([...manader.map(({ index }) => index), ...fields.values()]);
	return {
		manader,
		summor,
		till: wide || fields.has('period') ? null : till,
		harledda,
		enheter: new Map(
			headers.flatMap((header, index) => {
				const found = used.has(index) ? enhetI(header) : null;
				return found ? [[index, found] as const] : [];
			})
		),
		ar: ar.size === 1 ? [...ar][0]! : null
	};
}

/**
 * Month ends in unbroken sequence are months: "2024-01-31", "2024-02-29". A single one, or the same
 * day of two years, is the day that the outcome runs to.
 */
function dagarIRad(rubriker: readonly (Beloppsrubrik | null)[]): (Beloppsrubrik | null)[] {
	const dagar = rubriker.filter((rubrik) => rubrik?.dag && !rubrik.harledd);
	const iRad = (rubrik: Beloppsrubrik) => {
		const manader = dagar
			.filter((dag) => dag!.slag === rubrik.slag)
			.map((dag) => (dag!.ar ?? 0) * 12 + dag!.manad!);
		return manader.length > 1 && manader.every((manad, i) => manad === manader[0]! + i);
	};
	return rubriker.map((rubrik) =>
		rubrik && dagar.includes(rubrik) && iRad(rubrik) ? { ...rubrik, tid: 'manad' } : rubrik
	);
}

/** Whether the header names outcomes accumulated from January to a month that it gives. */
function isTill({ tid, slag, manad, harledd }: Beloppsrubrik): boolean {
	return tid === 'till' && (slag ?? 'utfall') === 'utfall' && manad !== null && !harledd;
}

/** The index of the accumulated outcome that goes furthest; −1 when no header names its month. */
function latestTill(rubriker: readonly (Beloppsrubrik | null)[]): number {
	let latest = -1;
	const month = (index: number) => (rubriker[index]!.ar ?? 0) * 100 + rubriker[index]!.manad!;
	rubriker.forEach((rubrik, index) => {
		if (rubrik && isTill(rubrik) && (latest < 0 || month(index) > month(latest))) latest = index;
	});
	return latest;
}

/** The column or role of an amount header that is not among the declared names; null when it is none. */
function idOf({ tid }: Beloppsrubrik, slag: Beloppsslag): string | null {
	if (tid === 'till') return slag === 'prognos' ? null : `${slag}_ack`;
	if (tid === 'ar') return slag === 'budget' ? 'budget_ar' : slag;
	return tid === 'period' ? slag : null;
}

/** The kind of amount that the record above gives each column: its word covers the empty cells after it. */
function over(headers: readonly string[], ovanfor: readonly string[]): (Beloppsslag | null)[] {
	const filled = ovanfor.findLastIndex((cell) => cell.trim() !== '');
	// A lone text in the first column is a title, about the whole table.
	if (filled < 1 || filled >= headers.length) return headers.map(() => null);
	const rubriker = ovanfor.map((cell) => beloppsrubrik(cell.trim()));
	let now: Beloppsslag | null = null;
	return headers.map((_, index) => {
		if ((ovanfor[index] ?? '').trim() !== '')
			now = rubriker[index]?.harledd ? null : (rubriker[index]?.slag ?? null);
		return now;
	});
}
