import { HELA_LANET } from '$lib/domain/kommun';
import { medKontakter } from '../kontaktnoter';
import { FORFRAGAN_I_FLERA, KOMMUNER_INPUT, type Measure, type Umbarlig } from '../measure';
import type { Result } from '../result';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const KOLUMNER = kolumner(
	kolumn('kommun'),
	{ id: 'inkomna', rubrik: 'Inkomna', mening: 'inkomna förfrågningar', slag: 'antal' },
	{ id: 'i_tid', rubrik: 'I tid', mening: 'svar i tid', slag: 'antal' },
	{ id: 'sena', rubrik: 'Sena', mening: 'sena förfrågningar', slag: 'antal' },
	{ id: 'pagar', rubrik: 'Pågår', mening: 'pågående', slag: 'antal' },
	{
		id: 'median_arbetsdagar',
		rubrik: 'Median, arbetsdagar',
		mening: 'arbetsdagar till svar, median',
		slag: 'tal',
		kanSaknas: true
	}
);
export type SvarstidPerKommun = Rad<typeof KOLUMNER>;

/** The number of settled requests: answered in time or late. Requests that still have time are not included. */
export const avgjorda = ({ i_tid, sena }: Pick<SvarstidPerKommun, 'i_tid' | 'sena'>) =>
	i_tid + sena;

const INGA: SvarstidPerKommun = {
	kommun: HELA_LANET,
	inkomna: 0,
	i_tid: 0,
	sena: 0,
	pagar: 0,
	median_arbetsdagar: null
};

/** The rows per kommun need the contacts' chosen kommuner. */
export const PER_KOMMUN: Umbarlig<{ kommun: string }> = {
	input: KOMMUNER_INPUT,
	rader: { kvar: ({ kommun }) => kommun === HELA_LANET, utan: 'raderna per kommun' }
};

export const svarstidPerKommun: Measure<SvarstidPerKommun> = {
	id: 'svarstid_per_kommun',
	title: 'Svar inom fem arbetsdagar',
	unit: 'förfrågningar',
	clause: 'Bilaga 3',
	rojs: 'lanets_rad',
	definition:
		'Den som ber om flyttvägledning ska få ett första svar inom fem arbetsdagar. Förfrågan räknas från dagen då vägledning begärdes, dock tidigast från registreringen. Svaret är det som står på kontakten, annars den första utgående aktiviteten från och med förfrågan. I tid: besvarad senast den femte arbetsdagen efter förfrågan. Sen: besvarad senare, eller obesvarad när den dagen har passerat. Pågår: obesvarad med tid kvar. Andelen i tid räknas av dem som är i tid eller sena.',
	remarks: [FORFRAGAN_I_FLERA],
	sources: ['kontakter', 'aktiviteter'],
	needs: [['kontakter'], ['kontakter.forsta_aterkoppling', 'aktiviteter']],
	umbarliga: [PER_KOMMUN],
	nyckel: ['kommun'],
	...radOchTabell(KOLUMNER, {
		namn: 'Svarstid per kommun',
		rubrik: () => 'Svarstid per kommun',
		summa: ({ kommun }) => kommun === HELA_LANET,
		kommun: ({ kommun }) => kommun
	}),
	underlag,
	...medKontakter({
		queries: { rader: sql, aktiviteter: 'SELECT count(*) AS antal FROM aktiviteter' },
		compute: ({ rader }) => {
			const rows = rader as unknown as SvarstidPerKommun[];
			const kommuner = rows.filter((row) => row.kommun !== HELA_LANET);
			const lanet = rows.find((row) => row.kommun === HELA_LANET) ?? INGA;
			return [...kommuner, lanet];
		},
		notes: ({ aktiviteter }) => (aktiviteter![0]!.antal === 0 ? [BARA_KONTAKTKORT] : [])
	})
};

/** The note when no activities are loaded. */
const BARA_KONTAKTKORT =
	'Ingen aktivitet är inläst: svar som bara finns bland aktiviteterna räknas inte.';

/** Whether the answers come from the contact cards only, which the finding then says. */
export function enligtKontaktkorten(svar: Result<SvarstidPerKommun> | undefined): boolean {
	return svar?.status === 'ready' && svar.provenance.notes.includes(BARA_KONTAKTKORT);
}
