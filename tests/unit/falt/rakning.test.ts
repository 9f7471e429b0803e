import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const berakna = medMotor();

test('contacts joined in a chain are one household', async () => {
	const installningar = JSON.parse(readFileSync(faltmapp('rakning/hushall-kedja/i.json'), 'utf8'));
	const { rader } = await berakna(faltmapp('rakning/hushall-kedja/data'), '2024-K1', {
		installningar
	});
	expect(await rader('hushall_nu')).toMatchObject([{ registrerade: 1 }]);
});
