import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { Foljda } from '$lib/installningar/foljda';

const tkr: Installningar = { ...INGA, dialekt: [{ fil: 'a.csv', enhet: 'tkr' }] };
const lpix: Installningar = { ...INGA, lpix: [{ ar: 2024, procent: 3, kalla: '', utgava: '' }] };

/** What is loaded, read and put together with these settings. */
function laddat(med: Installningar): Foljda {
	const foljda = new Foljda();
	foljda.lasta(med, false, med);
	foljda.sammanlagda(med);
	return foljda;
}

describe('figures', () => {
	test('follow the settings until those that they were made with are others', () => {
		expect(laddat(tkr).efterslap(structuredClone(tkr))).toBeNull();
		expect(laddat(INGA).efterslap(tkr)).toBe('las');
		expect(laddat(INGA).efterslap(lpix)).toBe('lagg');
		const eget = { ...INGA, avtal: [{ ...AGREEMENTS[0]!, titel: 'Ett annat namn' }] };
		expect(laddat(INGA).efterslap(eget)).toBe('las');
	});

	test('lag behind what was said while files were read', () => {
		const foljda = laddat(INGA);
		// Files were dropped, read as the settings were, and replaced all that there was.
		foljda.lasta(INGA, false, tkr);
		foljda.sammanlagda(tkr);
		expect(foljda.efterslap(tkr)).toBe('las');
		// Read once more, they follow.
		foljda.lasta(tkr, false, tkr);
		expect(foljda.efterslap(tkr)).toBeNull();
	});

	test('of files that were there before follow what is answered of others', () => {
		const kvar = laddat(INGA);
		kvar.lasta(tkr, true, tkr);
		expect(kvar.efterslap(tkr)).toBe('las');
		const ersatta = laddat(INGA);
		ersatta.lasta(tkr, false, tkr);
		expect(ersatta.efterslap(tkr)).toBeNull();
	});

	test('of files read with something that was said meanwhile and taken back are read again', () => {
		const foljda = laddat(INGA);
		foljda.lasta(tkr, true, INGA);
		expect(foljda.efterslap(INGA)).toBe('las');
	});

	test('lag behind what was said while they were computed, and behind forecasts judged since', () => {
		const foljda = laddat(INGA);
		const bedomt = { ...INGA, prognoser: [{}] } as unknown as Installningar;
		expect(foljda.efterslap(bedomt)).toBe('bedom');
		foljda.bedomda(bedomt);
		expect(foljda.efterslap(bedomt)).toBeNull();
		expect(foljda.efterslap(INGA)).toBe('bedom');
	});
});
