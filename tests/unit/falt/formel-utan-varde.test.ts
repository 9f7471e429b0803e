import { expect, it } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();

it('figures that rest on formulas nobody has computed are missing, and never zero', async () => {
	const { rader, saknas, koder, reports } = await read(
		faltmapp('08-excel-formel-utan-varde'),
		'2024-K2'
	);
	expect(koder('kontakter.xlsx')).toEqual(['formel_utan_varde', 'formel_utan_varde']);
	expect(koder('ekonomi.xlsx')).toEqual(['formel_utan_varde']);
	expect(reports.flatMap(({ meddelanden }) => meddelanden.map(({ kolumn }) => kolumn))).toEqual([
		'Budget',
		'Flyttstatus',
		'Flyttdatum'
	]);
	expect(await rader('hushall_nu')).toBeNull();
	expect(await saknas('hushall_nu')).toContain('kontakter: Flyttstatus');
	// Without a budget in the file the agreement's own is the year's.
	const poster = await rader('budget_utfall_per_post');
	const rad = poster?.find(({ post }) => post === 'Kommunikation');
	expect(rad).toMatchObject({ budget_ar_ore: 150_500_000, utfall_ack_ore: 20_000 });
});
