/** JSON. A field that is not there is `undefined`. */
export type Varde = unknown;

/** How a value is put together, where two have changed it. What is not described is one piece. */
export type Form =
	/** Changed as a whole. */
	| 'stycke'
	/** A list of single values in which order says nothing. */
	| 'mangd'
	/** An object, field by field; a field that is not named has the form of `ovriga`. */
	| { falt: Readonly<Record<string, Form>>; ovriga?: Form }
	/** A list of rows, each known by its key. */
	| { rader: Form; nyckel: (rad: never) => string };

/** Something that has been changed to two different things. */
export interface Krock {
	/** The way to it: fields and keys of rows. */
	stig: readonly string[];
	mitt: Varde;
	deras: Varde;
}

/** What both changes give together. In a collision the other's value stands, and both are told. */
export interface Sammanfort {
	varde: Varde;
	krockar: readonly Krock[];
}

/**
 * Puts two changes of the same value together, field by field and row by row.
 * @param bas what both began with; `undefined` where there was nothing
 * @param mitt the value with the one change
 * @param deras the value with the other, already kept
 */
export function merge(bas: Varde, mitt: Varde, deras: Varde, form: Form = 'stycke'): Sammanfort {
	if (same(mitt, deras) || same(bas, mitt)) return { varde: deras, krockar: [] };
	if (same(bas, deras)) return { varde: mitt, krockar: [] };
	if (form === 'mangd') return { varde: mangd(bas, mitt, deras), krockar: [] };
	if (form !== 'stycke' && 'falt' in form && isObject(mitt) && isObject(deras))
		return objekt(isObject(bas) ? bas : {}, mitt, deras, form);
	if (form !== 'stycke' && 'rader' in form && Array.isArray(mitt) && Array.isArray(deras))
		return rader(Array.isArray(bas) ? bas : [], mitt, deras, form);
	return { varde: deras, krockar: [{ stig: [], mitt, deras }] };
}

/** Whether a JSON value says nothing: no text, no row, no field, or no. */
export function empty(value: Varde): boolean {
	if (value === undefined || value === null || value === '' || value === false) return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Whether two JSON values say the same, whatever the order of their fields. */
export function same(a: Varde, b: Varde): boolean {
	if (Object.is(a, b)) return true;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((one, i) => same(one, b[i]));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...keys].every((key) => same(a[key], b[key]));
}

/** What stands at the end of a way, as a collision tells it; `undefined` where nothing does. */
export function at(varde: Varde, stig: readonly string[], form: Form): Varde {
	const [first, ...rest] = stig;
	if (first === undefined) return varde;
	if (form === 'stycke' || form === 'mangd') return undefined;
	if ('rader' in form) {
		const rows = Array.isArray(varde) ? varde : [];
		const row = rows.find((one) => form.nyckel(one as never) === first);
		return at(row, rest, form.rader);
	}
	return isObject(varde) ? at(varde[first], rest, faltform(form, first)) : undefined;
}

/**
 * The value with another one at the end of a way, as a collision tells it.
 * @param nytt `undefined` takes away what stands there
 */
export function put(varde: Varde, stig: readonly string[], nytt: Varde, form: Form): Varde {
	const [first, ...rest] = stig;
	if (first === undefined) return nytt;
	if (form !== 'stycke' && form !== 'mangd' && 'rader' in form && Array.isArray(varde)) {
		const at = varde.findIndex((row) => form.nyckel(row as never) === first);
		const row = put(varde[at], rest, nytt, form.rader);
		const rows = at < 0 ? [...varde, row] : varde.with(at, row);
		return rows.filter((one) => one !== undefined);
	}
	if (form === 'stycke' || form === 'mangd' || !('falt' in form) || !isObject(varde)) return varde;
	const changed = { ...varde, [first]: put(varde[first], rest, nytt, faltform(form, first)) };
	return Object.fromEntries(Object.entries(changed).filter(([, one]) => one !== undefined));
}

type Objekt = Readonly<Record<string, Varde>>;
type Objektform = Extract<Form, { falt: unknown }>;

function faltform({ falt, ovriga = 'stycke' }: Objektform, key: string): Form {
	return Object.hasOwn(falt, key) ? falt[key]! : ovriga;
}

function objekt(bas: Objekt, mitt: Objekt, deras: Objekt, form: Objektform): Sammanfort {
	const krockar: Krock[] = [];
	const varde: Record<string, Varde> = {};
	for (const key of new Set([...Object.keys(deras), ...Object.keys(mitt)])) {
		const one = merge(bas[key], mitt[key], deras[key], faltform(form, key));
		if (one.varde !== undefined) varde[key] = one.varde;
		krockar.push(...below(key, one.krockar));
	}
	return { varde, krockar };
}

/** The other's order, with what is new in mine after the row it stands after there. */
function rader(
	bas: readonly Varde[],
	mitt: readonly Varde[],
	deras: readonly Varde[],
	{ rader: form, nyckel }: Extract<Form, { rader: unknown }>
): Sammanfort {
	const keyed = (rows: readonly Varde[]) =>
		new Map(rows.map((row) => [nyckel(row as never), row] as const));
	const [was, mine, theirs] = [keyed(bas), keyed(mitt), keyed(deras)];
	const krockar: Krock[] = [];
	const out = new Map<string, Varde>();
	const order = [...theirs.keys()];
	let after = -1;
	for (const key of mine.keys()) {
		const at = order.indexOf(key);
		if (at >= 0) after = at;
		else order.splice(++after, 0, key);
	}
	for (const key of order) {
		const one = merge(was.get(key), mine.get(key), theirs.get(key), form);
		if (one.varde !== undefined) out.set(key, one.varde);
		krockar.push(...below(key, one.krockar));
	}
	return { varde: [...out.values()], krockar };
}

/** What has been put in or taken out by either. */
function mangd(bas: Varde, mitt: Varde, deras: Varde): Varde[] {
	const [was, mine, theirs] = [bas, mitt, deras].map((one) => (Array.isArray(one) ? one : []));
	const has = (list: readonly Varde[] | undefined, one: Varde) =>
		list?.some((other) => same(one, other)) ?? false;
	return [
		...theirs!.filter((one) => has(mine, one) || !has(was, one)),
		...mine!.filter((one) => !has(theirs, one) && !has(was, one))
	];
}

function below(key: string, krockar: readonly Krock[]): Krock[] {
	return krockar.map((krock) => ({ ...krock, stig: [key, ...krock.stig] }));
}

function isObject(value: Varde): value is Objekt {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
