import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MORK, toning } from '$lib/rapport/kommunkarta';

const CSS = readFileSync('src/lib/styles/colours.css', 'utf8');
const TEMAN = { light: '', dark: '@media (prefers-color-scheme: dark)', paper: '@media print' };

/** The colours of a theme: what it does not say itself it has from the light one. */
function farger(media: string): Map<string, string> {
	const del = CSS.slice(media === '' ? 0 : CSS.indexOf(media));
	const egna = [...del.slice(0, del.indexOf('\n}')).matchAll(/--([a-z-]+):\s*([^;]+);/g)];
	const alla = new Map(media === '' ? [] : farger(''));
	for (const [, namn, varde] of egna) alla.set(namn!, varde!);
	return alla;
}

/** WCAG 2.2, relative luminance. */
function ljushet(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const c = parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function kontrast(a: string, b: string): number {
	const [mork, ljus] = [ljushet(a), ljushet(b)].sort((x, y) => x - y);
	return (ljus! + 0.05) / (mork! + 0.05);
}

/** What is written, what is drawn to be read, and what only sets things apart. */
const TEXT = ['svart', 'gra', 'gran', 'hjortron', 'fel'];
const DRAWN = ['gra-stapel', 'gran-ljus', 'fokus'];
const GROUNDS = ['papper', 'papper-dova'];
const DECOR = ['gra-ljus', 'harlinje'];

test.each(Object.entries(TEMAN))('every pair of colours in %s can be told apart', (_, media) => {
	const alla = farger(media);
	const hex = (namn: string) => {
		const varde = alla.get(namn)!;
		return varde.startsWith('var(--') ? alla.get(varde.slice(6, -1))! : varde;
	};
	// A new colour says what it is for.
	expect([...alla.keys()].sort()).toEqual([...TEXT, ...DRAWN, ...GROUNDS, ...DECOR].sort());
	const svaga: string[] = [];
	for (const [krav, farger, grunder] of [
		[4.5, TEXT, GROUNDS],
		// A button of its own colour has the paper's as its text: the same pair.
		[3, DRAWN, ['papper']]
	] as const)
		for (const farg of farger)
			for (const grund of grunder) {
				const matt = kontrast(hex(farg), hex(grund));
				if (matt < krav) svaga.push(`${farg} on ${grund}: ${matt.toFixed(2)}`);
			}
	// Bars that stand beside each other: the year's own from what it is held against.
	expect(kontrast(hex('gran'), hex('gra-stapel'))).toBeGreaterThan(2);
	expect(svaga).toEqual([]);
});

/** What `color-mix(in srgb, a part, b)` makes. */
function blandad(a: string, del: number, b: string): string {
	const kanal = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
	const hex = (at: number) =>
		Math.round(kanal(a, at) * del + kanal(b, at) * (1 - del))
			.toString(16)
			.padStart(2, '0');
	return `#${hex(1)}${hex(3)}${hex(5)}`;
}

/** The parts, of a hundred, that a component mixes its colours in. */
function delar(fil: string, monster: RegExp): number[] {
	const hittade = [...readFileSync(fil, 'utf8').matchAll(monster)].map(([, del]) => Number(del));
	expect(hittade, fil).not.toEqual([]);
	return hittade.map((del) => del / 100);
}

test.each(Object.entries(TEMAN))(
	'what charts mix of their colours in %s can be told apart',
	(_, media) => {
		const alla = farger(media);
		const hex = (namn: string) => alla.get(namn)!;
		const svaga: string[] = [];
		const krav = (vad: string, minst: number, a: string, b: string) => {
			const matt = kontrast(a, b);
			if (matt < minst) svaga.push(`${vad}: ${matt.toFixed(2)}`);
		};
		// The words on each tile of the map, whatever its rate, where the darkest have the paper's colour for theirs.
		for (let promille = 0; promille <= 1000; promille++) {
			const del = toning(promille / 1000);
			krav(
				`words on a tile of ${del}`,
				4.5,
				hex(del >= MORK ? 'papper' : 'svart'),
				blandad(hex('gran'), del / 100, hex('papper'))
			);
		}
		// A gauge: what is used, the plan and the forecast, on the strip of the budget.
		for (const del of delar('src/lib/smabild/matare.ts', /TON\.stapel\} (\d+)%/g)) {
			const remsa = blandad(hex('gra-stapel'), del, hex('papper'));
			for (const farg of ['gran', 'svart', 'hjortron'])
				krav(`${farg} on a gauge`, 3, hex(farg), remsa);
		}
		// A part before its whole, or a dot beside the county's line.
		for (const [a, b] of [
			['hjortron', 'gra-stapel'],
			['gran', 'gran-ljus'],
			['svart', 'gran-ljus']
		] as const)
			krav(`${a} on ${b}`, 1.5, hex(a), hex(b));
		// Last year's bar among the other quarters'.
		krav('gran-ljus beside gra-stapel', 1.4, hex('gran-ljus'), hex('gra-stapel'));
		expect(svaga).toEqual([]);
	}
);

test('pictures of charts have the colours of paper', () => {
	const papper = farger(TEMAN.paper);
	const bild = readFileSync('src/lib/charts/bild.ts', 'utf8');
	const bildens = (namn: string) => new RegExp(`\\b${namn}: '(#[0-9a-f]{6})'`).exec(bild)![1];
	expect(bildens('stapel')).toBe(papper.get('gra-stapel'));
	expect(bildens('granLjus')).toBe(papper.get('gran-ljus'));
	expect(bildens('gran')).toBe(papper.get('gran'));
	expect(bildens('hjortron')).toBe(papper.get('hjortron'));
});
