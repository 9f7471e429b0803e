import { afterEach, expect, test, vi } from 'vitest';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { medMotor } from '../falt/berakna';

const TZ = process.env['TZ'];
afterEach(() => {
	vi.useRealTimers();
	if (TZ === undefined) delete process.env['TZ'];
	else process.env['TZ'] = TZ;
});

const read = medMotor();

/** Every figure of the samples, and how they were read, as a machine in a time zone has it at a moment. */
async function siffrorna(zon: string, nu: string): Promise<{ matt: string; lasning: string }> {
	process.env['TZ'] = zon;
	vi.useFakeTimers({ now: new Date(nu), toFake: ['Date'] });
	const { rader, reports } = await read('data-samples', '2024-K3', {
		avtal: 'kompetensattraktion-2024'
	});
	const ids = Object.keys(MEASURES) as BuiltMeasureId[];
	const alla = await Promise.all(ids.map(async (id) => [id, await rader(id)] as const));
	return { matt: JSON.stringify(alla), lasning: JSON.stringify(reports) };
}

// A quarter of an hour before midnight in Sweden it is another day in most of the world.
const KVALL = '2026-11-28T22:45:00Z';

test('the figures are the same wherever the machine is, and whatever year it believes it is', async () => {
	const har = await siffrorna('Europe/Stockholm', KVALL);
	expect(har.matt).toContain('"hushall_nu",[{');
	for (const zon of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
		const dar = await siffrorna(zon, KVALL);
		expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zon);
		expect(dar.matt, zon).toBe(har.matt);
		expect(dar.lasning, zon).toBe(har.lasning);
	}
	// Another year says otherwise which rows lie ahead, and nothing of the quarter that is asked for.
	const andra: readonly (readonly [string, string])[] = [
		['Europe/Stockholm', '2024-12-31T23:30:00Z'],
		['Europe/Stockholm', '2031-06-01T10:00:00Z'],
		['Pacific/Auckland', '2028-02-29T11:30:00Z']
	];
	for (const [zon, nu] of andra) {
		const { matt } = await siffrorna(zon, nu);
		expect(matt, `${zon} ${nu}`).toBe(har.matt);
	}
});
