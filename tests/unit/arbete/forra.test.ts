import { describe, expect, test } from 'vitest';
import { forraRapporten, harAttHamta, medForraTexter } from '$lib/rapport/forra';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { avsnittstext, posttext, tomRapport } from '$lib/rapport/rapporttext';

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

	test('fill what is empty, marked with the quarter they are of and not ready', () => {
		const ny = medForraTexter(tomRapport(nyckel), skriven({}));
		expect(avsnittstext(ny, 'ekonomi')).toEqual({
			id: 'ekonomi',
			text: '143 kr',
			bundna: [{ siffra: 'hushall_nu.flyttade', varde: 143 }],
			overtagen: false,
			dold: false,
			sidbrytning: false,
			klar: false,
			hamtad: '2024-K4'
		});
	});

	test('keep the mark of an older quarter when nobody has read them since', () => {
		const olast = skriven({
			avsnitt: [{ id: 'service', text: 'Goda', hamtad: '2024-K2' }],
			poster: [{ post: 'Webb', nasta: 'Mer', hamtade: { nasta: '2024-K3' } }]
		});
		const ny = medForraTexter(tomRapport(nyckel), olast);
		expect(avsnittstext(ny, 'service').hamtad).toBe('2024-K2');
		expect(posttext(ny, 'Webb').hamtade).toEqual({ nasta: '2024-K3' });
	});

	test('speak of what is to this quarter what their figures were to theirs', () => {
		const forra = skriven({
			avsnitt: [
				{
					id: 'per_kvartal',
					text: '121 nya, 20 fler än i fjol, av 1 600 000 kr',
					bundna: [
						{ siffra: 'hushall_per_kvartal.registrerade.2024-K4', varde: 121 },
						{ siffra: 'hushall_per_kvartal.registrerade.2023-K4', varde: 101 },
						{ siffra: 'lpix_kedja.belopp_kr.2024', varde: 1_600_000 },
						{ siffra: 'svarstid_per_kommun.sena.Åre', varde: 2 },
						{ siffra: 'nyckeltal.varde.Webb, Besök (2024), antal', varde: 7 }
					]
				}
			]
		});
		const { bundna } = avsnittstext(medForraTexter(tomRapport(nyckel), forra), 'per_kvartal');
		expect(bundna.map(({ siffra }) => siffra)).toEqual([
			'hushall_per_kvartal.registrerade.2025-K1',
			'hushall_per_kvartal.registrerade.2024-K1',
			'lpix_kedja.belopp_kr.2025',
			'svarstid_per_kommun.sena.Åre',
			'nyckeltal.varde.Webb, Besök (2024), antal'
		]);
	});

	test('leave what is written', () => {
		const nu = Rapporttext.parse({
			...nyckel,
			avsnitt: [{ id: 'ekonomi', text: 'Nytt', klar: true }],
			poster: [{ post: 'Webb', genomfort: 'Nytt' }]
		});
		const forra = skriven({
			poster: [
				{ post: 'Webb', genomfort: 'Gammalt', nasta: 'Kommer', varaktighet: 'varaktig' },
				{ post: 'CRM', orsak: 'Vakans', varaktighet: 'engångs' }
			]
		});
		const ny = medForraTexter(nu, forra);
		expect(avsnittstext(ny, 'ekonomi')).toEqual(nu.avsnitt[0]);
		expect(posttext(ny, 'Webb')).toMatchObject({
			genomfort: 'Nytt',
			nasta: 'Kommer',
			// Without the text that it explains it is nothing.
			varaktighet: '',
			hamtade: { nasta: '2024-K4' }
		});
		expect(posttext(ny, 'CRM')).toMatchObject({
			orsak: 'Vakans',
			varaktighet: 'tillfällig',
			hamtade: { orsak: '2024-K4', varaktighet: '2024-K4' }
		});
		expect(harAttHamta(nu, forra)).toBe(true);
		expect(harAttHamta(ny, forra)).toBe(false);
	});
});
