import { HELA_LANET, KOMMUNER } from '$lib/domain/kommun';
import { kvartalsnamn } from '$lib/domain/format';
import { flytta } from '$lib/domain/kvartal';
import { medHushall } from '../kontaktnoter';
import { ARETS_START, arets } from '../aret';
import { hushallPerKommun } from '../hushall_per_kommun/measure';
import sql from '../hushall_per_kommun/query.sql?raw';
import { HUSHALL_I_FLERA, MOVE_REMARKS, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';

const KOLUMNER = kolumner(kolumn('kommun'), kolumn('registrerade'), kolumn('flyttade'));
export type HushallPerKommunAret = Rad<typeof KOLUMNER>;

const { unit, clause, rojs, sources, needs } = hushallPerKommun;

/** Counts only households registered in the four quarters, which gives the year's number. */
const registrerade = sql.replace(
	'FROM hushall\n',
	`FROM (SELECT * FROM hushall WHERE registrerad >= ${ARETS_START}) hushall\n`
);

export const hushallPerKommunAret: Measure<HushallPerKommunAret> = {
	id: 'hushall_per_kommun_aret',
	title: 'Hushåll per kommun, fyra kvartal',
	...{ unit, clause, rojs, sources, needs },
	definition:
		'Hushåll som har registrerats, och hushåll som har flyttat, under de fyra senaste kvartalen, det redovisade medräknat. De räknas i kommunerna på samma sätt som i Hushåll per kommun. Flyttar utan känt datum är inte med.',
	remarks: [HUSHALL_I_FLERA, ...MOVE_REMARKS],
	forPublicering: true,
	nyckel: ['kommun'],
	...radOchTabell(KOLUMNER, {
		namn: 'Hushåll per kommun, fyra kvartal',
		rubrik: ({ params: { kvartal } }) =>
			`Hushåll per kommun, ${kvartalsnamn(flytta(kvartal, -3))} till ${kvartalsnamn(kvartal)}`,
		summa: ({ kommun }) => kommun === HELA_LANET,
		kommun: ({ kommun }) => kommun
	}),
	...medHushall({
		queries: { registrerade, flyttade: arets(sql) },
		compute({ registrerade, flyttade }) {
			// The second query has every row that the first one has, since it counts all households.
			return flyttade!.flatMap(({ kommun, flyttade_kvartal }, i) => {
				const rad = {
					kommun,
					registrerade: registrerade!.find((row) => row.kommun === kommun)?.registrerade ?? 0,
					flyttade: flyttade_kvartal
				};
				const nagot = Number(rad.registrerade) + Number(rad.flyttade) > 0;
				return i < KOMMUNER.length || nagot ? [rad] : [];
			});
		}
	})
};
