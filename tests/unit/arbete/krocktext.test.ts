import { describe, expect, test } from 'vitest';
import { delText, olikText, vardeText } from '$lib/arbete/krocktext';
import { tomRapport } from '$lib/rapport/rapporttext';

// What a work file has otherwise is told in the words of the program's pages, never as it is kept.

const INTERNT = /[a-zåäö]_[a-zåäö]|null|undefined|Borttaget|\[object/;

const rapport = {
	...tomRapport({ sort: 'kvartal', avtal: 'energikontoret', kvartal: '2024-K3', kommun: null }),
	handlaggare: 'A. Exempel',
	avsnitt: [
		{
			...{ id: 'per_kvartal', text: 'Fem av 13.', overtagen: false, dold: false },
			...{ sidbrytning: false, klar: true, hamtad: null },
			bundna: [{ siffra: 'hushall_per_kommun.flyttade.Åre', varde: 13 }]
		}
	],
	poster: [
		{
			...{ post: 'Webb', uppdrag: '', genomfort: 'Uppgraderat', nyckeltal: '', nasta: '' },
			...{ orsak: '', atgard: '', varaktighet: '', bundna: [], hamtade: {} }
		}
	],
	ordning: ['per_kvartal', 'kommuner']
};

describe('what is opened is read in words', () => {
	test('of a whole report, empty fields and the figures of its texts are left out', () => {
		const sagt = olikText(rapport, undefined);
		expect(sagt).not.toMatch(INTERNT);
		expect(sagt).not.toContain('hushall_per_kommun');
		expect(sagt).toContain('handläggare: A. Exempel');
		expect(sagt).toContain('Webb: genomfört: Uppgraderat');
		expect(sagt).toContain('Nya hushåll per kvartal: Fem av 13.');
	});

	test.each([
		[{ ord: 'Planerar', betyder: 'inte_flyttat' }, 'betyder: har inte flyttat'],
		[{ ar: 2025, procent: 2.9, kalla: 'Regionplan', utgava: '' }, 'procent: 2,9'],
		[{ ord: 'Umeå', kommun: null }, 'kommun: utanför länet'],
		[{ konto: '5010', avtal: '', post: 'Webb' }, 'post: Webb'],
		[{ avtal: 'energikontoret', ar: 2024, tom: '2024-09' }, 'avtal: Energikontoret'],
		[
			{ kalla: 'kontakter', rubriker: { Skräp: null, Bad: 'vagledning_begard' } },
			'rubriker: Skräp, används inte; Bad, Vägledning begärd'
		]
	])('of the settings %o', (rad, sagt) => {
		expect(olikText(rad, undefined)).toContain(sagt);
		expect(olikText(rad, undefined)).not.toMatch(INTERNT);
	});

	test('a row is called by its own words, and not by what it is found by', () => {
		const rad = { nyckeltal: 'Besök på webbplatsen', manader: 'summa' };
		expect(delText(['nyckeltal', 'besokpawebbplatsen'], rad)).toMatch(/, Besök på webbplatsen$/);
		const ord = { avtal: '', ord: 'Webben', post: 'Webb' };
		expect(delText(['varden', 'poster', '\nwebben'], ord)).toMatch(/, Webben$/);
	});

	test('what somebody has taken away is told as that', () => {
		expect(vardeText('')).toBe('Borttaget');
	});
});
