import { dag, kvartalet, kvartalsdagar } from './dagar.mjs';
import { EXPORTDAG, KOMMUNVIKTER, PLAN } from './plan.mjs';

/**
 * @typedef {object} Kontakt
 * @property {string} id
 * @property {string} hushall
 * @property {'Flyttvägledning' | 'Magasin' | 'Båda'} typ
 * @property {number} registrerad
 * @property {number | null} begard
 * @property {string[]} kommuner
 * @property {string} status
 * @property {number | null} statusAndrad
 * @property {number | null} flyttdatum
 * @property {string} flyttatTill
 * @property {number | null} svar
 * @property {boolean} svarIKolumn
 * @property {number | null} senaste
 * @property {boolean} senasteIKolumn
 * @property {{datum: number, slag: string, riktning: 'in' | 'ut'}[]} aktiviteter
 * @property {number | 'Ja' | null} magasin
 * @property {boolean} aldre moved over from an older register
 * @property {string} telefon
 * @property {Record<string, string>} ratext cells typed by hand that are no valid value
 *
 * @typedef {object} Hushall
 * @property {number} registrerat
 * @property {boolean} flyttat
 * @property {Kontakt[]} kontakter
 */

/** How many of the first quarter's contacts came from an older register. */
const ALDRE = 24;

/** @param {import('./slump.mjs').Slump} slump @param {string} typ @returns {string[]} */
function valdaKommuner(slump, typ) {
	const antal = slump.viktat([
		[0, typ === 'Magasin' ? 55 : 10],
		[1, 60],
		[2, 20],
		[3, 7],
		[5, 2]
	]);
	/** @type {Set<string>} */
	const valda = new Set();
	while (valda.size < antal) valda.add(slump.viktat(KOMMUNVIKTER));
	return [...valda];
}

/**
 * @param {import('./slump.mjs').Slump} slump
 * @param {Kontakt['typ']} typ
 * @param {number} registrerad
 * @returns {Kontakt}
 */
export function nyKontakt(slump, typ, registrerad) {
	return {
		id: '',
		hushall: '',
		typ,
		registrerad,
		begard: null,
		kommuner: valdaKommuner(slump, typ),
		status: slump.valj(['', 'Ny', 'Kontaktad', 'Kontaktad', 'Planerar flytt', 'Ej aktuell']),
		statusAndrad: null,
		flyttdatum: null,
		flyttatTill: '',
		svar: null,
		svarIKolumn: slump.chans(0.65),
		senaste: null,
		senasteIKolumn: slump.chans(0.6),
		aktiviteter: [],
		magasin: typ === 'Flyttvägledning' ? null : registrerad,
		aldre: false,
		telefon: '',
		ratext: {}
	};
}

/** @param {import('./slump.mjs').Slump} slump @returns {Hushall[]} in order of registration */
export function skapaHushall(slump) {
	return PLAN.flatMap(([id, antal], nr) => {
		const [forsta, sista] = kvartalsdagar(id);
		return Array.from({ length: antal }, (_, lopnr) => {
			if (nr === 0 && lopnr < ALDRE) return aldreHushall(slump, lopnr);
			const registrerat = slump.heltal(nr === 0 ? dag('2020-01-20') : forsta, sista);
			return nyttHushall(slump, registrerat, nr > 1);
		});
	}).sort((a, b) => a.registrerat - b.registrerat);
}

/** @param {import('./slump.mjs').Slump} slump @param {number} registrerat @param {boolean} kanVaraMagasin */
function nyttHushall(slump, registrerat, kanVaraMagasin) {
	if (kanVaraMagasin && slump.chans(0.025)) return franMagasin(slump, registrerat);
	const antal = slump.viktat([
		[1, 86],
		[2, 12],
		[3, 2]
	]);
	const kontakter = Array.from({ length: antal }, (_, lopnr) => {
		const registrerad =
			lopnr === 0 ? registrerat : Math.min(EXPORTDAG, registrerat + slump.heltal(0, 12));
		const kontakt = nyKontakt(slump, slump.chans(0.14) ? 'Båda' : 'Flyttvägledning', registrerad);
		if (kontakt.typ === 'Flyttvägledning' && slump.chans(0.05)) {
			kontakt.magasin = slump.chans(0.3) ? 'Ja' : registrerad;
		}
		if (slump.chans(0.05)) {
			const begard = registrerad + slump.heltal(5, 90);
			if (begard <= EXPORTDAG) kontakt.begard = begard;
		}
		return kontakt;
	});
	// A family has one wish between them more often than not.
	const [forsta] = kontakter;
	for (const kontakt of kontakter) {
		if (forsta && slump.chans(0.7)) kontakt.kommuner = forsta.kommuner;
	}
	return { registrerat, flyttat: false, kontakter };
}

/**
 * A reader of the magazine who later asked for guidance: a household from that day on.
 * @param {import('./slump.mjs').Slump} slump @param {number} begard
 */
function franMagasin(slump, begard) {
	const registrerad = Math.max(dag('2020-02-01'), begard - slump.heltal(40, 420));
	const kontakt = nyKontakt(slump, 'Magasin', registrerad);
	kontakt.begard = begard;
	return { registrerat: begard, flyttat: false, kontakter: [kontakt] };
}

/**
 * A contact from the register that was kept before the project: registered here in January 2020,
 * while the request, the answer and often the last activity are years older.
 * @param {import('./slump.mjs').Slump} slump @param {number} lopnr
 */
function aldreHushall(slump, lopnr) {
	const registrerat = slump.heltal(dag('2020-01-08'), dag('2020-01-17'));
	const kontakt = nyKontakt(slump, 'Flyttvägledning', registrerat);
	kontakt.begard = dag('2014-09-01') + lopnr * 75 + slump.heltal(0, 40);
	kontakt.aldre = true;
	return { registrerat, flyttat: false, kontakter: [kontakt] };
}

/**
 * Magazine-only contacts: as many as the plan still lacks when the households' own orders are counted.
 * @param {import('./slump.mjs').Slump} slump @param {Kontakt[]} kontakter
 */
export function skapaMagasinkontakter(slump, kontakter) {
	/** @type {Map<string, number>} */
	const bestallda = new Map();
	for (const kontakt of kontakter) {
		if (kontakt.magasin === null) continue;
		const kvartal = kvartalet(kontakt.magasin === 'Ja' ? kontakt.registrerad : kontakt.magasin);
		bestallda.set(kvartal, (bestallda.get(kvartal) ?? 0) + 1);
	}
	return PLAN.flatMap(([id, , , bestallningar]) => {
		const [forsta, sista] = kvartalsdagar(id);
		const antal = bestallningar - (bestallda.get(id) ?? 0);
		if (antal < 0) throw new Error(`fler magasin än planerat ${id}`);
		return Array.from({ length: antal }, () => {
			const kontakt = nyKontakt(slump, 'Magasin', slump.heltal(forsta, sista));
			kontakt.status = '';
			if (slump.chans(0.15)) kontakt.magasin = 'Ja';
			return kontakt;
		});
	});
}
