import { describe, expect, test } from 'vitest';
import { forraRapporten, harAttHamta, medForraTexter } from '$lib/arbete/forra';
import { avsnittstext, posttext, Rapporttext, tomRapport } from '$lib/arbete/rapporttext';

const nyckel = {
	sort: 'kvartal',
	avtal: 'kompetensattraktion-2025',
	kvartal: '2025-K1',
	kommun: null
} as const;
const skriven = (andring: object) =>
	Rapporttext.parse({
		...nyckel,
		kvartal: '2024-K4',
		avsnitt: [
			{
				id: 'ekonomi',
				text: '143 kr',
				klar: true,
				dold: true,
				overtagen: true,
				bundna: [{ siffra: 'hushall_nu.flyttade', varde: 143 }]
			}
		],
		...andring
	});

describe('last quarter’s texts', () => {
	test('are those of the same sort, kommun and agreement, else of another agreement', () => {
		const egen = skriven({});
		const annat = skriven({ avtal: 'kompetensattraktion-2024' });
		expect(forraRapporten([annat, egen], nyckel)).toBe(egen);
		expect(forraRapporten([annat], nyckel)).toBe(annat);
	});

	test.each([
		['of another sort', { sort: 'bokslut' }],
		['about a kommun', { sort: 'kvartal', kommun: 'Åre' }],
		['of an earlier quarter', { kvartal: '2024-K3' }],
		['of the quarter itself', { kvartal: '2025-K1' }],
		['with nothing written', { avsnitt: [{ id: 'ekonomi', klar: true }] }]
	])('are not those of a report %s', (_, andring) => {
		expect(forraRapporten([skriven(andring)], nyckel)).toBeNull();
	});

	test('fill what is empty, bound to nothing and not ready', () => {
		const ny = medForraTexter(tomRapport(nyckel), skriven({}));
		expect(avsnittstext(ny, 'ekonomi')).toEqual({
			id: 'ekonomi',
			text: '143 kr',
			bundna: [],
			overtagen: false,
			dold: false,
			sidbrytning: false,
			klar: false
		});
	});

	test('leave what is written', () => {
		const nu = Rapporttext.parse({
			...nyckel,
			avsnitt: [{ id: 'ekonomi', text: 'Nytt', klar: true }],
			poster: [{ post: 'Webb', genomfort: 'Nytt' }]
		});
		const forra = skriven({
			poster: [
				{ post: 'Webb', genomfort: 'Gammalt', nasta: 'Kommer', varaktighet: 'engångs' },
				{ post: 'CRM', orsak: 'Vakans' }
			]
		});
		const ny = medForraTexter(nu, forra);
		expect(avsnittstext(ny, 'ekonomi')).toEqual(nu.avsnitt[0]);
		expect(posttext(ny, 'Webb')).toMatchObject({
			genomfort: 'Nytt',
			nasta: 'Kommer',
			varaktighet: 'engångs'
		});
		expect(posttext(ny, 'CRM').orsak).toBe('Vakans');
		expect(harAttHamta(nu, forra)).toBe(true);
		expect(harAttHamta(ny, forra)).toBe(false);
	});
});
