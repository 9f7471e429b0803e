import { expect, test } from 'vitest';
import { ritat } from '$lib/charts/rita';

const rad = (namn: string, etikett: string) => ({ namn, del: 1, hela: 2, etikett, varning: false });
const smalUnder = (...rader: ReturnType<typeof rad>[]) =>
	ritat({ data: { slag: 'delavhelhet', rader }, bildtext: '', beskrivning: '' }).smalPaPapper!;

test('names stand over their bars on paper where names, bars and labels have no room beside each other', () => {
	const vanlig = rad('Strategiskt talangattraktionsarbete', '260 av 325 tkr');
	// Half a page of Word.
	expect(smalUnder(vanlig)).toBeLessThan(406);
	expect(smalUnder(vanlig, rad('Coworking', '182 av 120 tkr, mer än budgeten'))).toBeGreaterThan(
		406
	);
	expect(smalUnder(rad('Lön', '1 av 2 tkr'))).toBeLessThan(smalUnder(vanlig));
});
