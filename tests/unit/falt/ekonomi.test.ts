import { mkdtempSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();
const budget = (rader: Record<string, unknown>[] | null, post: string) =>
	rader?.find((rad) => rad.post === post);

test('falt 02: thousands told in a title are thousands', async () => {
	const { rader, koder } = await read(faltmapp('02-belopp-i-tkr'), '2024-K2');
	expect(budget(await rader('budget_utfall_per_post'), 'Kommunikation')).toMatchObject({
		budget_ar_ore: 1_500_000_00,
		utfall_ack_ore: 660_000_00
	});
	expect(koder()).toContain('enhet');
});

test('falt 05: a period that Excel has rewritten is the month it was', async () => {
	const { rader, koder } = await read(faltmapp('05-en-olast-period'), '2024-K2');
	expect(budget(await rader('budget_utfall_per_post'), 'Kommunikation')).toMatchObject({
		budget_ar_ore: 12_000_00,
		budget_ack_ore: 6_000_00,
		utfall_ack_ore: 600_00,
		prognos_ar_ore: 6_600_00
	});
	expect(koder()).toEqual([]);
});

test('rakning/ar-24: a year that is none is taken from the period, and so it is told', async () => {
	const { rader, reports } = await read(faltmapp('rakning/ar-24/data'), '2024-K1');
	expect(budget(await rader('budget_utfall_per_post'), 'Kommunikation')).toMatchObject({
		utfall_ack_ore: 100
	});
	const [message] = reports[0]!.meddelanden;
	expect(message).toMatchObject({ kod: 'ogiltigt_tal', rad: 2, kolumn: 'År' });
	expect(message!.konsekvens).toContain('räknas');
	expect(message!.konsekvens).not.toContain('räknas inte');
});

/** What the coordinator has tied: the office's short names are no post's. */
const KOPPLADE = {
	varden: {
		poster: [
			{ avtal: '', ord: 'CRM (SuperOffice)', post: 'Gemensamt CRM-system' },
			{ avtal: '', ord: 'Webb tasteget.nu', post: 'Webbplattform tasteget.nu' },
			{ avtal: '', ord: 'Reg. ambassadörer', post: 'Regionala ambassadörer' }
		]
	}
};

describe.each([
	'Ekonomiuppföljning sept 2024.xlsx',
	'Ekonomi kompetensattraktion 2024 lång tkr.xlsx',
	'Ekonomi kompetensattraktion 2024 lång.xlsx'
])('egna-filer, %s', (fil) => {
	test('gives the right economy to September', async () => {
		const mapp = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
		await copyFile(join(faltmapp('egna-filer'), fil), join(mapp, fil));
		const { rader, reports } = await read(mapp, '2024-K3', { installningar: KOPPLADE });
		expect(reports[0]!.fragor ?? []).toEqual([]);
		const poster = (await rader('budget_utfall_per_post'))!;
		expect(poster.map(({ post, utfall_ack_ore }) => [post, utfall_ack_ore])).toEqual([
			['Gemensamt CRM-system', 392_600_00],
			['Webbplattform tasteget.nu', 236_200_00],
			['Strategiskt talangattraktionsarbete', 222_200_00],
			['Kommunikation', 948_000_00],
			['Regionala ambassadörer', 136_000_00],
			['Coworkingnätverk', 47_500_00],
			['Magasinet Ta steget', 486_500_00],
			['Totalt', 2_469_000_00]
		]);
		expect(poster.at(-1)).toMatchObject({
			budget_ar_ore: 3_570_000_00,
			prognos_ar_ore: 3_263_000_00,
			prognosavvikelse_ore: 307_000_00
		});
		const finansiering = (await rader('finansiering'))!;
		expect(finansiering.map((rad) => [rad.budget_ar_ore, rad.utfall_ack_ore])).toEqual([
			[2_929_000_00, 9 * 244_100_00],
			[641_000_00, 641_000_00],
			[3_570_000_00, 9 * 244_100_00 + 641_000_00]
		]);
	});
});
