import { plusManader } from '../regler/dagar';
import { NAMN } from '../regler/namn';
import { har, MISSING, ready, type Kontakt, type Referens, type Varld } from '../varld';
import { finns, harFlyttat } from './hushall';

function skaTasBort(kontakt: Kontakt, varld: Varld): boolean {
	if (kontakt.nyhetsbrev === true) return false;
	const egen = kontakt.senaste_aktivitet;
	const aktiviteter = varld.aktiviteter
		.filter(({ kontakt_id }) => kontakt_id === kontakt.kontakt_id)
		.flatMap(({ datum }) => (datum !== null && datum <= varld.tom ? [datum] : []))
		.sort();
	const kand = egen !== null && egen <= varld.tom ? egen : aktiviteter.at(-1);
	return (kand ?? kontakt.registrerad) < plusManader(varld.tom, -60);
}

function rad(ansvarig: string, kontakter: Kontakt[], varld: Varld) {
	const { tom } = varld;
	return {
		ansvarig,
		ska_tas_bort: kontakter.filter((kontakt) => skaTasBort(kontakt, varld)).length,
		datum_utan_status: kontakter.filter(
			(kontakt) =>
				kontakt.flyttdatum !== null && kontakt.flyttdatum <= tom && !harFlyttat(kontakt, tom)
		).length,
		status_utan_datum: kontakter.filter(
			(kontakt) => harFlyttat(kontakt, tom) && kontakt.flyttdatum === null
		).length
	};
}

export const registervard: Referens = (varld) => {
	if (!har(varld, 'kontakter')) return MISSING;
	if (!har(varld, 'kontakter.senaste_aktivitet') && !har(varld, 'aktiviteter')) return MISSING;
	const alla = finns(varld);
	return ready([
		...NAMN.map((namn) =>
			rad(
				namn,
				alla.filter(({ kommuner }) => kommuner.includes(namn)),
				varld
			)
		),
		rad(
			'Regionen',
			alla.filter(({ kommuner }) => kommuner.length === 0),
			varld
		),
		rad('Hela länet', alla, varld)
	]);
};
