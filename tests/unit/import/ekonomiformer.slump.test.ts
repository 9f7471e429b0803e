import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastStep, readFile, stepsOf } from '$lib/import/file';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { INGA } from '$lib/installningar/installningar';
import { bytesOf, load, loaded, TODAY } from './load';
import { cells, handMade } from './workbook';

// The same money in every shape that finance offices give it must give the same figures.

/** A year of one agreement, in öre. */
interface Ekonomi {
	ar: number;
	/** Post → the months' outcome from January on, all equally many. */
	utfall: Map<string, number[]>;
	/** Post → the year's budget, or the months' from January to December. */
	budget: Map<string, number | number[]>;
}

const POSTER = ['Gemensamt CRM-system', 'Kommunikation', 'Coworkingnätverk'];
// Negative amounts are corrections. The smallest are kept too few to be anything but öre.
const ore = fc.integer({ min: -5_000_000, max: 500_000_000 });

const ekonomi: fc.Arbitrary<Ekonomi> = fc
	.record({
		ar: fc.integer({ min: 2022, max: 2027 }),
		manader: fc.integer({ min: 1, max: 12 }),
		poster: fc.uniqueArray(fc.constantFrom(...POSTER), { minLength: 1, maxLength: 3 }),
		periodiserad: fc.boolean()
	})
	.chain(({ ar, manader, poster, periodiserad }) =>
		fc
			.array(
				fc.record({
					utfall: fc.array(ore, { minLength: manader, maxLength: manader }),
					budget: periodiserad ? fc.array(ore, { minLength: 12, maxLength: 12 }) : ore
				}),
				{ minLength: poster.length, maxLength: poster.length }
			)
			.map((belopp) => ({
				ar,
				utfall: new Map(poster.map((post, i) => [post, belopp[i]!.utfall])),
				budget: new Map(poster.map((post, i) => [post, belopp[i]!.budget]))
			}))
	);

type Cell = string | number | null;
type Faktor = 1 | 1_000 | 1_000_000;
interface Tabell {
	namn: string;
	rader: Cell[][];
}

/** The amount as a text with a decimal comma, exactly. */
function skrivet(belopp: number, faktor: Faktor): string {
	const scale = faktor * 100;
	const digits = String(scale).length - 1;
	const text = String(Math.abs(belopp)).padStart(digits + 1, '0');
	const decimals = text.slice(-digits).replace(/0+$/, '');
	return `${belopp < 0 ? '-' : ''}${text.slice(0, -digits)}${decimals && ','}${decimals}`;
}

const MANADER = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const HELA =
	'januari februari mars april maj juni juli augusti september oktober november december'.split(
		' '
	);
const tva = (manad: number) => String(manad).padStart(2, '0');
/** How a month's column is headed, when the year stands elsewhere or with it. */
const RUBRIKER: readonly ((ar: number, manad: number) => string)[] = [
	(_, manad) => MANADER[manad - 1]!,
	(_, manad) => HELA[manad - 1]!,
	(_, manad) => `${MANADER[manad - 1]}.`,
	(_, manad) => `P${tva(manad)}`,
	(ar, manad) => `${ar}-${tva(manad)}`,
	(ar, manad) => `${ar}${tva(manad)}`,
	(ar, manad) => `${MANADER[manad - 1]} ${ar}`
];
const PERIODER: readonly ((ar: number, manad: number) => string)[] = [
	(ar, manad) => `${ar}-${tva(manad)}`,
	(ar, manad) => `${ar}${tva(manad)}`,
	(_, manad) => MANADER[manad - 1]!,
	(ar, manad) => `${MANADER[manad - 1]}-${ar % 100}`,
	(ar, manad) => `${ar} ${HELA[manad - 1]}`,
	(_, manad) => `M${tva(manad)}`,
	(_, manad) => String(manad)
];

interface Form {
	enhet: { faktor: Faktor; titel: string; fot: string; rubrik: string };
	rubrik: number;
	period: number;
	/** Where the year of months as columns stands. */
	arI: 'kolumn' | 'titel' | 'namn';
	prefix: boolean;
	/** A sum of the months beside them, which is not counted. */
	summa: boolean;
	/** A sum of the posts below them. */
	summarad: boolean;
}

const INGEN = { titel: '', fot: '', rubrik: '' };
const form: fc.Arbitrary<Form> = fc.record({
	enhet: fc.constantFrom<Form['enhet']>(
		{ faktor: 1, ...INGEN, titel: 'Belopp i kr' },
		{ faktor: 1_000, ...INGEN, titel: 'Uppföljning, tkr' },
		{ faktor: 1_000, ...INGEN, fot: 'Alla belopp anges i tusental kronor' },
		{ faktor: 1_000, ...INGEN, titel: 'Ekonomi (kkr)' },
		{ faktor: 1_000, ...INGEN, rubrik: ' (tkr)' },
		{ faktor: 1_000_000, ...INGEN, titel: 'Budget och utfall (mnkr)' }
	),
	rubrik: fc.nat(RUBRIKER.length - 1),
	period: fc.nat(PERIODER.length - 1),
	arI: fc.constantFrom<Form['arI']>('kolumn', 'titel', 'namn'),
	prefix: fc.boolean(),
	summa: fc.boolean(),
	summarad: fc.boolean()
});

