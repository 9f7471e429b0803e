import { compact, dag, efterKontorsdagar, iso, punkter, snedstreck } from './dagar.mjs';
import { flyttaHushall } from './flyttar.mjs';
import { skapaHushall, skapaMagasinkontakter } from './hushall.mjs';
import { laggInFel } from './felrader.mjs';
import { delaUtTelefoner, person } from './personer.mjs';
import { besvara, folj } from './svar.mjs';
import { skapaSlump } from './slump.mjs';

/** @typedef {import('./hushall.mjs').Kontakt} Kontakt */
/** @typedef {import('./slump.mjs').Slump} Slump */

export const RUBRIKER = [
	...['Kontakt-ID', 'Förnamn', 'Efternamn', 'E-post', 'Telefon', 'Adress', 'Postnr', 'Ort'],
	...['Hushåll', 'Skapad', 'Ärendetyp', 'Valda kommuner', 'Källa', 'Förfrågan inkom'],
	...['Flyttstatus', 'Status ändrad', 'Flyttdatum', 'Flyttat till', 'Första återkoppling'],
	...['Önskat kontaktsätt', 'Datum för senaste aktivitet', 'Nyhetsbrev', 'Beställt magasin'],
	...['Kampanjkod', 'Anteckning']
];

/** The whole register, in order of registration: which is the order of the ids. */
export function skapaRegister() {
	const slump = skapaSlump(20_190_901);
	const hushall = skapaHushall(slump);
	flyttaHushall(slump, hushall);
	const iHushall = hushall.flatMap(({ kontakter }, nr) => {
		const gemensamt = kontakter.length > 1 ? `H${String(nr + 1).padStart(5, '0')}` : '';
		for (const kontakt of kontakter) kontakt.hushall = gemensamt;
		return kontakter;
	});
	const magasin = skapaMagasinkontakter(slump, iHushall);
	laggMagasinIHushall(magasin, iHushall);
	besvara(slump, iHushall);
	folj(slump, [...iHushall, ...magasin]);
	for (const kontakt of iHushall) if (kontakt.aldre) foraOver(slump, kontakt);
	const kontakter = [...iHushall, ...magasin].sort((a, b) => a.registrerad - b.registrerad);
	kontakter.forEach((kontakt, nr) => (kontakt.id = String(10_001 + nr)));
	laggInFel(slump, kontakter);
	delaUtTelefoner(slump, kontakter);
	return kontakter;
}

/**
 * Some who only ordered the magazine carry a family's id; their dates do not count in it.
 * @param {Kontakt[]} magasin @param {Kontakt[]} iHushall
 */
function laggMagasinIHushall(magasin, iHushall) {
	const familjer = iHushall.filter((kontakt) => kontakt.hushall !== '');
	for (let nr = 40; nr < magasin.length; nr += 110) {
		const kontakt = magasin[nr];
		const familj = familjer[nr % familjer.length];
		if (kontakt && familj) kontakt.hushall = familj.hushall;
	}
}

/**
 * The last activity of a contact from the older register is often older than this one.
 * @param {Slump} slump @param {Kontakt} kontakt
 */
function foraOver(slump, kontakt) {
	kontakt.aktiviteter = [];
	kontakt.svarIKolumn = true;
	kontakt.senasteIKolumn = true;
	const sedan = kontakt.svar ?? kontakt.registrerad;
	kontakt.senaste = Math.min(dag('2019-12-20'), efterKontorsdagar(sedan, slump.heltal(1, 40)));
}

/** @param {Slump} slump */
function rattSkrivet(slump) {
	const skrivsatt = slump.viktat([
		[iso, 80],
		[snedstreck, 8],
		[compact, 6],
		[punkter, 6]
	]);
	return (/** @type {number | null} */ dagnr) => (dagnr === null ? '' : skrivsatt(dagnr));
}

/**
 * One contact as a row of the export. Move dates are typed by hand, and look it.
 * @param {Slump} slump @param {Kontakt} kontakt
 */
export function kontaktrad(slump, kontakt) {
	const vem = person(slump, kontakt.id);
	const klockslag = `${slump.heltal(7, 22)}:${slump.heltal(10, 59)}`.padStart(5, '0');
	const cells = {
		Förnamn: vem.fornamn,
		Efternamn: vem.efternamn,
		'E-post': vem.epost,
		Telefon: kontakt.telefon,
		Adress: vem.adress,
		Postnr: vem.postnr,
		Ort: vem.ort,
		Anteckning: vem.anteckning,
		'Kontakt-ID': kontakt.id,
		Hushåll: kontakt.hushall,
		Skapad: `${iso(kontakt.registrerad)} ${klockslag}`,
		Ärendetyp: kontakt.typ === 'Flyttvägledning' && slump.chans(0.1) ? '' : kontakt.typ,
		'Valda kommuner': kommuncell(slump, kontakt.kommuner),
		Källa: slump.valj(['tasteget.nu', 'tasteget.nu', 'Kommunens webbplats', 'Mässa', 'Tips', '']),
		'Förfrågan inkom': iso(kontakt.begard),
		Flyttstatus: kontakt.status,
		'Status ändrad': iso(kontakt.statusAndrad),
		Flyttdatum: rattSkrivet(slump)(kontakt.flyttdatum),
		'Flyttat till': kontakt.flyttatTill,
		'Första återkoppling': kontakt.svarIKolumn ? iso(kontakt.svar) : '',
		'Önskat kontaktsätt': slump.valj(['E-post', 'E-post', 'Telefon', '']),
		'Datum för senaste aktivitet': kontakt.senasteIKolumn ? iso(kontakt.senaste) : '',
		Nyhetsbrev: slump.viktat([
			['Ja', 42],
			['Nej', 50],
			['', 8]
		]),
		'Beställt magasin':
			typeof kontakt.magasin === 'number' ? iso(kontakt.magasin) : kontakt.magasin,
		Kampanjkod: slump.chans(0.1) ? `TS${iso(kontakt.registrerad).slice(2, 4)}` : '',
		...kontakt.ratext
	};
	return RUBRIKER.map((rubrik) => cells[/** @type {keyof typeof cells} */ (rubrik)] ?? '');
}

/** @param {Slump} slump @param {string[]} kommuner */
function kommuncell(slump, kommuner) {
	if (kommuner.length === 0) return slump.valj(['', '', 'Hela länet', 'Vet ej']);
	return kommuner.join(
		slump.viktat([
			[', ', 8],
			[' / ', 1]
		])
	);
}

/**
 * Any number of well-formed rows, for measuring: the register again and again under new ids.
 * @param {number} antal
 */
export function* kontaktrader(antal) {
	const slump = skapaSlump(1);
	const register = skapaRegister().filter(({ ratext }) => Object.keys(ratext).length === 0);
	for (let nr = 0; nr < antal; nr += 1) {
		const kontakt = /** @type {Kontakt} */ (register[nr % register.length]);
		const varv = Math.floor(nr / register.length);
		yield kontaktrad(slump, {
			...kontakt,
			id: String(1_000_001 + nr),
			hushall: kontakt.hushall && `${kontakt.hushall}-${varv}`,
			telefon: varv === 0 ? kontakt.telefon : ''
		});
	}
}
