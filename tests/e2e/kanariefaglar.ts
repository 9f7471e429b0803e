import type { Fil } from './pappersfall';

// Five hundred people who do not exist: their numbers are from the 1890s, their telephones from the numbers
// that are kept for films (the Swedish ones are the samples’), and their names are nobody's.
export const ANTAL = 500;

const nr = (i: number, siffror: number) => String(i).padStart(siffror, '0');
const RIKTNUMMER = [202, 303, 404, 505, 606];
const bokstaver = (i: number) =>
	[Math.floor(i / 26), i % 26].map((j) => String.fromCharCode(97 + j)).join('');

const personnummer = (i: number) =>
	`189${i % 10}${nr((i % 12) + 1, 2)}${nr((i % 28) + 1, 2)}-${nr(1000 + i * 7, 4)}`;
const namn = (i: number) => ({
	for: `Kvittrul${bokstaver(i)}`,
	efter: `Fjäderskrud${bokstaver(i)}`
});
const epost = (i: number) => `kanarie.${bokstaver(i)}@kanariefagel.example`;
const telefon = (i: number) => `+1 ${RIKTNUMMER[i % 5]}-555-01${nr(Math.floor(i / 5), 2)}`;
const adress = (i: number) => `Burgatan ${1000 + i}, Voljärby`;

/** Personal data where an export has it, and where it has strayed to. */
const RUBRIKER = [
	...['Kontakt-ID', 'Personnummer', 'Förnamn', 'Efternamn', 'Namn', 'E-post', 'Mejl 2', 'Telefon'],
	...['Mobil (privat)', 'Adress', 'Postort', 'Anteckning', 'Kolumn 7', '', 'Extra', 'Skapad'],
	...['Ärendetyp', 'Valda kommuner', 'Källa', 'Förfrågan inkom', 'Flyttstatus', 'Status ändrad'],
	...['Flyttdatum', 'Flyttat till', 'Första återkoppling', 'Önskat kontaktsätt']
];

function rad(i: number): string[] {
	const person = namn(i);
	const manad = nr((i % 9) + 1, 2);
	const dag = `2024-${manad}-${nr((i % 27) + 1, 2)}`;
	// Every twentieth has what is somebody's in a column of the program's own.
	const vilse = i % 20 === 0 ? Math.floor(i / 20) % 8 : -1;
	return [
		vilse === 0 ? personnummer(i) : vilse === 1 ? epost(i) : String(20_000 + i),
		personnummer(i),
		person.for,
		person.efter,
		`${person.for} ${person.efter}`,
		epost(i),
		epost(i).toUpperCase(),
		telefon(i),
		telefon(i).replace('+', '00').replaceAll('-', ' '),
		adress(i),
		'Voljärby',
		`Ring ${person.for} på ${telefon(i)}, pnr ${personnummer(i).replace('-', '')}`,
		personnummer(i).slice(2),
		`${person.for} ${person.efter}`,
		epost(i),
		vilse === 2 ? personnummer(i) : dag,
		vilse === 3 ? epost(i) : 'Flyttvägledning',
		vilse === 4 ? telefon(i) : ['Åre', 'Berg', 'Östersund'][i % 3]!,
		vilse === 5 ? epost(i) : 'Webben',
		dag,
		vilse === 6 ? personnummer(i) : i % 3 === 0 ? 'Flyttat' : '',
		i % 3 === 0 ? dag : '',
		i % 3 === 0 ? dag : '',
		vilse === 7 ? telefon(i) : i % 3 === 0 ? 'Åre' : '',
		dag,
		i % 40 === 20 ? epost(i) : 'E-post'
	];
}

const citera = (cell: string) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CRM export with all of them in it. */
export const KONTAKTER: Fil = {
	name: 'kontakter.csv',
	text: [RUBRIKER, ...Array.from({ length: ANTAL }, (_, i) => rad(i))]
		.map((cells) => `${cells.map(citera).join(';')}\r\n`)
		.join('')
};

const ORD = /kvittrul|fjäderskrud|kanariefagel\.example|burgatan|voljärby/gi;
/** The last figures of a number, without which it is nobody's: ten of a person's, eight of a telephone's. */
const NUMMER = new Set(
	Array.from({ length: ANTAL }, (_, i) => [
		personnummer(i).replace('-', '').slice(-10),
		telefon(i).replace(/\D/g, '').slice(-8)
	]).flat()
);

/** Where anything of anyone stands in a text, with what stands around it. */
export function kanariefaglar(text: string): string[] {
	const around = (at: number, length: number) => text.slice(Math.max(0, at - 30), at + length + 30);
	const ord = [...text.matchAll(ORD)].map((found) => around(found.index, found[0].length));
	const nummer = [...text.matchAll(/\d[\d\s\u00a0-]{6,}\d/g)].flatMap((found) => {
		const siffror = found[0].replace(/\D/g, '');
		for (const length of [10, 8])
			for (let at = 0; at + length <= siffror.length; at++)
				if (NUMMER.has(siffror.slice(at, at + length)))
					return [around(found.index, found[0].length)];
		return [];
	});
	return [...ord, ...nummer];
}
