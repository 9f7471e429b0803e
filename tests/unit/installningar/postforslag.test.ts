import { expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { postforslag } from '$lib/installningar/postforslag';

const AVTAL = 'kompetensattraktion-2024';

test.each([
	['Reg. ambassadörer', 'Regionala ambassadörer'],
	['Reg ambass.', 'Regionala ambassadörer'],
	['Webb tasteget.nu', 'Webbplattform tasteget.nu'],
	['CRM (SuperOffice)', 'Gemensamt CRM-system'],
	['Coworking', 'Coworkingnätverk'],
	['Cowork.nätv.', 'Coworkingnätverk'],
	['Strat. talangattr.', 'Strategiskt talangattraktionsarbete'],
	['Magasin', 'Magasinet Ta steget'],
	['Mag. Ta steget', 'Magasinet Ta steget'],
	['Komm.insatser', 'Kommunikation'],
	['Kommunikation o marknadsf.', 'Kommunikation']
])('%s is proposed as %s', (ord, post) => expect(postforslag(ord, AVTAL, AGREEMENTS)).toBe(post));

test.each([
	'Resor',
	'Lokaler',
	'Personal',
	'Konsulter',
	'Övrigt',
	'OH',
	'Lön',
	'Avskrivningar',
	'Utbildning',
	'IT',
	'Moms'
])('%s is like no post', (ord) => expect(postforslag(ord, AVTAL, AGREEMENTS)).toBeNull());

test('a row that names no agreement is proposed a post that several of them call the same', () => {
	expect(postforslag('Reg. ambassadörer', '', AGREEMENTS)).toBe('Regionala ambassadörer');
});
