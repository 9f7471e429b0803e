import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const berakna = medMotor();
const AVTAL = 'kompetensattraktion-2024';

/** The folder of a SIE file with its own settings beside it, read at the end of June. */
async function bok(namn: string) {
	const mapp = faltmapp(namn);
	const installningar = JSON.parse(
		readFileSync(join(mapp, 'installningar.json'), 'utf8')
	) as object;
	const utfall = await berakna(mapp, '2024-K2', { avtal: AVTAL, installningar });
	const poster = (await utfall.rader('budget_utfall_per_post')) ?? [];
	return { ...utfall, post: poster.find(({ post }) => post === 'Kommunikation') };
}

describe('a SIE file', () => {
	test('whose balances are a partition over objects gives the sum that the file says', async () => {
		const { post, koder } = await bok('06-sie-saldon-per-objekt');
		expect(post).toMatchObject({ utfall_ack_ore: 482_000 });
		expect(koder()).toEqual([]);
	});

	test('with one balance and the year’s vouchers is read account by account', async () => {
		const { post, reports } = await bok('07-sie-saldon-och-verifikat');
		expect(post).toMatchObject({ utfall_ack_ore: 170_000 });
		expect(reports[0]?.meddelanden).toMatchObject([{ kod: 'sie_rad', rad: 12 }]);
	});

	test('with account and month in the other order has its budget read', async () => {
		const { post, koder } = await bok('14-sie-falt-i-fel-ordning');
		expect(post).toMatchObject({ budget_ar_ore: 200_000, utfall_ack_ore: 10_000 });
		expect(koder()).toEqual([]);
	});

	test('of which no account is tied is recognised, and says which accounts there are', async () => {
		const { reports } = await berakna(`${faltmapp('rakning/sie-okopplad')}/data`, '2024-K1');
		expect(reports).toMatchObject([{ kalla: 'ekonomi', rader: 0, inlasta: 0, avvisade: 0 }]);
		expect(reports[0]?.meddelanden).toMatchObject([{ kod: 'okopplat_konto' }]);
		expect(reports[0]?.meddelanden[0]?.konsekvens).toContain('4010 Tryck');
	});
});