const summan = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

/** A row a month and post; a year's budget on a row of its own. */
function lang({ ar, utfall, budget }: Ekonomi, form: Form, ackumulerad: boolean): Tabell {
	const { faktor, titel, fot, rubrik } = form.enhet;
	const kr = (belopp: number | undefined) => (belopp === undefined ? '' : skrivet(belopp, faktor));
	const rader: Cell[][] = titel ? [[titel], []] : [];
	const utfallet = `${ackumulerad ? 'Ack utfall' : 'Utfall'}${rubrik}`;
	rader.push(['År', 'Period', 'Post', `Budget${rubrik}`, utfallet]);
	for (const [post, manader] of utfall) {
		const plan = budget.get(post)!;
		if (typeof plan === 'number') rader.push([String(ar), '', post, kr(plan), '']);
		for (let manad = 1; manad <= 12; manad++) {
			const own = typeof plan === 'number' ? undefined : plan[manad - 1];
			const used =
				manad > manader.length
					? undefined
					: ackumulerad
						? summan(manader.slice(0, manad))
						: manader[manad - 1];
			if (own === undefined && used === undefined) continue;
			rader.push([String(ar), PERIODER[form.period]!(ar, manad), post, kr(own), kr(used)]);
		}
	}
	if (fot) rader.push([fot]);
	return { namn: 'ekonomi', rader };
}

/** A row a post, with a column a month. */
function bred({ ar, utfall, budget }: Ekonomi, form: Form): Tabell {
	const { faktor, titel, fot, rubrik } = form.enhet;
	const kr = (belopp: number) => skrivet(belopp, faktor);
	const arKolumn = form.arI === 'kolumn';
	const langd = [...utfall.values()][0]!.length;
	const months = Array.from({ length: langd }, (_, i) => i + 1);
	const periodiserad = typeof [...budget.values()][0] !== 'number';
	const over = (manad: number) => RUBRIKER[form.rubrik]!(ar, manad) + rubrik;
	const plan = (values: number | number[]) => (typeof values === 'number' ? [values] : values);
	const line = (namn: string, used: readonly number[], own: number | number[]): Cell[] => [
		...(arKolumn ? [String(ar)] : []),
		namn,
		...plan(own).map(kr),
		...used.map(kr),
		...(form.summa ? [kr(summan(used))] : [])
	];
	const rader: Cell[][] = [];
	const titlar = [titel, form.arI === 'titel' ? `Uppföljning ${ar}` : ''].filter(Boolean);
	for (const text of titlar) rader.push([text]);
	rader.push([
		...(arKolumn ? ['År'] : []),
		'Post',
		...(periodiserad ? MANADER.map((_, i) => `Budget ${over(i + 1)}`) : [`Budget helår${rubrik}`]),
		...months.map((manad) => `${form.prefix || periodiserad ? 'Utfall ' : ''}${over(manad)}`),
		...(form.summa ? [`Ack utfall${rubrik}`] : [])
	]);
	for (const [post, used] of utfall) rader.push(line(post, used, budget.get(post)!));
	if (form.summarad) {
		const alla = [...utfall.values()];
		const planer = [...budget.values()].map(plan);
		const egen = planer[0]!.map((_, i) => summan(planer.map((one) => one[i]!)));
		rader.push(
			line(
				'Summa kostnader',
				months.map((manad) => summan(alla.map((one) => one[manad - 1]!))),
				egen
			)
		);
	}
	if (fot) rader.push([fot]);
	return { namn: form.arI === 'namn' ? `Uppföljning ${ar}` : 'Uppföljning', rader };
}

/** The table as text; a foot line and titles have only their own cell. */
async function somText({ namn, rader }: Tabell) {
	const text = rader.map((rad) => rad.map((cell) => cell ?? '').join(';')).join('\n');
	return loaded([readFile(`${namn}.csv`, bytesOf(text), { today: TODAY })]);
}

/** The table as a workbook: amounts are number cells, in floating point as Excel keeps them. */
async function somArbetsbok({ namn, rader }: Tabell) {
	const rubrikrad = rader.findIndex((rad) => rad.includes('Post'));
	const arBelopp = rader[rubrikrad]!.map(
		(cell) => !['År', 'Period', 'Post'].includes(String(cell))
	);
	const celler = rader.map((rad, i) =>
		rad.map((cell, at) => {
			if (cell === '') return null;
			return i > rubrikrad && rad.length > 1 && arBelopp[at]
				? Number(String(cell).replace(',', '.'))
				: cell;
		})
	);
	const bytes = handMade({ sheets: { Blad1: cells(celler) } });
	const open = () => Promise.resolve(openWorkbook);
	return loaded(lastStep(await stepsOf(`${namn}.xlsx`, bytes, { today: TODAY }, open)));
}

