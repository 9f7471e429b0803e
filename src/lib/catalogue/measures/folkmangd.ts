import { storstaRest } from '$lib/domain/fordelning';
import { KOMMUNER } from '$lib/domain/kommun';
import sql from './folkmangd.sql?raw';
import { isExample } from './indexation';
import type { InputRow, Missing } from './measure';

/** The query shared by the measures that divide by population. */
export const POPULATION_ROWS = sql;

/** The kommuner's population on 1 November of the year, in the order of KOMMUNER; or what is missing. */
export function folkmangd(rows: readonly InputRow[], ar: number): number[] | Missing {
	const folk = new Map(
		rows.filter((row) => row.ar === ar).map((row) => [row.kommun as number, row.antal as number])
	);
	const utan = KOMMUNER.filter(({ kod }) => !folk.has(kod));
	if (utan.length === 0) return KOMMUNER.map(({ kod }) => folk.get(kod)!);
	const dag = `befolkning ${ar}-11-01`;
	return {
		saknas: [
			utan.length === KOMMUNER.length ? dag : `${dag}: ${utan.map(({ namn }) => namn).join(', ')}`
		]
	};
}

/** The kommuner's parts of an amount by population, in the order of KOMMUNER. */
export function efterFolkmangd(kronor: bigint, folk: readonly number[]): bigint[] {
	return storstaRest(
		kronor,
		KOMMUNER.map(({ kod }, i) => ({ kod, vikt: BigInt(folk[i]!) }))
	);
}

/** The note about a population whose day of counting nothing tells. */
const DAG_OKAND = 'räknas som den 1 november, men filen säger inte vilken dag den är räknad.';

/** Notes about populations that are examples, or whose day of counting nothing tells. */
export function populationNotes(rows: readonly InputRow[], ar: readonly number[]): string[] {
	return ar.flatMap((year) => {
		const own = rows.filter((row) => row.ar === year);
		return [
			own.some(({ kalla }) => isExample(kalla)) &&
				`Befolkningen den 1 november ${year} är ett exempel.`,
			own.some(({ dag_okand }) => dag_okand === true) && `Befolkningen ${year} ${DAG_OKAND}`
		].filter((note) => note !== false);
	});
}

/** The notes of a measure that are about population. */
export function omFolkmangden(notes: readonly string[]): string[] {
	return notes.filter((note) => note.startsWith('Befolkningen'));
}
