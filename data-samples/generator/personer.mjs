/**
 * Everything here is invented, and only here to be dropped by the importer: no cell of these
 * columns may ever be found in the program's memory, database, report or log.
 */
const FORNAMN = [
	...['Alva', 'Anna', 'Birgitta', 'Ebba', 'Elin', 'Fatima', 'Greta', 'Hanna', 'Ida', 'Karin'],
	...['Lena', 'Maja', 'Märta', 'Nora', 'Saga', 'Tove', 'Åsa', 'Anders', 'Björn', 'Erik', 'Gustav'],
	...['Hassan', 'Ivar', 'Jonas', 'Karl', 'Lars', 'Mehmet', 'Nils', 'Olof', 'Per', 'Sven', 'Örjan']
];
const GATOR = ['Exempelgatan', 'Exempelvägen', 'Provstigen', 'Påhittsgränd', 'Låtsasbacken'];
const ORTER = ['Stockholm', 'Göteborg', 'Malmö', 'Uppsala', 'Gävle', 'Linköping', 'Rotterdam'];

/** Note texts with what breaks a careless parser: the delimiter, quotes, a line break, a dash. */
const ANTECKNINGAR = [
	'Vill veta mer om skolor – ringer själv efter semestern',
	'Söker jobb som lärare; partnern är snickare',
	'Har hus i Exempelby.\nÅterkommer när huset är sålt.',
	'Kallar sig "nästan jämtlänning"',
	'Mejlade exempel.anteckning@example.se om bostad'
];

/** The numbers set aside for fiction: each at most once, save in the deliberate pairs. */
export function telefonnummer() {
	const hundra = Array.from({ length: 100 }, (_, nr) => String(nr).padStart(2, '0'));
	return [
		...hundra.slice(5).map((slut) => `070-174 06 ${slut}`),
		...hundra.map((slut) => `031-390 06 ${slut}`),
		...hundra.map((slut) => `040-628 04 ${slut}`),
		...hundra.map((slut) => `08-465 004 ${slut}`),
		...hundra.map((slut) => `0980-319 2${slut}`)
	];
}

/** How many pairs of contacts share one telephone. */
export const PAR = 12;

/**
 * @param {import('./slump.mjs').Slump} slump
 * @param {import('./hushall.mjs').Kontakt[]} kontakter
 */
export function delaUtTelefoner(slump, kontakter) {
	const nummer = telefonnummer();
	const grannar = kontakter.slice(1).map((kontakt, nr) => {
		const forra = /** @type {import('./hushall.mjs').Kontakt} */ (kontakter[nr]);
		return /** @type {const} */ ([forra, kontakt]);
	});
	// A few pairs have no household in common: two who may be one, which only the user can say.
	const familj = grannar.filter(([a, b]) => a.hushall !== '' && a.hushall === b.hushall);
	const framlingar = grannar.filter((par) =>
		par.every((en) => en.hushall === '' && en.typ === 'Flyttvägledning')
	);
	for (const [mojliga, antal] of /** @type {const} */ ([
		[familj, PAR - 4],
		[framlingar, 4]
	])) {
		let kvar = antal;
		for (const par of slump.blanda(mojliga)) {
			if (kvar === 0 || par.some((kontakt) => kontakt.telefon !== '')) continue;
			const delat = nummer.shift() ?? '';
			for (const kontakt of par) kontakt.telefon = delat;
			kvar -= 1;
		}
	}
	for (const kontakt of slump.blanda(kontakter.filter((en) => en.telefon === ''))) {
		kontakt.telefon = nummer.shift() ?? '';
	}
}

/** @param {import('./slump.mjs').Slump} slump @param {string} id */
export function person(slump, id) {
	const fornamn = slump.valj(FORNAMN);
	const epost = fornamn
		.toLowerCase()
		.normalize('NFD')
		.replace(/[^a-z]/g, '');
	return {
		fornamn,
		efternamn: 'Exempel',
		epost: `${epost}.exempel${id}@example.se`,
		adress: `${slump.valj(GATOR)} ${slump.heltal(1, 89)}`,
		// No Swedish postcode begins with 0.
		postnr: `0${slump.heltal(10, 99)} ${slump.heltal(10, 99)}`,
		ort: slump.valj(ORTER),
		anteckning: slump.chans(0.03) ? slump.valj(ANTECKNINGAR) : ''
	};
}
