import { dag } from './dagar.mjs';

/** @typedef {import('./hushall.mjs').Kontakt} Kontakt */

/**
 * The slips any register has. Each is flagged by the importer, and none changes the figures that
 * the samples must reproduce.
 * @param {import('./slump.mjs').Slump} slump
 * @param {Kontakt[]} kontakter
 */
export function laggInFel(slump, kontakter) {
	/** @type {Set<Kontakt>} */
	const valda = new Set();
	/** @param {number} antal @param {(kontakt: Kontakt) => boolean} passar */
	const valj = (antal, passar) => {
		const urval = slump
			.blanda(kontakter)
			.filter((kontakt) => !valda.has(kontakt) && kontakt.hushall === '' && passar(kontakt))
			.slice(0, antal);
		if (urval.length < antal) throw new Error('för få kontakter att lägga fel i');
		for (const kontakt of urval) valda.add(kontakt);
		return urval;
	};
	/** @param {Kontakt} kontakt */
	const vanlig = (kontakt) => kontakt.typ !== 'Magasin' && !kontakt.aldre;
	/** @param {Kontakt} kontakt */
	const harFlyttat = (kontakt) =>
		['Flyttat', 'Har flyttat', 'Inflyttad'].includes(kontakt.status) && vanlig(kontakt);
	/** @param {Kontakt} kontakt */
	const bofast = (kontakt) => vanlig(kontakt) && !harFlyttat(kontakt);

	const utanDatum = valj(1, (en) => harFlyttat(en) && !en.flyttdatum && !en.statusAndrad);
	for (const kontakt of utanDatum) kontakt.ratext = { Flyttdatum: 'våren 2022' };
	const feldatum = valj(1, (en) => harFlyttat(en) && !!en.flyttdatum && !!en.statusAndrad);
	for (const kontakt of feldatum) kontakt.ratext = { Flyttdatum: '2023-02-30' };

	const grannlan = valj(1, (en) => en.kommuner.length === 1);
	for (const kontakt of grannlan) {
		kontakt.kommuner = ['Åre'];
		kontakt.ratext = { 'Valda kommuner': 'Åre, Sundsvall' };
	}
	const langtBort = valj(1, (en) => en.kommuner.length === 0);
	for (const kontakt of langtBort) kontakt.ratext = { 'Valda kommuner': 'Härnösand' };
	for (const kontakt of valj(1, vanlig)) kontakt.ratext = { Nyhetsbrev: 'Kanske' };

	const fore = (/** @type {Kontakt} */ en) =>
		harFlyttat(en) && !!en.flyttdatum && !!en.statusAndrad && en.registrerad > dag('2021-04-01');
	for (const kontakt of valj(3, fore))
		kontakt.flyttdatum = kontakt.registrerad - slump.heltal(9, 50);

	const forTidigt = (/** @type {Kontakt} */ en) =>
		vanlig(en) &&
		en.svarIKolumn &&
		!!en.svar &&
		en.begard === null &&
		en.aktiviteter.every(({ riktning }) => riktning === 'in');
	for (const kontakt of valj(2, forTidigt))
		kontakt.svar = kontakt.registrerad - slump.heltal(20, 40);

	// The move is planned or cancelled, but the date was filled in.
	const planerat = (/** @type {Kontakt} */ en) =>
		bofast(en) && en.registrerad > dag('2020-01-20') && en.registrerad < dag('2024-12-01');
	for (const kontakt of valj(9, planerat)) {
		kontakt.status = 'Planerar flytt';
		kontakt.flyttdatum = kontakt.registrerad + slump.heltal(60, 200);
	}

	// 2032 for 2023: the register says moved, the calendar says not yet.
	const tidig2023 = (/** @type {Kontakt} */ en) =>
		bofast(en) && en.registrerad > dag('2023-01-01') && en.registrerad < dag('2023-04-01');
	for (const kontakt of valj(1, tidig2023)) {
		kontakt.status = 'Flyttat';
		kontakt.statusAndrad = dag('2023-08-21');
		kontakt.flyttdatum = dag('2032-08-15');
	}

	const magasinFlyttad = (/** @type {Kontakt} */ en) => en.typ === 'Magasin' && en.begard === null;
	for (const kontakt of valj(3, magasinFlyttad)) kontakt.status = 'Flyttat';
}

/**
 * Rows that are refused, and the footer: laid into the finished table.
 * @param {string[][]} rader without header
 * @param {string[]} rubriker
 */
export function laggInAvvisade(rader, rubriker) {
	/** @param {string[] | undefined} rad @param {Record<string, string>} byten */
	const andrad = (rad, byten) => rubriker.map((rubrik, nr) => byten[rubrik] ?? rad?.[nr] ?? '');
	const ny = { 'E-post': '', Telefon: '', Anteckning: '', Hushåll: '' };
	const [tidig, mellan, sen] = [rader[700], rader[1400], rader[2100]];
	const dubblett = andrad(mellan, { Flyttstatus: 'Ny', Nyhetsbrev: '', Telefon: '' });
	return [
		...rader.slice(0, 700),
		andrad(tidig, { ...ny, 'Kontakt-ID': '' }),
		...rader.slice(700, 1400),
		// Exported twice: the later row counts.
		dubblett,
		...rader.slice(1400, 2100),
		andrad(sen, { ...ny, 'Kontakt-ID': '9998', Skapad: '2023-13-05' }),
		...rader.slice(2100),
		andrad(undefined, { 'Kontakt-ID': 'Antal', Förnamn: String(rader.length + 3) })
	];
}
