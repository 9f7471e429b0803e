import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { medAvsnittstext, tomRapport, type Rapporttext } from '$lib/rapport/rapporttext';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Results } from '$lib/catalogue/measures/results';
import Kommentar from '$lib/ui/rapport/Kommentar.svelte';
import { Rapportlage } from '$lib/rapport/lage';
import Rapport from '$lib/ui/rapport/Rapport.svelte';
import { sparadRapport, spara, tomtLager } from './lagret';
import MedSession from './MedSession.svelte';

const kvartal = parseKvartal('2024-K3')!;
const params = { kvartal, tom: kvartal.slut, avtal: AGREEMENTS[1]! };
const tom = tomRapport({
	sort: 'kvartal',
	avtal: params.avtal.id,
	kvartal: kvartal.id,
	kommun: null
});
const skriven = medAvsnittstext(tom, 'service', {
	text: 'Hela **12** kom in.',
	bundna: [{ siffra: 'svarstid_per_kommun.inkomna.Hela länet', varde: 12 }]
});
const results: Results = {
	svarstid_per_kommun: {
		status: 'ready',
		rows: [
			{
				kommun: 'Hela länet',
				inkomna: 14,
				i_tid: 14,
				sena: 0,
				pagar: 0,
				median_arbetsdagar: 2
			}
		],
		provenance: { tom: kvartal.slut, filer: ['k.csv'], notes: [], steg: [] }
	}
};
const SPARAD = `kvartal/${params.avtal.id}/2024-K3`;
const sparad = () => sparadRapport(SPARAD);

beforeEach(async () => {
	// Those who write sit at a desk.
	await page.viewport(1280, 900);
	await tomtLager();
});

function kommentar(text: Rapporttext) {
	const lage = new Rapportlage(text, params, results, 'kr', null, []);
	return render(MedSession, { visa: Kommentar, med: { lage, id: 'service' } });
}

describe('a commentary', () => {
	test('is asked for quietly, proposed from the figures, and kept as it is written', async () => {
		const screen = kommentar(tom);
		await screen.getByRole('button', { name: 'Skriv en kommentar' }).click();
		await screen.getByRole('button', { name: 'Ta över förslaget' }).click();
		await expect
			.poll(async () => (await sparad())?.avsnitt[0])
			.toMatchObject({
				id: 'service',
				text: '100\u00a0procent fick svar inom fem arbetsdagar, 14 av 14.',
				overtagen: true,
				bundna: expect.arrayContaining([
					{ siffra: 'svarstid_per_kommun.procent_i_tid.Hela länet', varde: 100 },
					{ siffra: 'svarstid_per_kommun.i_tid.Hela länet', varde: 14 }
				])
			});
	});

	test('is made bold, a list and a link by the keyboard, and the browser undoes it', async () => {
		const screen = kommentar(tom);
		await screen.getByRole('button', { name: 'Skriv en kommentar' }).click();
		const falt = screen.getByRole('textbox');
		await userEvent.keyboard('bra');
		const ruta = falt.element() as HTMLTextAreaElement;
		ruta.select();
		await userEvent.keyboard('{Control>}b{/Control}');
		expect(ruta.value).toBe('**bra**');
		await userEvent.keyboard('{Control>}b{/Control}');
		expect(ruta.value).toBe('bra');
		await screen.getByRole('button', { name: 'Lista' }).click();
		expect(ruta.value).toBe('- bra');
		await screen.getByRole('button', { name: 'Lista' }).click();
		expect(ruta.value).toBe('bra');
		ruta.select();
		await userEvent.keyboard('{Control>}k{/Control}');
		expect(ruta.value).toBe('[bra](https://)');
		expect(ruta.value.slice(ruta.selectionStart, ruta.selectionEnd)).toBe('https://');
		document.execCommand('undo');
		expect(ruta.value).toBe('bra');
		await expect.poll(async () => (await sparad())?.avsnitt[0]?.text).toBe('bra');
	});

	test('whose figure has changed is marked, and kept as it is when the writer says so', async () => {
		await spara(skriven);
		const screen = kommentar(skriven);
		await expect.element(screen.getByText('siffran har ändrats: 12 → 14')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Byt ut 12 mot 14' })).toBeVisible();
		await screen.getByRole('button', { name: 'Behåll texten' }).click();
		await expect
			.poll(async () => (await sparad())?.avsnitt[0])
			.toMatchObject({
				text: 'Hela **12** kom in.',
				bundna: [{ siffra: 'svarstid_per_kommun.inkomna.Hela länet', varde: 14 }]
			});
	});
});

describe('a locked report', () => {
	test('shows what was written, and nothing in it can be written, moved or marked', async () => {
		const med = { text: skriven, params, results, filer: [], enhet: 'kr', last: params.tom };
		const screen = render(MedSession, { visa: Rapport, med });
		const del = screen.container.querySelector('[data-avsnitt=service]')!;
		expect(del.querySelector('.skrivet strong')!.textContent).toBe('12');
		expect(screen.container.querySelectorAll('textarea, input')).toHaveLength(0);
		expect(screen.container.textContent).not.toMatch(
			/Skriv en kommentar|Ordna|Klart för utskick|siffran har ändrats|Ångra/
		);
	});
});
