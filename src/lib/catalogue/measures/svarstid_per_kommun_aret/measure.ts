import { TABELLER } from '$lib/catalogue/tables/all';
import { kvartalsnamn } from '$lib/domain/format';
import { flytta } from '$lib/domain/kvartal';
import { arets } from '../aret';
import { KOMMUNER_INPUT, type Measure } from '../measure';
import { svarstidPerKommun, type SvarstidPerKommun } from '../svarstid_per_kommun/measure';
import sql from '../svarstid_per_kommun/query.sql?raw';

export type SvarstidPerKommunAret = SvarstidPerKommun;

/** The view of the quarter's requests, widened to four quarters by another first day. */
const forfragan = arets(TABELLER.forfragan).replace(/^[^]*?\bAS\n/, '');
const rader = sql.replace('FROM forfragan\n', `FROM (\n${forfragan}\n)\n`);

const {
	unit,
	clause,
	definition,
	remarks,
	sources,
	needs,
	row,
	nyckel,
	queries,
	baraNoter,
	compute,
	notes
} = svarstidPerKommun;

export const svarstidPerKommunAret: Measure<SvarstidPerKommunAret> = {
	id: 'svarstid_per_kommun_aret',
	title: 'Svar inom fem arbetsdagar, fyra kvartal',
	unit,
	clause,
	rojs: 'kommun',
	definition: `Förfrågningar de fyra senaste kvartalen, det redovisade medräknat. ${definition}`,
	remarks,
	sources,
	needs: [...needs, [KOMMUNER_INPUT]],
	forPublicering: true,
	...{ row, nyckel },
	tabell: {
		...svarstidPerKommun.tabell!,
		namn: 'Svarstid per kommun, fyra kvartal',
		rubrik: ({ params: { kvartal } }) =>
			`Svarstid per kommun, ${kvartalsnamn(flytta(kvartal, -3))} till ${kvartalsnamn(kvartal)}`
	},
	queries: { ...queries, rader },
	baraNoter: baraNoter!,
	compute,
	notes: notes!
};
