import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { kalender } from '$lib/domain/arbetsdagar';
import { fromDays } from '$lib/domain/datum';
import { KOMMUNER } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';
import { literal, tableOf } from './sql';

/** The kommuner and the working-day calendar, as statements that make their tables. */
export function referenceTables(): string[] {
	return [
		tableOf(
			'kommun',
			['kod INTEGER', 'namn VARCHAR', 'bit INTEGER', 'ordning INTEGER'],
			KOMMUNER.map(({ kod, namn, bit }, ordning) => [kod, namn, bit, ordning])
		),
		calendarTable()
	];
}

/** The calendar is a table of days in a row: only its working days and deadlines are sent. */
function calendarTable(): string {
	const dagar = kalender();
	const list = (values: number[]) => `[${values.join(',')}]::INTEGER[]`;
	return `CREATE OR REPLACE TABLE arbetsdag AS
		SELECT
			DATE ${literal(fromDays(dagar[0]!.dag))} + (generate_subscripts(nr, 1) - 1)::INTEGER AS datum,
			unnest(nr) AS nr,
			DATE '1970-01-01' + unnest(deadline) AS deadline
		FROM (SELECT ${list(dagar.map((d) => d.nr))} AS nr, ${list(dagar.map((d) => d.deadline))} AS deadline)`;
}

/** The agreements, with every name they, their posts and their financiers go by. */
export function agreementTables(agreements: readonly Agreement[]): string[] {
	const names = (...all: (string | null)[]) => [
		...new Set(all.filter((name) => name !== null).map(nyckel))
	];
	return [
		tableOf(
			'avtal_namn',
			['nyckel VARCHAR', 'avtal VARCHAR'],
			agreements.flatMap(({ id, titel, kortnamn, diarienummer, alias }) =>
				names(id, titel, kortnamn, diarienummer, ...alias).map((namn) => [namn, id])
			)
		),
		tableOf(
			'avtal_post',
			[
				'avtal VARCHAR',
				'ordning INTEGER',
				'post VARCHAR',
				'budget_ar INTEGER',
				'budget_ore BIGINT'
			],
			agreements.flatMap(({ id, budget }) =>
				budget.poster.map((post, i) => [id, i, post.namn, budget.ar, post.budget_kr * 100])
			)
		),
		tableOf(
			'avtal_post_namn',
			['avtal VARCHAR', 'nyckel VARCHAR', 'post VARCHAR', 'ordning INTEGER'],
			agreements.flatMap(({ id, budget }) =>
				budget.poster.flatMap((post, i) =>
					names(post.id, post.namn, ...post.alias).map((namn) => [id, namn, post.namn, i])
				)
			)
		),
		tableOf(
			'avtal_finansiar_namn',
			['avtal VARCHAR', 'nyckel VARCHAR', 'ordning INTEGER'],
			agreements.flatMap(({ id, finansiering }) =>
				finansiering.flatMap(({ namn, alias }, i) => names(namn, ...alias).map((n) => [id, n, i]))
			)
		)
	];
}
