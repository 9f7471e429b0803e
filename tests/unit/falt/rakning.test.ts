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

test('an index needs no year between that of the price year and that of the year', async () => {
	const { rader } = await berakna(faltmapp('rakning/lpix-index-lucka/data'), '2026-K1');
	expect((await rader('kommunandelar'))?.at(-1)).toMatchObject({ belopp_kr: 1_665_158 });
	expect((await rader('natverk_fakturor'))?.at(-1)).toMatchObject({ ar_kr: 618_700 });
	expect((await rader('lpix_kedja'))?.map((rad) => Object.values(rad))).toEqual([
		[2024, null, 1_600_000],
		[2025, null, null],
		[2026, null, 1_665_158]
	]);
});

test('rows of an agreement nobody knows are told, and where they could have counted too', async () => {
	const { reports, noter, rader } = await berakna(faltmapp('rakning/avtal-okant/data'), '2024-K1');
	expect(reports[0]!.okanda_varden).toEqual([{ kolumn: 'Avtal', varde: 'XYZ', rader: 1 }]);
	expect((await noter('budget_utfall_per_post')).join()).toContain(
		'1\u00a0ekonomirad för 2024 hör till ett avtal som programmet inte känner igen och är inte med.'
	);
	expect((await rader('budget_utfall_per_post'))?.at(-1)).toMatchObject({ utfall_ack_ore: 700 });
});
