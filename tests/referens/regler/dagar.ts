import Holidays from 'date-holidays';
import type { Dag } from '../varld';

const DYGN = 86_400_000;

export function plusDagar(dag: Dag, antal: number): Dag {
	return new Date(Date.parse(`${dag}T00:00:00Z`) + antal * DYGN).toISOString().slice(0, 10);
}

/** Days from the first day to the second. */
export function dagarMellan(fran: Dag, till: Dag): number {
	return (Date.parse(`${till}T00:00:00Z`) - Date.parse(`${fran}T00:00:00Z`)) / DYGN;
}

export const senare = (a: Dag, b: Dag): Dag => (a < b ? b : a);

export function sistaI(ar: number, manad: number): Dag {
	return new Date(Date.UTC(ar, manad, 0)).toISOString().slice(0, 10);
}

/** The same day of another month, or its last day when the month is too short. */
export function plusManader(dag: Dag, antal: number): Dag {
	const [ar, manad, i] = dag.split('-').map(Number) as [number, number, number];
	const sista = sistaI(ar, manad + antal);
	return `${sista.slice(0, 8)}${String(Math.min(i, Number(sista.slice(8)))).padStart(2, '0')}`;
}

export const manadAv = (dag: Dag): number => Number(dag.slice(5, 7));

/** Quarters counted from year 0, so that they can be walked through. */
export function kvartalsnummer(dag: Dag): number {
	return Number(dag.slice(0, 4)) * 4 + Math.ceil(manadAv(dag) / 3) - 1;
}

export const kvartalsnamn = (nummer: number): string =>
	`${Math.floor(nummer / 4)}-K${(nummer % 4) + 1}`;

export const kvartalsstart = (ar: number, nr: number): Dag =>
	`${ar}-${String(nr * 3 - 2).padStart(2, '0')}-01`;

const helgdagar = new Holidays('SE', { types: ['public'] });
const roda = new Map<string, Set<Dag>>();

function rodaDagar(ar: string): Set<Dag> {
	const redan = roda.get(ar);
	if (redan) return redan;
	const dagar = new Set(helgdagar.getHolidays(Number(ar)).map(({ date }) => date.slice(0, 10)));
	roda.set(ar, dagar);
	return dagar;
}

/** Midsommarafton is the Friday between 19 and 25 June. */
function arHelgafton(dag: Dag, veckodag: number): boolean {
	const datum = dag.slice(5);
	if (datum === '12-24' || datum === '12-31') return true;
	return veckodag === 5 && datum >= '06-19' && datum <= '06-25';
}

function arArbetsdag(dag: Dag): boolean {
	const veckodag = new Date(`${dag}T00:00:00Z`).getUTCDay();
	if (veckodag === 0 || veckodag === 6) return false;
	return !rodaDagar(dag.slice(0, 4)).has(dag) && !arHelgafton(dag, veckodag);
}

/** Working days after the first day, up to and including the second. */
export function arbetsdagar(fran: Dag, till: Dag): number {
	let antal = 0;
	for (let dag = plusDagar(fran, 1); dag <= till; dag = plusDagar(dag, 1))
		if (arArbetsdag(dag)) antal += 1;
	return antal;
}

/** The fifth working day after the day. */
export function sistaSvarsdag(fran: Dag): Dag {
	let dag = fran;
	for (let kvar = 5; kvar > 0;) {
		dag = plusDagar(dag, 1);
		if (arArbetsdag(dag)) kvar -= 1;
	}
	return dag;
}

export function median(tal: number[]): number | null {
	if (tal.length === 0) return null;
	const ordnade = [...tal].sort((a, b) => a - b);
	const over = ordnade[Math.floor(ordnade.length / 2)]!;
	const under = ordnade[Math.ceil(ordnade.length / 2) - 1]!;
	return (over + under) / 2;
}
