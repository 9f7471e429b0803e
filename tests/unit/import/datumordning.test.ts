import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from './load';

/** A day, and whether it is written with the month first. */
const dag = fc.record({
	ar: fc.integer({ min: 1991, max: 2025 }),
	manad: fc.integer({ min: 1, max: 12 }),
	dag: fc.integer({ min: 1, max: 28 }),
	manadForst: fc.boolean(),
	tid: fc.constantFrom('', ' 14:53', ' 00:00:00')
});
type Dag = typeof dag extends fc.Arbitrary<infer T> ? T : never;

const isTvetydig = (d: Dag) => d.dag <= 12 && d.dag !== d.manad;
const iso = (ar: number, manad: number, d: number) =>
	`${ar}-${String(manad).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
const skriven = (d: Dag) =>
	`${d.manadForst ? `${d.manad}/${d.dag}` : `${d.dag}/${d.manad}`}/${d.ar}${d.tid}`;

/** What each cell is, by the rule: what can be read one way is, and the column decides the rest. */
function vantad(dagar: readonly Dag[]): (string | undefined)[] {
	const bevis = dagar.filter((d) => d.dag > 12);
	const manad = bevis.some((d) => d.manadForst);
	const dagForst = bevis.some((d) => !d.manadForst);
	return dagar.map((d) => {
		if (!isTvetydig(d)) return iso(d.ar, d.manad, d.dag);
		if (manad && dagForst) return undefined;
		return manad === d.manadForst ? iso(d.ar, d.manad, d.dag) : iso(d.ar, d.dag, d.manad);
	});
}

test('every date of a column is read as the column as a whole is written, whatever the rows', () => {
	fc.assert(
		fc.property(fc.array(dag, { minLength: 1, maxLength: 12 }), (dagar) => {
			const lines = dagar.map((d, i) => `K${i};2026-01-01;${skriven(d)}`);
			const { rows, koder } = load(
				`Kontakt-ID;Registrerad;Senaste aktivitet\n${lines.join('\n')}\n`
			);
			const dagarna = vantad(dagar);
			expect(rows.map((row) => row.senaste_aktivitet)).toEqual(dagarna);
			const bevis = dagar.filter((d) => d.dag > 12);
			const turned = bevis.length > 0 && bevis.every((d) => d.manadForst);
			expect(koder).toEqual([
				...(turned ? ['- datumordning Senaste aktivitet'] : []),
				...dagarna.flatMap((d, i) => (d ? [] : [`${i + 2} ogiltigt_datum Senaste aktivitet`]))
			]);
		})
	);
});

test('a contact whose registration may be two days is not loaded, and its other dates still tell', () => {
	const { rows, koder } = load(
		[
			'Kontakt-ID;Registrerad;Senaste aktivitet',
			'1;1/25/2024;3/4/2024',
			'2;25/1/2024;4/3/2024',
			// The only one that tells how the last column is written.
			'3;3/4/2024;4/13/2024'
		].join('\n')
	);
	expect(rows).toMatchObject([
		{ kontakt_id: '1', registrerad: '2024-01-25', senaste_aktivitet: '2024-03-04' },
		{ kontakt_id: '2', registrerad: '2024-01-25', senaste_aktivitet: '2024-04-03' }
	]);
	expect(koder).toEqual(['- datumordning Senaste aktivitet', '4 ogiltig_registrerad Registrerad']);
});

test('a period written as a date follows its column too', () => {
	const { rows, koder } = load(
		'År;Period;Post;Utfall\n2024;1/31/2024;CRM;1\n2024;2/1/2024;CRM;2\n2024;12/1/2024;CRM;3\n'
	);
	expect(rows.map((row) => row.period)).toEqual([202401, 202402, 202412]);
	expect(koder).toEqual(['- datumordning Period']);
});

test('a magazine ordered "1" is a yes, and a date beside it follows its column', () => {
	const { rows, koder } = load(
		'Kontakt-ID;Registrerad;Magasin\n1;2024-01-01;1\n2;2024-01-01;5/12/2024\n3;2024-01-01;5/13/2024\n'
	);
	expect(rows.map((row) => row.magasin_datum)).toEqual([undefined, '2024-05-12', '2024-05-13']);
	expect(koder).toEqual(['- datumordning Magasin']);
});

test('dates that nothing proves are told of with a column that has the month first, and only there', () => {
	const med = load(
		'ID;Registrerad;Status ändrad;Flyttdatum\n1;7/1/2024;25/7/2024;7/2/2024\n2;7/5/2024;3/7/2024;7/25/2024\n'
	);
	expect(med.rows[0]).toMatchObject({ registrerad: '2024-01-07', flyttdatum: '2024-07-02' });
	expect(med.koder.filter((kod) => kod.includes('datumordning'))).toEqual([
		'- datumordning Flyttdatum'
	]);
	const [sagt] = med.report.meddelanden.filter(({ kod }) => kod === 'datumordning');
	expect(sagt!.konsekvens).toContain('I Registrerad kan datumen läsas på båda sätten');
	const dagForst = 'ID;Registrerad;Flyttdatum\n1;7/1/2024;25/1/2024\n';
	expect(load(dagForst).koder.join()).not.toContain('datumordning');
});

test('one file’s order says nothing of another’s', () => {
	const other = load('Kontakt-ID;Registrerad\n1;1/25/2024\n');
	expect(other.koder).toEqual(['- datumordning Registrerad']);
	expect(load('Kontakt-ID;Registrerad\n2;2/1/2024\n').rows[0]?.registrerad).toBe('2024-01-02');
});
