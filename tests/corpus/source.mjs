// A made-up table of the kind Pollock pollutes: 9 columns, a header and 83 rows, with commas,
// apostrophes and doubled quotes in its texts, one column always quoted and one always blank.

const TYPES = [
	"Men's Rain Jacket",
	'Cushion, Wool Stripe',
	"Women's Winter Boots",
	'Round Table, 48"',
	'Lantern',
	"Kids' Skis, Short",
	'Tea Towel',
	'Bicycle, 24" Wheels',
	"Girls'  Cap 3 pcs.",
	'Mug',
	'Ladder, 10"',
	'Pocket Knife'
];
const TEXTS = [
	'This jacket is light enough for summer yet warm enough to keep the wind from getting through.',
	"Built for wet days. From walking, running or rowing, the strong seams and wide hood won't let you down.",
	'Good grip and thick soles make these boots ideal for cold, icy paths.',
	'An 8\\\'9" long table top, made here and sturdy enough to stand outside all year round.',
	'Adds warm light to your porch, shed or boat with this simple lantern, easily hung.',
	'Soft cotton that dries quickly and is washed at 60 degrees: 100% linen-free.',
	"Everything you've come to expect from our workshop, in certified oak, 2-3 cm thick.",
	'Keeps 7 degrees warmer than the old model, weighs only 2.4 kg. and folds flat.'
];

/** @param {number} number */
const pad = (number) => String(number).padStart(2, '0');

/**
 * The header and the rows as cells: their text, and whether they are quoted.
 * @returns {{ text: string, quoted: boolean }[][]}
 */
export function sourceTable() {
	const header = ['DATE', 'TIME', 'Qty', 'ITEMID', 'Price', 'Type', 'Description', 'URL', 'Remark'];
	/** @type {string[][]} */
	const rows = Array.from({ length: 83 }, (_, i) => {
		const id = `${'ABKMRY'[i % 6]}${'CHNT'[i % 4]}-${1009 + ((i * 2657) % 8990)}`;
		return [
			`${pad(13 + (i % 16))}/${pad(1 + Math.floor(i / 14))}/2018`,
			`${pad(Math.floor(i / 4) % 24)}:${pad((i % 4) * 15)}`,
			String((i * 7) % (i % 5 === 0 ? 34 : 4)),
			id,
			`$${((i * 1237) % 9100) / 100}`,
			String(TYPES[(i * 5) % TYPES.length]),
			String(TEXTS[(i * 3 + Math.floor(i / 8)) % TEXTS.length]),
			`https://www.example.com/product/${id.replace('-', '_')}.html`,
			''
		];
	});
	return [header, ...rows].map((texts) =>
		texts.map((text, column) => ({
			text,
			quoted: column === 6 || column === 7 || /[,"]/.test(text)
		}))
	);
}
