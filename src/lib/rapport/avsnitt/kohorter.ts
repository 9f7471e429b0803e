import { jamfordaAr, kohortLardom, kohortMening } from '$lib/catalogue/rapporter/uppfoljning';
import { ytterligheter } from '$lib/domain/diagramtext';
import { andel, helaProcent } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Diagram } from '$lib/dokument/diagram';
import { KURVA_PER_AR } from '../diagramord';
import { utanDatum } from '../forbehall';
import { readyRows } from '../readyRows';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';

export const kohorter: Avsnitt = {
	titel: 'Hur det gick för varje kvartals nya',
	blad: 'Kommun för kommun',
	matt: ['kohort_per_kvartal'],
	// For the chart of how moves came over time.
	stod: ['kohort_kurvor'],
	figurer: (u) => [
		figur('kohort_per_kvartal', u, {
			rubrik: (rows) =>
				kohortLardom(readyRows(u.results).kohort_kurvor ?? []) ?? kohortMening(rows),
			forslag: (rows) => [kohortMening(rows)],
			diagram: (rows) => kurvorna(u, kohortMening(rows)),
			noter: utanDatum(u.results.hushall_nu),
			// Only the latest years' groups; the earlier ones stand in the report.
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

/** The share of each year's new households that had moved as time went; null where it is not computed. */
function kurvorna(
	{ results, params }: Pick<Avsnittsunderlag, 'results' | 'params'>,
	mening: string
): Diagram | null {
	const svar = results.kohort_kurvor;
	if (svar?.status !== 'ready') return null;
	const kvartalen = [...new Set(svar.rows.map(({ kvartal }) => kvartal))];
	if (kvartalen.length < 2) return null;
	const grupper = kvartalen.map((id) => ({
		ar: parseKvartal(id)!.ar,
		punkter: svar.rows.filter(({ kvartal }) => kvartal === id)
	}));
	const kurvor = [...new Set(grupper.map(({ ar }) => ar))].map((ar) => {
		const egna = grupper.filter((grupp) => grupp.ar === ar).map(({ punkter }) => punkter);
		const langst = Math.max(...egna.map(({ length }) => length));
		const kortast = Math.min(...egna.map(({ length }) => length));
		const alla = egna.reduce((sum, punkter) => sum + punkter[0]!.registrerade, 0);
		// A quarter that has not come this far counts with its moves so far, so that the curve ends at the year's
		// share.
		const procent = Array.from({ length: langst }, (_, efter) => {
			const flyttade = egna.reduce((sum, en) => sum + (en[efter] ?? en.at(-1)!).flyttade, 0);
			return (100 * flyttade) / alla;
		});
		const sist = `${helaProcent(procent.at(-1)!, 100)}\u00a0%`;
		return { ar, procent, sist, ...(kortast < langst && { helt: kortast - 1 }) };
	});
	const jamforda = jamfordaAr(svar.rows);
	return {
		data: {
			slag: 'forlopp',
			...(jamforda && {
				vid: {
					efter: jamforda.alder,
					ord: `kvartal ${jamforda.alder}: ${[jamforda.forst, jamforda.sist]
						.map(({ ar, flyttade, registrerade }) => `${andel(flyttade, registrerade)} (${ar})`)
						.join(', ')}`,
					procent: [jamforda.forst, jamforda.sist].map(
						({ flyttade, registrerade }) => (100 * flyttade) / registrerade
					)
				}
			}),
			kurvor: kurvor.map(({ ar, procent, sist, helt }) => ({
				procent,
				...(helt !== undefined && { helt }),
				framhavd: ar === params.kvartal.ar,
				namn: `${ar}: ${sist}`
			}))
		},
		bildtext: KURVA_PER_AR,
		beskrivning: `${mening}. ${ytterligheter(
			'Andel som har flyttat hittills',
			kurvor.map(({ ar, procent, sist }) => ({
				namn: String(ar),
				varde: procent.at(-1)!,
				text: sist
			})),
			{ tid: true }
		)}`
	};
}
