import { arbetsdagar, kvartalsnummer, median, senare, sistaSvarsdag } from '../regler/dagar';
import { NAMN } from '../regler/namn';
import { har, MISSING, ready, type Dag, type Kontakt, type Referens, type Varld } from '../varld';
import { finns, typVid } from './hushall';

interface Forfragan {
	kommuner: string[];
	inkom: Dag;
	/** The first answer, when it has come. */
	svar: Dag | null;
}

/** The contact's own cell when it has come, else its first outgoing activity on or after the request. */
function svarPa({ kontakt_id, forsta_aterkoppling: eget }: Kontakt, inkom: Dag, varld: Varld) {
	if (eget !== null && eget <= varld.tom) return eget;
	const andra = varld.aktiviteter
		.filter((aktivitet) => aktivitet.kontakt_id === kontakt_id && aktivitet.riktning === 'ut')
		.flatMap(({ datum }) =>
			datum !== null && inkom <= datum && datum <= varld.tom ? [datum] : []
		);
	return andra.sort()[0] ?? null;
}

/** s: the day guidance was asked for, never before the registration. */
export const fragedag = ({ vagledning_begard, registrerad }: Kontakt): Dag =>
	senare(vagledning_begard ?? registrerad, registrerad);

function forfragningar(varld: Varld): Forfragan[] {
	return finns(varld)
		.filter((kontakt) => typVid(kontakt, varld.tom) !== 'Magasin')
		.map((kontakt) => ({ kontakt, inkom: fragedag(kontakt) }))
		.filter(
			({ inkom }) => inkom <= varld.tom && kvartalsnummer(inkom) === kvartalsnummer(varld.tom)
		)
		.map(({ kontakt, inkom }) => ({
			kommuner: kontakt.kommuner,
			inkom,
			svar: svarPa(kontakt, inkom, varld)
		}));
}

function rad(kommun: string, forfragningar: Forfragan[], tom: Dag) {
	const antal = { i_tid: 0, sena: 0, pagar: 0 };
	for (const { inkom, svar } of forfragningar) {
		const sist = sistaSvarsdag(inkom);
		if (svar !== null) antal[svar <= sist ? 'i_tid' : 'sena'] += 1;
		else antal[sist < tom ? 'sena' : 'pagar'] += 1;
	}
	return {
		kommun,
		inkomna: forfragningar.length,
		...antal,
		median_arbetsdagar: median(
			forfragningar.flatMap(({ inkom, svar }) => (svar === null ? [] : [arbetsdagar(inkom, svar)]))
		)
	};
}

export const svarstidPerKommun: Referens = (varld) => {
	if (!har(varld, 'kontakter')) return MISSING;
	if (!har(varld, 'kontakter.forsta_aterkoppling') && !har(varld, 'aktiviteter')) return MISSING;
	const alla = forfragningar(varld);
	const lanet = rad('Hela länet', alla, varld.tom);
	if (!har(varld, 'kontakter.kommuner')) return ready([lanet]);
	const rader = [...NAMN, 'Ingen vald kommun'].map((kommun) =>
		rad(
			kommun,
			alla.filter(({ kommuner }) =>
				kommuner.length === 0 ? kommun === 'Ingen vald kommun' : kommuner.includes(kommun)
			),
			varld.tom
		)
	);
	return ready([...rader.filter(({ inkomna }) => inkomna > 0), lanet]);
};
