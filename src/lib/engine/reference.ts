import { DateDay, makeVector, Table, tableToIPC } from 'apache-arrow';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { avtalsnamn, finansiarsnamn, postnamn } from '$lib/catalogue/agreements/namn';
import { kalender } from '$lib/domain/arbetsdagar';
import { KOMMUNER } from '$lib/domain/kommun';
import { tableOf } from './sql';

/** Statements that create the kommuner, and the empty table of the working-day calendar. */
export function referenceTables(): string[] {
	return [
		tableOf(
			'kommun',
			['kod INTEGER', 'namn VARCHAR', 'bit INTEGER', 'ordning INTEGER'],
			KOMMUNER.map(({ kod, namn, bit }, ordning) => [kod, namn, bit, ordning])
		),
		tableOf('arbetsdag', ['datum DATE', 'nr INTEGER', 'deadline DATE'], [])
	];
}

/** The working-day calendar as an Arrow stream: as a statement its 35 000 days took half a second to parse. */
export function calendarRows(): Uint8Array {
	const { dag, nr, deadline } = kalender();
	const days = (data: Int32Array) => makeVector({ type: new DateDay(), data });
	const table = new Table({ datum: days(dag), nr: makeVector(nr), deadline: days(deadline) });
	return tableToIPC(table, 'stream');
}

/** Statements that create the agreements, and all names of them, their posts and their financiers. */
export function agreementTables(agreements: readonly Agreement[]): string[] {
	return [
		tableOf(
			'avtal_namn',
			['nyckel VARCHAR', 'avtal VARCHAR'],
			agreements.flatMap((agreement) => avtalsnamn(agreement).map((namn) => [namn, agreement.id]))
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
				budget.poster.flatMap((post, i) => postnamn(post).map((namn) => [id, namn, post.namn, i]))
			)
		),
		tableOf(
			'avtal_finansiar_namn',
			['avtal VARCHAR', 'nyckel VARCHAR', 'finansiar VARCHAR', 'ordning INTEGER'],
			agreements.flatMap((agreement) =>
				agreement.finansiering.flatMap((finansiar, i) =>
					finansiarsnamn(agreement, finansiar).map((n) => [agreement.id, n, finansiar.namn, i])
				)
			)
		)
	];
}
