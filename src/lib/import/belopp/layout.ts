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

/** A column that is worked out of the months beside it: checked, and not counted. */
export interface Summakolumn {
	index: number;
	slag: Beloppsslag;
	/** The last month it has; null: all of them. */
	till: number | null;
}

/** How the amounts of an economy file stand in its columns. */
export interface Beloppslayout {
	/** One a month; empty where each row is a month. */
	manader: readonly Manadskolumn[];
	summor: readonly Summakolumn[];
	/** The one outcome that runs from January, and to which month, where no row says it. */
	till: { index: number; manad: number | null; ar: number | null } | null;
	/** Columns that say nothing of their own beside the amounts: deviations, what is left. */
	harledda: readonly number[];
	/** What each column of money is counted in, where its header says so. */
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
 * Finds the columns of money among headers that are no column by their names alone.
 * @param headers the record's cells, trimmed
 * @param ovanfor the record above, where one word may stand over several months
 * @param fields id → index of the columns and roles that are known: gets those found here too
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
	// Beside the budget of a year stand outcomes of years before it.
	const budgetens = aren(({ slag }) => slag === 'budget');
	const ar = budgetens.size === 1 ? budgetens : aren(() => true);
	const fjol = ({ slag, ar: own, tid }: Beloppsrubrik) =>
		budgetens.size === 1 &&
		slag === 'utfall' &&
		tid !== 'manad' &&
		own !== null &&
		!budgetens.has(own);
	// One is enough: so is the file of January.
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
		// Of several months from January the last one has the others in it.
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
 * Month ends one after another are months: "2024-01-31", "2024-02-29". One alone, or the same day
 * of two years, is what the outcome runs to.
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

/** An outcome from January to a month that its header names. */
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

/** The column or role that a header of money is, beside those whose names are listed. */
function idOf({ tid }: Beloppsrubrik, slag: Beloppsslag): string | null {
	if (tid === 'till') return slag === 'prognos' ? null : `${slag}_ack`;
	if (tid === 'ar') return slag === 'budget' ? 'budget_ar' : slag;
	return tid === 'period' ? slag : null;
}

/** What the record above says of each column: a word over several months stands over the first. */
function over(headers: readonly string[], ovanfor: readonly string[]): (Beloppsslag | null)[] {
	const filled = ovanfor.findLastIndex((cell) => cell.trim() !== '');
	// A title stands alone in the first column, and names what the whole table is of.
	if (filled < 1 || filled >= headers.length) return headers.map(() => null);
	const rubriker = ovanfor.map((cell) => beloppsrubrik(cell.trim()));
	let now: Beloppsslag | null = null;
	return headers.map((_, index) => {
		if ((ovanfor[index] ?? '').trim() !== '')
			now = rubriker[index]?.harledd ? null : (rubriker[index]?.slag ?? null);
		return now;
	});
}