/** The same money as a SIE file: an account a post, budgets by month where they are. */
function somSie({ ar, utfall, budget }: Ekonomi, medRes: boolean) {
	const lines = ['#FLAGGA 0', '#SIETYP 4', `#RAR 0 ${ar}0101 ${ar}1231`];
	const sie = [...utfall.keys()].map((post, i) => ({ konto: String(5010 + i), avtal: '', post }));
	const rad = (ord: string, konto: string, i: number, ore: number) =>
		`#${ord} 0 ${ar}${tva(i + 1)} ${konto} {} ${skrivet(ore, 1).replace(',', '.')}`;
	for (const { konto, post } of sie) {
		lines.push(`#KONTO ${konto} "${post}"`);
		const used = utfall.get(post)!;
		if (medRes) lines.push(`#RES 0 ${konto} ${skrivet(summan(used), 1).replace(',', '.')}`);
		used.forEach((ore, i) => lines.push(rad('PSALDO', konto, i, ore)));
		const plan = budget.get(post)!;
		if (typeof plan !== 'number')
			plan.forEach((ore, i) => lines.push(rad('PBUDGET', konto, i, ore)));
	}
	const installningar = { ...INGA, sie };
	return loaded([readFile('bok.se', bytesOf(lines.join('\n')), { today: TODAY, installningar })]);
}

/** The sums that every measure of money is made of: per post and month, and per post and year. */
function siffror({ rows }: { rows: Record<string, unknown>[] }): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const row of rows)
		for (const slag of ['budget_ore', 'utfall_ore', 'prognos_ore']) {
			if (row[slag] === undefined) continue;
			const key = [row.ar, row.period ?? 'helår', row.post, row.slag, slag].join(' ');
			sums[key] = (sums[key] ?? 0) + (row[slag] as number);
		}
	return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

/** What is right, from the amounts themselves. */
function ratt({ ar, utfall, budget }: Ekonomi): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const [post, months] of utfall) {
		months.forEach((belopp, i) => {
			sums[`${ar} ${ar}${tva(i + 1)} ${post} kostnad utfall_ore`] = belopp;
		});
		const plan = budget.get(post)!;
		if (typeof plan === 'number') sums[`${ar} helår ${post} kostnad budget_ore`] = plan;
		else
			plan.forEach((belopp, i) => {
				sums[`${ar} ${ar}${tva(i + 1)} ${post} kostnad budget_ore`] = belopp;
			});
	}
	return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

const former = {
	'a row a month': (ekonomi: Ekonomi, form: Form) => lang(ekonomi, form, false),
	'a row a month with accumulated outcomes': (ekonomi: Ekonomi, form: Form) =>
		lang(ekonomi, form, true),
	'months as columns': bred
};

describe.each(Object.entries(former))('%s, in any unit, gives the same figures', (_, form_) => {
	test.each([
		['text', somText, 60],
		['a workbook', somArbetsbok, 30]
	] as const)('as %s', async (_, som, numRuns) => {
		await fc.assert(
			fc.asyncProperty(ekonomi, form, async (ekonomi, form) => {
				expect(siffror(await som(form_(ekonomi, form)))).toEqual(ratt(ekonomi));
			}),
			{ numRuns }
		);
	});
});

test('a SIE file gives the same figures as a table, but for a budget of the whole year', () => {
	fc.assert(
		fc.property(ekonomi, fc.boolean(), (ekonomi, medRes) => {
			const utan = Object.entries(ratt(ekonomi)).filter(([key]) => !key.includes(' helår '));
			expect(siffror(somSie(ekonomi, medRes))).toEqual(Object.fromEntries(utan));
		}),
		{ numRuns: 60 }
	);
});

test('the rows of a table of no known year are told as waiting for it, and its broken rows by number', () => {
	const { report, rows } = load('Post;jan;feb\nCRM;1;2\nWebb;3\nSumma;4;2\n');
	expect(rows).toEqual([]);
	expect(report).toMatchObject({ kalla: 'ekonomi', rader: 0, inlasta: 0, obrukbar: true });
	expect(report.meddelanden.map(({ kod, rad }) => [kod, rad])).toEqual([
		['ogiltigt_varde', null],
		['fel_antal_falt', 3],
		['fotrad', 4]
	]);
	expect(report.meddelanden[0]!.konsekvens).toBe(
		'Ingenting säger vilket år månaderna jan och feb gäller. 2\u00a0rader räknas inte förrän året är angivet, på sidan Data eller i filen.'
	);
});
