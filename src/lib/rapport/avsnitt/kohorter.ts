import { kohortLardom, kohortMening } from '$lib/catalogue/rapporter/uppfoljning';
import { ytterligheter } from '$lib/domain/diagramtext';
import { kvartalsnamn } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Diagram } from '$lib/dokument/diagram';
import { KURVA_PER_KVARTAL } from '../diagramord';
import { utanDatum } from '../forbehall';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';

export const kohorter: Avsnitt = {
	titel: 'Hur det gick för varje kvartals nya',
	matt: ['kohort_per_kvartal'],
	// How it went as time passed.
	stod: ['kohort_kurvor'],
	figurer: (u) => [
		figur('kohort_per_kvartal', u, {
			rubrik: (rows) => kohortLardom(rows, u.params.kvartal) ?? kohortMening(rows),
			forslag: (rows) => [kohortMening(rows)],
			diagram: (rows) => kurvorna(u, kohortMening(rows)),
			noter: utanDatum(u.results.hushall_nu),
			// The latest years' groups; the earlier ones stand in the report.
			bilder: (rows) => [
				{
					innehall: {
						typ: 'tabell',
						tabell: matttabell('kohort_per_kvartal', rows, u, rows.toReversed())
					}
				}
			]
		})
	]
};

/** After so many quarters a group is told of: a year. */
const ETT_AR = 4;

/** How large a share of each quarter's new had moved as time went; null where it is not computed. */
export function kurvorna(
	{ results, params }: Pick<Avsnittsunderlag, 'results' | 'params'>,
	mening: string
): Diagram | null {
	const svar = results.kohort_kurvor;
	if (svar?.status !== 'ready') return null;
	const kvartalen = [...new Set(svar.rows.map(({ kvartal }) => kvartal))];
	if (kvartalen.length < 2) return null;
	const kurvor = kvartalen.map((id) => {
		const egna = svar.rows.filter(({ kvartal }) => kvartal === id);
		const { ar } = parseKvartal(id)!;
		return {
			id,
			procent: egna.map(({ flyttade, registrerade }) => (100 * flyttade) / registrerade),
			framhavd: ar === params.kvartal.ar
		};
	});
	const efterEttAr = kurvor.flatMap(({ id, procent }) => {
		const varde = procent[ETT_AR];
		return varde === undefined
			? []
			: [{ namn: kvartalsnamn(parseKvartal(id)!), varde, text: `${Math.round(varde)}\u00a0%` }];
	});
	// Of those that have had a year, where most have moved and where fewest.
	const mogna = kurvor
		.filter(({ procent, framhavd }) => !framhavd && procent.length > ETT_AR)
		.sort((a, b) => b.procent.at(-1)! - a.procent.at(-1)!);
	const namngivna = new Set(mogna.length > 1 ? [mogna[0], mogna.at(-1)] : mogna);
	return {
		data: {
			slag: 'forlopp',
			kurvor: kurvor.map((kurva) => ({
				procent: kurva.procent,
				framhavd: kurva.framhavd,
				...(namngivna.has(kurva) && { namn: kvartalsnamn(parseKvartal(kurva.id)!) })
			})),
			namn: String(params.kvartal.ar)
		},
		bildtext: KURVA_PER_KVARTAL,
		beskrivning: `${mening}. ${ytterligheter('Andel flyttade ett år efter registreringen', efterEttAr, { tid: true })}`
	};
}
