import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARBETSVERSION, skrivArbete, type Arbete } from '$lib/arbete/arbete';
import { readArbete } from '$lib/arbete/lasning';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { DORRAR } from '$lib/arbete/dorrar';
import { rapportdokument } from '$lib/rapport/rapportdokument';
import { tomRapport } from '$lib/rapport/rapporttext';
import { params } from '../engine/tables';

const fil = (version: number) =>
	readFileSync(`tests/fixtures/lager/arbete-${version}.json`, 'utf8');

function arbetet(text: string): Arbete {
	const last = readArbete(text);
	if ('fel' in last) throw new Error(last.fel.join('\n'));
	return last.arbete;
}

test.each(Array.from({ length: ARBETSVERSION }, (_, i) => i + 1))(
	'a work file of version %i is read with all that is in it',
	(version) => {
		const { installningar, rapporter, lasta, orsaker, publicerade } = arbetet(fil(version));
		expect(installningar.lpix).toMatchObject([{ ar: 2025, procent: 2.4 }]);
		expect(rapporter[0]!.avsnitt[0]!.text).toBe('Skrivet i den första versionen.');
		expect(rapporter[0]!.poster[0]!.varaktighet).toBe('tillfällig');
		expect(lasta.map(({ innehall }) => innehall.last)).toEqual(['2024-10-08T08:00:00.000Z']);
		expect(orsaker.map(({ text }) => text)).toEqual(['Sena uppgifter.']);
		expect(publicerade.map(({ kvartal }) => kvartal)).toEqual(['2024-K2']);
	}
);

test('the work file of now is what this version writes', () => {
	const nu: unknown = JSON.parse(skrivArbete(arbetet(fil(ARBETSVERSION))));
	expect(nu).toEqual(JSON.parse(fil(ARBETSVERSION)));
});

test('a work file of a later version is refused whole, and says what to do', () => {
	const senare = { ...(JSON.parse(fil(ARBETSVERSION)) as object), version: ARBETSVERSION + 1 };
	const last = readArbete(JSON.stringify(senare));
	expect(last).toMatchObject({ fel: [expect.stringContaining('Ladda om sidan')] });
});

const medAvsnitt = (id: unknown) => ({
	...tomRapport({ sort: 'kvartal', avtal: 'energikontoret', kvartal: '2024-K3', kommun: null }),
	avsnitt: [{ id, text: 'Skrivet i en senare version.' }]
});

test.each(['framtida', 'constructor'])(
	'what a later version has stored in a section of its own, %s, is kept and stands in the report',
	(id) => {
		const text = DORRAR.rapport.read(medAvsnitt(id))!;
		const { delar } = rapportdokument({
			...{ text, params: params('2024-K3', { avtal: 'energikontoret' }), results: {}, filer: [] },
			...{ dag: '2024-10-08', enhet: 'tkr', slutar: null, avtalen: AGREEMENTS }
		});
		const rubrik = delar.findIndex((del) => del.typ === 'rubrik' && del.text.toLowerCase() === id);
		expect(delar[rubrik + 1]).toMatchObject({ typ: 'skrivet' });
		expect(JSON.stringify(delar[rubrik + 1])).toContain('Skrivet i en senare version.');
	}
);

test.each(['__proto__', 'två ord', '', 7])('%j is no section of any version', (id) => {
	expect(DORRAR.rapport.read(medAvsnitt(id))).toBeUndefined();
});
