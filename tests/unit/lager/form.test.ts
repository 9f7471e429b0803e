import { expect, test } from 'vitest';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { avsnittstext, posttext, tomRapport } from '$lib/rapport/rapporttext';
import { INGA } from '$lib/installningar/installningar';
import { VERSION } from '$lib/installningar/version';
import { Installningar } from '$lib/installningar/schema';
import { formOf } from '$lib/lager/form';
import { merge } from '$lib/lager/merge';

test('what nothing has been declared or written in is what an empty record is read as', () => {
	const nyckel = { sort: 'kvartal', avtal: 'x', kvartal: '2024-K3', kommun: null } as const;
	const rapport = tomRapport(nyckel);
	expect(INGA).toEqual(Installningar.parse({ version: VERSION }));
	expect(rapport).toEqual(Rapporttext.parse(nyckel));
	const skriven = Rapporttext.parse({
		...nyckel,
		avsnitt: [{ id: 'kommuner' }],
		poster: [{ post: 'CRM' }]
	});
	expect(avsnittstext(rapport, 'kommuner')).toEqual(skriven.avsnitt[0]);
	expect(posttext(rapport, 'CRM')).toEqual(skriven.poster[0]);
});

const lpix = (ar: number, procent: number) => ({ ar, procent, kalla: 'plan', utgava: '' });

test('two rows of LPIX typed in two tabs are both kept', () => {
	const en = { ...INGA, lpix: [lpix(2024, 3)] };
	const tva = { ...INGA, lpix: [lpix(2025, 2)] };
	expect(merge(INGA, en, tva, formOf(Installningar))).toEqual({
		varde: { ...INGA, lpix: [lpix(2024, 3), lpix(2025, 2)] },
		krockar: []
	});
});

test('two words tied in two tabs are both kept', () => {
	const med = (ord: string) => ({
		...INGA,
		varden: { ...INGA.varden, typ: [{ ord, typ: 'Magasin' }] }
	});
	const { varde, krockar } = merge(INGA, med('a'), med('b'), formOf(Installningar));
	expect((varde as Installningar).varden.typ.map(({ ord }) => ord).sort()).toEqual(['a', 'b']);
	expect(krockar).toEqual([]);
});

test('the same year typed otherwise in two tabs collides at that row', () => {
	const en = { ...INGA, lpix: [lpix(2024, 3)] };
	const tva = { ...INGA, lpix: [lpix(2024, 4)] };
	const { krockar } = merge(INGA, en, tva, formOf(Installningar));
	expect(krockar).toHaveLength(1);
	expect(krockar[0]!.stig.slice(0, 1)).toEqual(['lpix']);
});

test('texts of different sections and posts of a report are all kept', () => {
	const bas = tomRapport({ sort: 'kvartal', avtal: 'x', kvartal: '2024-K3', kommun: null });
	const en = Rapporttext.parse({ ...bas, avsnitt: [{ id: 'kommuner', text: 'Hej' }] });
	const tva = Rapporttext.parse({ ...bas, poster: [{ post: 'CRM', genomfort: 'Gjort' }] });
	const { varde, krockar } = merge(bas, en, tva, formOf(Rapporttext));
	expect(varde).toEqual({ ...bas, avsnitt: en.avsnitt, poster: tva.poster });
	expect(krockar).toEqual([]);
});

test('a new order of the sections is one thing: two of them collide', () => {
	const bas = tomRapport({ sort: 'kvartal', avtal: 'x', kvartal: '2024-K3', kommun: null });
	const [en, tva] = [
		{ ...bas, ordning: ['ekonomi', 'kommuner'] },
		{ ...bas, ordning: ['kommuner', 'ekonomi'] }
	];
	expect(merge(bas, en, tva, formOf(Rapporttext)).krockar.map(({ stig }) => stig)).toEqual([
		['ordning']
	]);
});
