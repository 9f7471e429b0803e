import { kvartalAv, kvartalMellan } from '$lib/domain/kvartal';
import { loptid } from '$lib/domain/loptid';
import underlag from '../hushall_nu/underlag.sql?raw';
import { medHushall } from '../kontaktnoter';
import { MOVE_NEEDS, MOVE_REMARKS, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner(
	kolumn('mal'),
	kolumn('flyttade'),
	kolumn('aterstar'),
	// After the chosen one, until the current term ends; missing when no agreement is chosen.
	{ id: 'kvartal_kvar', rubrik: 'Kvartal kvar', slag: 'antal', kanSaknas: true },
	{ id: 'behovs_per_kvartal', rubrik: 'Behövs per kvartal', slag: 'tal', kanSaknas: true },
	{
		id: 'snitt_fyra_kvartal',
		rubrik: 'Snitt fyra kvartal',
		mening: 'snitt de fyra senaste kvartalen',
		slag: 'tal'
	}
);
export type Malprognos = Rad<typeof KOLUMNER>;

export const malprognos: Measure<Malprognos> = {
	id: 'malprognos',
	title: 'Takten mot målet',
	unit: 'hushåll per kvartal',
	clause: 'Projektets mål; § 2',
	rojs: 'oppen',
	definition:
		'Det som återstår till målet delat på de kvartal som är kvar efter det redovisade till slutet på den avtalsperiod som löper, bredvid snittet av daterade flyttar de fyra senaste kvartalen, det redovisade medräknat. När inget kvartal är kvar, eller avtalet saknar mål i antal, finns ingen takt att ange.',
	remarks: MOVE_REMARKS,
	sources: ['kontakter'],
	needs: MOVE_NEEDS,
	nyckel: [],
	...radOchTabell(KOLUMNER, {
		namn: 'Takten mot målet',
		rubrik: () => 'Takten mot målet'
	}),
	...medHushall({
		queries: { antal: sql },
		compute({ antal }, { avtal, kvartal, tom }) {
			const { flyttade, fyra_kvartal } = antal![0] as { flyttade: number; fyra_kvartal: number };
			const mal = avtal?.mal.hushall ?? null;
			const aterstar = mal === null ? null : Math.max(0, mal - flyttade);
			const kvar = avtal && Math.max(0, kvartalMellan(kvartal, kvartalAv(loptid(avtal, tom).slut)));
			return [
				{
					mal,
					flyttade,
					aterstar,
					kvartal_kvar: kvar,
					behovs_per_kvartal: aterstar === null || !kvar ? null : aterstar / kvar,
					snitt_fyra_kvartal: fyra_kvartal / 4
				}
			];
		}
	}),
	underlag
};
