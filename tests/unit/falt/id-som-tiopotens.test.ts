import { expect, it } from 'vitest';
import { faltmapp, medMotor } from './berakna';

const read = medMotor();

it('ids that a spreadsheet has cut make nobody another, and are told row by row', async () => {
	const { rader, koder, reports } = await read(faltmapp('15-id-som-tiopotens'), '2024-K2');
	for (const fil of ['kontakter.csv', 'foretag.csv'])
		expect(koder(fil), fil).toEqual(Array.from({ length: 5 }, () => 'avkortat_id'));
	expect(reports.map(({ avvisade }) => avvisade)).toEqual([0, 0]);
	expect(await rader('hushall_nu')).toMatchObject([{ registrerade: 5, flyttade: 5 }]);
	expect(await rader('foretag_nu')).toMatchObject([{ foretag: 5 }]);
});
