import { afterEach, expect, test, vi } from 'vitest';
import { svenskDag, today } from '$lib/domain/today';

const TZ = process.env['TZ'];
afterEach(() => {
	vi.useRealTimers();
	if (TZ === undefined) delete process.env['TZ'];
	else process.env['TZ'] = TZ;
});

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Europe/Stockholm'])(
	'the day is that of Sweden, of now and of any moment, on a machine in %s',
	(zon) => {
		process.env['TZ'] = zon;
		// Half an hour past midnight in Sweden, in summer and in winter.
		expect(svenskDag('2024-10-15T22:30:00.000Z')).toBe('2024-10-16');
		expect(svenskDag(new Date('2024-01-15T23:30:00.000Z'))).toBe('2024-01-16');
		expect(svenskDag('2024-01-15T22:30:00.000Z')).toBe('2024-01-15');
		vi.useFakeTimers({ now: new Date('2024-10-15T22:30:00Z'), toFake: ['Date'] });
		expect(today()).toBe('2024-10-16');
	}
);

test('no other room asks what day it is by itself', () => {
	const filer = import.meta.glob<string>('/src/{lib,cli,routes}/**/*.{ts,svelte}', {
		query: '?raw',
		import: 'default',
		eager: true
	});
	expect(Object.keys(filer).length).toBeGreaterThan(500);
	const egna = Object.entries(filer)
		.filter(([, text]) => /toLocaleDateString|(?:publicerad|last|nar)\.slice\(0, 10\)/.test(text))
		.map(([fil]) => fil);
	expect(egna).toEqual([]);
});
