import { describe, expect, test } from 'vitest';
import { medForraTexter } from '$lib/rapport/forra';
import {
	antalOlasta,
	jamford,
	medLastAvsnitt,
	medLastPost,
	olastaFalt,
	utanHamtat,
	utanOlasta
} from '$lib/rapport/olast';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { avsnittstext, posttext, tomRapport } from '$lib/rapport/rapporttext';
import { siffrorna } from '$lib/rapport/siffror';

const nyckel = {
	sort: 'kvartal',
	avtal: 'kompetensattraktion-2024',
	kvartal: '2024-K3',
	kommun: null
} as const;
/** What K2 said, when 121 had registered and 31 got an answer too late. */
const K2 = Rapporttext.parse({
	...nyckel,
	kvartal: '2024-K2',
	avsnitt: [
		{
			id: 'per_kvartal',
			text: 'Hela 121 nya hushåll. 45 kom till mässan, som kostade 12 tkr.',
			bundna: [{ siffra: 'hushall_per_kvartal.registrerade.2024-K2', varde: 121 }],
			klar: true
		}
	],
	poster: [
		{
			post: 'Webb',
			genomfort: 'Ny sajt för 100 tkr.',
			orsak: 'Vakans',
			varaktighet: 'tillfällig',
			bundna: [{ siffra: 'budget_utfall_per_post.utfall_ack_ore.Webb', varde: 100_000_00 }]
		}
	]
});
const K3 = medForraTexter(tomRapport(nyckel), K2);
const siffror = (registrerade: number) =>
	siffrorna(
		['hushall_per_kvartal'],
		{
			hushall_per_kvartal: {
				rows: [
					// A row of another quarter is not what a text of this one speaks of.
					{ kvartal: '2024-K2', registrerade: 121, flyttade: 45 },
					{ kvartal: '2024-K3', registrerade, flyttade: 4 }
				]
			}
		},
		{ kvartal: '2024-K3', kommun: null }
	);

describe('a text of the quarter before', () => {
	const { text, bundna } = avsnittstext(K3, 'per_kvartal');

	test('is put beside the figures of this one', () => {
		const { andrade, okanda } = jamford(text, bundna, siffror(143), 'kr');
		expect(andrade).toEqual([
			{
				siffra: 'hushall_per_kvartal.registrerade.2024-K3',
				da: '121',
				nu: '143',
				byten: [{ start: 5, fran: '121', till: '143' }],
				oklar: false
			}
		]);
		expect(okanda).toEqual(['45', '12\u00a0tkr']);
	});

	test('has nothing that differs where the figures are the same', () => {
		expect(jamford(text, bundna, siffror(121), 'kr').andrade).toEqual([]);
		expect(jamford('Som förut.', [], siffror(143), 'kr')).toEqual({ andrade: [], okanda: [] });
	});

	test('is finished, and of this quarter’s figures, when it has been read', () => {
		expect(avsnittstext(medLastAvsnitt(K3, 'per_kvartal', siffror(143)), 'per_kvartal')).toEqual({
			...avsnittstext(K3, 'per_kvartal'),
			bundna: [{ siffra: 'hushall_per_kvartal.registrerade.2024-K3', varde: 143 }],
			hamtad: null,
			klar: true
		});
	});

	test('is read field by field as it is written in, or the whole post at once', () => {
		const post = posttext(K3, 'Webb');
		expect(olastaFalt(post)).toEqual(['genomfort', 'orsak', 'varaktighet']);
		expect(utanHamtat(post, 'orsak')).toEqual({ genomfort: '2024-K2', varaktighet: '2024-K2' });
		const last = medLastPost(K3, 'Webb', { alla: [], svarade: new Set() });
		expect(posttext(last, 'Webb')).toEqual({ ...post, hamtade: {} });
	});

	test('is in nothing that is given to others until it has been read', () => {
		expect(antalOlasta(K3)).toBeGreaterThan(0);
		const ut = utanOlasta(K3);
		expect(JSON.stringify(ut)).not.toMatch(/mässan|Ny sajt|Vakans|tillfällig|2024-K2/);
		expect(antalOlasta(ut)).toBe(0);
		const last = medLastAvsnitt(medLastPost(K3, 'Webb', siffror(143)), 'per_kvartal', siffror(143));
		expect(utanOlasta(last)).toEqual(last);
		expect(posttext(utanOlasta(last), 'Webb').orsak).toBe('Vakans');
	});
});
