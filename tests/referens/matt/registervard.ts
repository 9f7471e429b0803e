import { plusManader } from '../regler/dagar';
import { NAMN } from '../regler/namn';
import { har, MISSING, ready, type Kontakt, type Referens, type Varld } from '../varld';
import { finns, harFlyttat } from './hushall';

function skaTasBort(kontakt: Kontakt, varld: Varld): boolean {
	if (kontakt.nyhetsbrev === true) return false;
	const aktiviteter = varld.aktiviteter
		.filter(({ kontakt_id }) => kontakt_id === kontakt.kontakt_id)
		.map(({ datum }) => datum);
	const kanda = [kontakt.senaste_aktivitet, ...aktiviteter]
		.filter((dag) => dag !== null && dag <= varld.tom)
		.sort();
	return (kanda.at(-1) ?? kontakt.registrerad) < plusManader(varld.tom, -60);
}

function rad(ansvarig: string, kontakter: Kontakt[], varld: Varld) {
	const { tom } = varld;
	const flytten = har(varld, 'kontakter.flyttstatus') && har(varld, 'kontakter.flyttdatum');
	const antal = (kan: boolean, galler: (kontakt: Kontakt) => boolean) =>
		kan ? kontakter.filter(galler).length : null;
	return {
		ansvarig,
		ska_tas_bort: antal(har(varld, 'kontakter.nyhetsbrev'), (en) => skaTasBort(en, varld)),
		datum_utan_status: antal(
			flytten,
			(en) => en.flyttdatum !== null && en.flyttdatum <= tom && !harFlyttat(en, tom)
		),
		status_utan_datum: antal(flytten, (en) => harFlyttat(en, tom) && en.flyttdatum === null)
	};
}

export const registervard: Referens = (varld) => {
	if (!har(varld, 'kontakter')) return MISSING;
	if (!har(varld, 'kontakter.senaste_aktivitet') && !har(varld, 'aktiviteter')) return MISSING;
	const alla = finns(varld);
	const lanet = rad('Hela länet', alla, varld);
	if (!har(varld, 'kontakter.kommuner')) return ready([lanet]);
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
		lanet
	]);
};
