import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { kvartal } from '$lib/domain/kvartal';
import { forslag } from '$lib/rapport/forslag';
import { atKvartal, readAddress, withView } from '$lib/rapport/adress';

const k3 = kvartal(2024, 3);
const k4 = kvartal(2024, 4);
const underlag = { vad: 'registret' as const, slutar: '2024-10-08' };
const read = (address: string) =>
	readAddress(new URLSearchParams(address), k3, AGREEMENTS, underlag);

describe('an address', () => {
	test('that names nothing shows the quarter by default, whole', () => {
		const { params, givetKvartal } = read('');
		expect(params.kvartal.id).toBe('2024-K3');
		expect(params.tom).toBe('2024-09-30');
		expect(params.avtal?.id).toBe('kompetensattraktion-2024');
		expect(givetKvartal).toBe(false);
	});

	test('of a quarter that the register ends in stops there, unless it names a day', () => {
		expect(read('?kvartal=2024-K4').params.tom).toBe('2024-10-08');
		expect(read('?kvartal=2024-K4&tom=2024-12-31').params.tom).toBe('2024-12-31');
		expect(atKvartal(read('').params, k4, AGREEMENTS).tom).toBe('2024-10-08');
	});

	test.each(['', '?kvartal=2024-K4', '?kvartal=2024-K4&tom=2024-12-31', '?kvartal=2024-K3'])(
		'%s comes back as it was asked',
		(address) => {
			const { params } = read(address);
			expect(read(withView(new URLSearchParams(), params)).params).toEqual(params);
		}
	);
});

describe('what the page itself put in the address', () => {
	const bett = (address: string) => forslag.bett(new URLSearchParams(address)).toString();
	const address = 'avtal=kompetensattraktion-2024&kvartal=2024-K3&kommun=Berg';

	test('was not asked for; what somebody chose was', () => {
		forslag.foresla({ kvartal: '2024-K3', avtal: 'kompetensattraktion-2024' });
		expect(bett(address)).toBe('kommun=Berg');
		expect(bett('avtal=energikontoret&kvartal=2024-K3')).toBe('avtal=energikontoret');
		expect(bett('kvartal=2024-K2&tom=2024-05-31')).toBe('kvartal=2024-K2&tom=2024-05-31');
		forslag.vald();
		expect(bett(address)).toBe(address);
	});

	test('leaves the agreement that the address named', () => {
		forslag.foresla({ kvartal: '2024-K3', avtal: null });
		expect(bett(address)).toBe('avtal=kompetensattraktion-2024&kommun=Berg');
		forslag.vald();
	});
});
