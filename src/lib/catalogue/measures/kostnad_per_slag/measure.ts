import { svenskOrdning } from '$lib/domain/kommun';
import {
	difference,
	economyFiles,
	economyNotes,
	ECONOMY,
	ECONOMY_QUERIES,
	ECONOMY_REMARKS,
	noEconomyRows,
	TOTALT
} from '../economy';
import { totalYear, type Helar } from '../helar';
import { COST_ROWS, forecastNotes, perKostnadsslag } from '../kostnader';
import type { Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { forArsslut, sista, kolumn } from '../tabell';

const KOLUMNER = kolumner(
	kolumn('kostnadsslag'),
	kolumn('budget_ar_ore'),
	{ ...kolumn('utfall_ack_ore'), framst: true },
	{ ...kolumn('prognos_ar_ore'), visas: forArsslut },
	{ ...kolumn('prognosavvikelse_ore'), framst: true }
);
export type KostnadPerSlag = Rad<typeof KOLUMNER>;

export const kostnadPerSlag: Measure<KostnadPerSlag> = {
	id: 'kostnad_per_slag',
	title: 'Kostnader per kostnadsslag',
	...ECONOMY,
	clause: '§ 5 och Bilaga 1',
	definition:
		'Budget, utfall och prognos för varje post och kostnadsslag, räknade som för posterna och sedan summerade per kostnadsslag. Rader utan kostnadsslag, och avtalets egen budget, står som Ej fördelat. Saknas prognosen för en del av ett kostnadsslag saknas den för hela.',
	remarks: ECONOMY_REMARKS,
	sources: ['ekonomi'],
	nyckel: ['kostnadsslag'],
	...radOchTabell(KOLUMNER, {
		namn: kolumn('kostnadsslag').rubrik,
		rubrik: ({ enhet }) => `Kostnader per kostnadsslag, ${enhet}`,
		summa: sista
	}),
	queries: { ...ECONOMY_QUERIES, kostnader: COST_ROWS },
	files: economyFiles,
	notes: (inputs, params, { prognoser }) => [
		...economyNotes(inputs, params, ['kostnad']),
		...forecastNotes(inputs.kostnader!, params, prognoser)
	],
	compute({ antal, kostnader }, params, { prognoser }) {
		if (antal![0]!.antal === 0) return noEconomyRows(params);
		const slag = perKostnadsslag(kostnader!, params, prognoser)
			.map(({ kostnadsslag, poster }) => ({ kostnadsslag, ar: totalYear(poster) }))
			.sort((a, b) => svenskOrdning(a.kostnadsslag, b.kostnadsslag));
		return [
			...slag.map(({ kostnadsslag, ar }) => row(kostnadsslag, ar)),
			row(TOTALT, totalYear(slag.map(({ ar }) => ar)))
		];
	}
};

function row(
	kostnadsslag: string,
	{ budget_ar_ore, utfall_ack_ore, prognos_ar_ore }: Helar
): KostnadPerSlag {
	return {
		kostnadsslag,
		budget_ar_ore,
		utfall_ack_ore,
		prognos_ar_ore,
		prognosavvikelse_ore: difference(budget_ar_ore, prognos_ar_ore)
	};
}
