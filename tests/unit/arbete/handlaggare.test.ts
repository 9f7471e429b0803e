import { describe, expect, test } from 'vitest';
import { handlaggaren } from '$lib/rapport/handlaggare';
import { Rapporttext } from '$lib/rapport/rapportschema';

const rapport = (andring: object = {}) =>
	Rapporttext.parse({
		sort: 'kvartal',
		avtal: 'kompetensattraktion-2024',
		kvartal: '2024-K3',
		...andring
	});
const avtal = (handlaggare = '') => ({ id: 'kompetensattraktion-2024', handlaggare });

describe('who is responsible for a report', () => {
	const K1 = rapport({ kvartal: '2024-K1', handlaggare: 'Anna' });
	const K2 = rapport({ kvartal: '2024-K2', handlaggare: 'Bo', sort: 'kommun', kommun: 'Åre' });

	test('is the one it says, whoever else there is', () => {
		expect(handlaggaren(rapport({ handlaggare: 'Eva' }), avtal('Dan'), [K1])).toEqual({
			namn: 'Eva',
			fran: null
		});
	});

	test('is remembered from the latest report of the agreement, of any sort', () => {
		expect(handlaggaren(rapport(), avtal('Dan'), [K2, K1])).toEqual({ namn: 'Bo', fran: K2 });
		expect(handlaggaren(rapport({ kvartal: '2024-K1' }), avtal(), [K2, K1]).namn).toBe('Anna');
	});

	test('is the agreement’s own before another year’s', () => {
		const ifjol = rapport({
			avtal: 'kompetensattraktion-2023',
			kvartal: '2023-K4',
			handlaggare: 'C'
		});
		expect(handlaggaren(rapport(), avtal('Dan'), [ifjol])).toEqual({ namn: 'Dan', fran: null });
		expect(handlaggaren(rapport(), avtal(), [ifjol])).toEqual({ namn: 'C', fran: ifjol });
	});

	test('is nobody that is known only from another agreement, a later quarter, or an empty field', () => {
		const andra = [
			rapport({ avtal: 'energikontoret', kvartal: '2024-K1', handlaggare: 'Eva' }),
			rapport({ kvartal: '2024-K4', handlaggare: 'Eva' }),
			rapport({ kvartal: '2024-K2', handlaggare: '  ' })
		];
		expect(handlaggaren(rapport(), avtal(' '), andra)).toEqual({ namn: '', fran: null });
		expect(handlaggaren(rapport({ avtal: '' }), null, andra).namn).toBe('');
	});
});
