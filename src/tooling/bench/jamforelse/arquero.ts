import { readFileSync } from 'node:fs';
import { dag } from './hushall';
import { FLYTTAT, HANDELSER, KOLUMNER, Rakning, TOM, type Handelse, type Svar } from './svar';

type Cells = Record<string, string | null>;
type Uttryck = (row: Cells) => unknown;

/** The part of Arquero used here. */
interface Table {
	select(names: Record<string, string>): Table;
	derive(columns: Record<string, unknown>): Table;
	filter(test: unknown): Table;
	groupby(...names: string[]): Table;
	rollup(columns: Record<string, unknown>): Table;
	concat(others: Table[]): Table;
	numRows(): number;
	objects(): Record<string, string>[];
}
interface Arquero {
	fromCSV(text: string, options: { delimiter: string; autoType: boolean }): Table;
	escape(uttryck: Uttryck): unknown;
	op: Record<'min' | 'max', (name: string) => unknown> & { count(): unknown };
}

// Imported by name at run time, since only this benchmark needs it.
const PACKAGE = 'arquero';

/** Solves the task with Arquero as its documentation recommends: whole columns, verb by verb. */
export async function arquero(files: readonly string[]): Promise<Svar> {
	const { fromCSV, escape, op } = (await import(/* @vite-ignore */ PACKAGE)) as Arquero;
	const namn = Object.fromEntries(Object.entries(KOLUMNER).map(([namn, rubrik]) => [rubrik, namn]));
	const [forsta, ...andra] = files.map((file) =>
		fromCSV(readFileSync(file, 'utf8'), { delimiter: ';', autoType: false }).select(namn)
	);
	const dagen = (kolumn: string) => escape((d) => dag(d[kolumn] ?? '') || null);
	const kontakter = forsta!
		.concat(andra)
		.derive({
			registrerad: dagen('skapad'),
			begard: dagen('begard'),
			andrad: dagen('andrad'),
			flyttdatum: dagen('flyttdatum'),
			bestallt: dagen('magasin')
		})
		.filter(escape((d) => d.registrerad! <= TOM));
	const hushall = kontakter
		.filter(escape((d) => d.typ !== 'Magasin' || (d.begard !== null && d.begard! <= TOM)))
		.derive({
			hushall: escape((d) => d.hushall ?? `ensam ${d.id}`),
			registrerad: escape((d) =>
				d.typ === 'Magasin' && d.begard! > d.registrerad! ? d.begard : d.registrerad
			),
			flyttat: escape(
				(d) => FLYTTAT.includes(d.status ?? '') && (d.andrad === null || d.andrad! <= TOM)
			),
			kand: escape((d) => ((d.flyttdatum ?? '') > (d.andrad ?? '') ? d.flyttdatum : d.andrad))
		})
		.derive({
			kand: escape((d) => (d.flyttat && d.kand !== null && d.kand! <= TOM ? d.kand : null)),
			odaterad: escape((d) => (d.flyttat && d.kand === null ? 1 : 0))
		})
		.derive({ flyttad: escape((d) => (d.kand === null ? null : (d.flyttdatum ?? d.andrad))) })
		.groupby('hushall')
		.rollup({
			registrerade: op.min('registrerad'),
			flyttade: op.min('flyttad'),
			nya_i_registret: op.min('kand'),
			odaterad: op.max('odaterad')
		});
	const bestallningar = kontakter
		.filter(
			escape(
				(d) => d.bestallt != null || d.magasin === 'Ja' || /^(Magasin|Båda)$/.test(d.typ ?? '')
			)
		)
		.derive({ bestallningar: escape((d) => d.bestallt ?? d.registrerad) })
		.filter(escape((d) => d.bestallningar! <= TOM));
	const rakning = new Rakning();
	for (const handelse of HANDELSER)
		for (const { kvartal, antal } of perKvartal(
			handelse === 'bestallningar' ? bestallningar : hushall,
			handelse
		))
			rakning.addTill(kvartal!, handelse, Number(antal));
	const utan_datum = hushall.filter(escape((d) => d.flyttade == null && Number(d.odaterad) === 1));
	const daterade = hushall.filter(escape((d) => d.flyttade != null));
	return rakning.svar({
		registrerade: hushall.numRows(),
		flyttade: daterade.numRows() + utan_datum.numRows(),
		utan_datum: utan_datum.numRows()
	});

	function perKvartal(table: Table, handelse: Handelse) {
		return table
			.filter(escape((d) => d[handelse] != null))
			.derive({
				kvartal: escape((d) => {
					const dagen = d[handelse]!;
					return `${dagen.slice(0, 4)}-K${Math.ceil(Number(dagen.slice(5, 7)) / 3)}`;
				})
			})
			.groupby('kvartal')
			.rollup({ antal: op.count() })
			.objects();
	}
}
