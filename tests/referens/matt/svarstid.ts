import { arbetsdagar, kvartalsnummer, median, sistaSvarsdag } from '../regler/dagar';
import { NAMN, svensk } from '../regler/namn';
import { har, MISSING, ready, type Dag, type Kontakt, type Referens, type Varld } from '../varld';
import { finns, typVid } from './hushall';

interface Forfragan {
	kommuner: string[];
	inkom: Dag;
	/** The first answer, when it has come. */
	svar: Dag | null;
}

function svarPa({ kontakt_id, forsta_aterkoppling }: Kontakt, inkom: Dag, varld: Varld) {
	const egna = varld.aktiviteter
		.filter((aktivitet) => aktivitet.kontakt_id === kontakt_id && aktivitet.riktning === 'ut')
		.flatMap(({ datum }) => (datum !== null && datum >= inkom ? [datum] : []));
	const svar = forsta_aterkoppling ?? egna.sort()[0] ?? null;
	return svar !== null && svar <= varld.tom ? svar : null;
}

function forfragningar(varld: Varld): Forfragan[] {
	return finns(varld)
		.filter((kontakt) => typVid(kontakt, varld.tom) !== 'Magasin')
		.map((kontakt) => ({ kontakt, inkom: kontakt.vagledning_begard ?? kontakt.registrerad }))
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
	const rader = [...NAMN, 'Ingen vald kommun'].sort(svensk).map((kommun) =>
		rad(
			kommun,
			alla.filter(({ kommuner }) =>
				kommuner.length === 0 ? kommun === 'Ingen vald kommun' : kommuner.includes(kommun)
			),
			varld.tom
		)
	);
	return ready([...rader.filter(({ inkomna }) => inkomna > 0), rad('Hela länet', alla, varld.tom)]);
};
