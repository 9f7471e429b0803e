import { HELA_LANET } from '$lib/domain/kommun';
import { medKontakter } from '../kontaktnoter';
import {
	fromSql,
	KOMMUNER_INPUT,
	KONTAKT_I_FLERA,
	UTAN_FLYTTDATUM,
	type Measure
} from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const KOLUMNER = kolumner(
	{ id: 'ansvarig', rubrik: 'Ansvarig', slag: 'text' },
	kolumn('ska_tas_bort'),
	kolumn('datum_utan_status'),
	kolumn('status_utan_datum')
);
export type Registervard = Rad<typeof KOLUMNER>;

/** The columns that need both flyttstatus and flyttdatum. */
const STATUS_OCH_DATUM = {
	datum_utan_status: kolumn('datum_utan_status').rubrik,
	status_utan_datum: kolumn('status_utan_datum').rubrik
};

/** Shown wherever contacts are counted. */
export const KONTAKTER_INTE_HUSHALL =
	'Kontakter, inte hushåll. De som bara har beställt magasinet är med.';

export const registervard: Measure<Registervard> = {
	id: 'registervard',
	title: 'Registervård',
	unit: 'kontakter',
	clause: 'Bilaga 3',
	// Work for those who keep the register, and of no use to readers of a publication.
	rojs: 'intern',
	definition:
		'Att ta bort: kontakter vars senaste aktivitet, eller registrering om ingen finns, ligger mer än fem år tillbaka och som inte har nyhetsbrevet. Passerat flyttdatum utan statusen Flyttat, och Flyttat men flyttdatum saknas: kontakter som stod så den dag siffrorna gäller till. Varje kommun ansvarar för de kontakter som har valt den, Regionen för dem som inte har valt någon.',
	remarks: [KONTAKTER_INTE_HUSHALL, UTAN_FLYTTDATUM, KONTAKT_I_FLERA],
	sources: ['kontakter', 'aktiviteter'],
	needs: [['kontakter'], ['kontakter.senaste_aktivitet', 'aktiviteter']],
	umbarliga: [
		{ input: 'kontakter.nyhetsbrev', kolumner: { ska_tas_bort: 'Att ta bort' } },
		{ input: 'kontakter.flyttstatus', kolumner: STATUS_OCH_DATUM },
		{ input: 'kontakter.flyttdatum', kolumner: STATUS_OCH_DATUM },
		{
			input: KOMMUNER_INPUT,
			rader: { kvar: ({ ansvarig }) => ansvarig === HELA_LANET, utan: 'raderna per ansvarig' }
		}
	],
	nyckel: ['ansvarig'],
	...radOchTabell(KOLUMNER, {
		namn: 'Registervård',
		rubrik: () => 'Registervård per ansvarig',
		summa: ({ ansvarig }) => ansvarig === HELA_LANET,
		kommun: ({ ansvarig }) => ansvarig
	}),
	...medKontakter(fromSql(sql)),
	underlag
};
