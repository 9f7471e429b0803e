import { expect, test } from 'vitest';
import { ritat } from '$lib/charts/rita';
import type { Diagramdata } from '$lib/dokument/diagram';

const punkter = [
	{ kvartal: '2024-K1', varde: 31 },
	{ kvartal: '2024-K2', varde: 28 },
	{ kvartal: '2024-K3', varde: 27 }
] as const;
const OPPEN = expect.objectContaining({ color: 'var(--papper)', borderColor: 'var(--gran)' });

/** How the quarters of a chart are drawn. */
function stilar(data: Diagramdata): unknown[] {
	const { option } = ritat({ data, bildtext: '', beskrivning: '' });
	const [serie] = option(false).series as { data: { itemStyle?: unknown }[] }[];
	return serie!.data.map(({ itemStyle }) => itemStyle);
}

test.each<Diagramdata>([
	{ slag: 'kvartal', punkter, nu: '2024-K3', ifjol: null, oklart: 1 },
	{ slag: 'malkurva', punkter, mal: 400, oklart: true }
])('$slag: the last quarter is open where more may become known of it', (data) => {
	const oklart = stilar(data);
	expect(oklart.at(-1)).toEqual(OPPEN);
	expect(oklart.slice(0, -1)).not.toContainEqual(OPPEN);
	expect(stilar({ ...data, oklart: undefined } as unknown as Diagramdata)).not.toContainEqual(
		OPPEN
	);
});

test('where more may become known of several quarters they are open, the one told of in its own colour', () => {
	const [forsta, andra, sista] = stilar({
		slag: 'kvartal',
		punkter,
		nu: '2024-K3',
		ifjol: null,
		oklart: 2
	});
	expect(forsta).not.toHaveProperty('borderColor');
	expect(andra).toMatchObject({ color: 'var(--papper)', borderColor: 'var(--gra-stapel)' });
	expect(sista).toEqual(OPPEN);
});
