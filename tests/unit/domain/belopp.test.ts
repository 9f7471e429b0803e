import { expect, test } from 'vitest';
import { parseKronor } from '$lib/domain/belopp';

test.each([
	['1 450 000', 1_450_000],
	['1\u00a0450\u00a0000 kr', 1_450_000],
	['1.450.000', 1_450_000],
	['0', 0],
	['−5 000 kronor', -5000],
	['1450000', 1_450_000],
	['12,50', null],
	['1.5', null],
	['en miljon', null],
	['', null],
	['99999999999999999999', null]
])('”%s” is %s', (text, kronor) => {
	expect(parseKronor(text)).toBe(kronor);
});
