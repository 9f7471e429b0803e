import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Provenance, Result } from '$lib/catalogue/measures/result';
import type { Results, RowOf } from '$lib/catalogue/measures/results';
import { versal, type Beloppsenhet } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import type { Kommunkarta } from '$lib/dokument/karta';
import type { Block } from '$lib/dokument/dokument';
import type { Siffra } from '$lib/dokument/siffra';
import type { Tabell } from '$lib/dokument/tabell';
import { arIntern } from '$lib/catalogue/interna';
import { AVRUNDNING, avrundning, gallerEnRad } from '../forbehall';
import { kallrad, type Kallfiler } from '../kallrad';
import { medTillskott, type Tillskott } from '../perinvanare';
import { kommunensRader, matttabell, tabellFor, type Tabellmatt } from '../tabell';

/** What a section is written from. */
export interface Avsnittsunderlag {
	results: Results;
	params: MeasureParams;
	enhet: Beloppsenhet;
	avtalen: readonly Agreement[];
	/** The files the figures were computed from. */
	filer: Kallfiler;
	/** The kommun that the report is about; null for the county. */
	kommun: string | null;
	/** What to say when the register's export ends before the quarter: zeros are then no findings. Else null. */
	slutar: string | null;
	/** The books of the year are closed. */
	bokslutKlart: boolean;
}

/** The blocks that show a finding, from the top down. */
export type Figurblock = Extract<Block, { typ: 'stycke' | 'karta' | 'diagram' | 'tabell' }>;

/** What a slide draws in a table's rows besides their cells. */
export interface Radbild {
	/** The posts, whose gauges stand beside their names. When the year is over the gauges show no plan. */
	matare?: { poster: readonly BudgetUtfallPerPost[]; slut: boolean };
	/** How much each row has changed, in percent; in words where no percentage can be given. */
	andring?: readonly (number | string)[];
}

/** What a slide shows of a figure. Without `innehall` it is the figure's chart, else its table. */
export interface Bildval {
	/** Which part of its section the slide shows, where there are several: "kommuner". */
	del?: string;
	/** Its own finding, where that differs from the figure's. */
	rubrik?: string;
	innehall?:
		| { typ: 'siffra'; siffra: Siffra }
		/** `mer` is a sentence that says more about the figure's biggest number. */
		| { typ: 'diagram'; diagram: Diagram; mer?: string }
		| { typ: 'karta'; karta: Kommunkarta }
		| ({ typ: 'tabell'; tabell: Tabell; hogst?: number } & Radbild);
	/** The posts it shows, so that their written texts can become speaker notes. */
	poster?: readonly string[];
	/** The notes beside it, where they are not all of the figure's notes. */
	noter?: readonly string[];
	/** Its own source line (unit, day and source), where its unit differs from the figure's. */
	kalla?: string | null;
}

/** What stands around a measure's figures, however they are shown. */
export interface Figurgrund {
	/** null for a figure made of several measures. */
	matt: BuiltMeasureId | null;
	/** "raknas" while it is being computed for the first time. */
	status: 'raknas' | 'klar' | 'saknas' | 'fel';
	/** What is missing, so that some or all of it cannot be computed. */
	saknas: readonly string[];
	/** Why the computation failed, in the program's own words. */
	fel: string | null;
	/** How it was computed; null until the measure is ready. */
	harkomst: Provenance | null;
	/** The finding; the measure's title when there are no figures. */
	rubrik: string;
	/** Unit, day and source. */
	kalla: string | null;
	noter: readonly string[];
}

/** What one measure tells in a section, declared once for every face of a report. */
export interface Figur extends Figurgrund {
	block: readonly Figurblock[];
	/** Sentences, without full stops, proposed for the commentary. */
	forslag: readonly string[];
	/** Its slides, or the reason why there are none. Called only when the figure is ready. */
	bilder: () => readonly Bildval[] | string;
}

interface Grundord<Row> {
	/** The finding, in a sentence without its full stop. */
	rubrik(rows: Row[]): string;
	/** Overrides the measure's unit, as when kronor are shown in thousands. */
	enhet?: string;
	/** Notes besides the measure's own. */
	noter?: readonly string[];
	/** What the figure rests on besides the measure. */
	aven?: Tillskott | null;
}

interface Figurord<Row> extends Grundord<Row> {
	stycken?(rows: Row[]): { text: string; fet?: string }[];
	karta?(rows: Row[]): Kommunkarta | null;
	diagram?(rows: Row[]): Diagram | null;
	/** The rows of its table, where they are neither all rows nor all of the kommun's. */
	rader?(rows: Row[]): Row[];
	/**
	 * False where the table stands in another section. A function returns a table of its own, or null where the
	 * measure's rows make no readable table.
	 */
	tabell?: false | ((rows: Row[]) => Tabell | null);
	/** The proposed sentences; left out, the finding is proposed. */
	forslag?(rows: Row[]): (string | null)[];
	/** @param diagram its chart, where it has one */
	bilder?(rows: Row[], diagram: Diagram | null): readonly Bildval[] | string;
}

/** The measures that would show zeros for a quarter that the register's export does not reach. */
export const OM_KVARTALET: readonly BuiltMeasureId[] = [
	...(['hushall_per_kvartal', 'hushall_per_kommun', 'svarstid_per_kommun'] as const),
	...(['magasin_per_kvartal', 'malprognos'] as const)
];

/** A chart as a figure's only slide; null where it has none. */
export const diagrambild = (diagram: Diagram | null): readonly Bildval[] | null =>
	diagram && [{ innehall: { typ: 'diagram', diagram } }];

/**
 * What stands around a measure's figures.
 * @param svar undefined while the measure is being computed
 */
export function figurgrund<Row>(
	measure: Measure<Row>,
	svar: Result<Row> | undefined,
	filer: Kallfiler,
	{ rubrik, enhet = measure.unit, noter = [], aven = null }: Grundord<Row>
): Figurgrund {
	const grund = { matt: measure.id as BuiltMeasureId, fel: null, harkomst: null, saknas: [] };
	const tom = { ...grund, rubrik: measure.title, kalla: null, noter: [] };
	if (svar === undefined) return { ...tom, status: 'raknas' };
	if (svar.status === 'missing') return { ...tom, status: 'saknas', saknas: svar.saknas };
	if (svar.status === 'failed') return { ...tom, status: 'fel', fel: svar.fel };
	const { rows } = svar;
	const provenance = medTillskott(svar.provenance, aven);
	return {
		...grund,
		status: 'klar',
		harkomst: provenance,
		rubrik: versal(rubrik(rows)),
		kalla: kallrad(enhet, provenance, filer, measure.dag?.(provenance.tom)),
		noter: [...new Set([...measure.remarks, ...noter, ...provenance.notes])]
	};
}

/**
 * A measure's part of a section.
 * @param svar the answer to use instead of the measure's own in `u.results`
 */
export function figur<Id extends Tabellmatt>(
	matt: Id,
	u: Avsnittsunderlag,
	ord: Figurord<RowOf<Id>>,
	svar = u.results[matt] as Result<RowOf<Id>> | undefined
): Figur {
	const measure = MEASURES[matt] as unknown as Measure<RowOf<Id>>;
	const rows = svar?.status === 'ready' ? svar.rows : null;
	let visad: Tabell | null | undefined;
	// Built on demand: callers that only want the proposals need no table.
	const tabell = () => (visad === undefined ? (visad = tabellen(matt, rows!, u, ord)) : visad);
	const medOren = tabellFor(matt).kolumner.some(({ slag }) => slag === 'ore');
	const noter = [...(ord.noter ?? []), ...(rows && medOren ? avrundning(u.enhet, tabell) : [])];
	const alla = figurgrund(measure, svar, u.filer, { ...ord, noter });
	const grund = u.kommun ? { ...alla, noter: alla.noter.filter(gallerEnRad) } : alla;
	if (!rows) return { ...grund, block: [], forslag: [], bilder: () => [] };
	const utan = u.slutar !== null && OM_KVARTALET.includes(matt);
	const forslag = utan ? [] : (ord.forslag?.(rows) ?? [ord.rubrik(rows)]);
	const diagrammet = () => ord.diagram?.(rows) ?? null;
	let block: Figurblock[] | undefined;
	return {
		...grund,
		get block() {
			return (block ??= blocken(rows, ord, tabell(), diagrammet(), grund.noter));
		},
		forslag: forslag.filter((mening) => mening !== null),
		bilder: () => {
			const diagram = diagrammet();
			const valda = ord.bilder?.(rows, diagram) ?? diagrambild(diagram) ?? [{}];
			return typeof valda === 'string' ? valda : valda.map((en) => medFilernas(en, grund));
		}
	};
}

/** Notes that come from the loaded files stay on every slide, whatever other notes it has chosen. */
function medFilernas(bild: Bildval, { harkomst }: Figurgrund): Bildval {
	if (!bild.noter) return bild;
	return { ...bild, noter: [...new Set([...bild.noter, ...(harkomst?.notes ?? [])])] };
}

/** A figure's table, where it has one. */
function tabellen<Id extends Tabellmatt>(
	matt: Id,
	rows: RowOf<Id>[],
	u: Avsnittsunderlag,
	{ rader, tabell }: Figurord<RowOf<Id>>
): Tabell | null {
	if (tabell === false) return null;
	if (typeof tabell === 'function') return tabell(rows);
	return matttabell(matt, rows, u, rader?.(rows) ?? kommunensRader(matt, rows, u.kommun));
}

function blocken<Row>(
	rows: Row[],
	ord: Figurord<Row>,
	tabell: Tabell | null,
	diagram: Diagram | null,
	noter: readonly string[]
): Figurblock[] {
	const karta = ord.karta?.(rows) ?? null;
	return [
		...(ord.stycken?.(rows) ?? []).map((stycke) => ({ typ: 'stycke', ...stycke }) as const),
		...(karta ? [{ typ: 'karta', karta } as const] : []),
		...(diagram
			? [
					{
						typ: 'diagram',
						// A table of a single row cannot hold all the numbers of the chart.
						diagram: tabell && tabell.rader.length > 1 ? medTabell(diagram) : diagram
					} as const
				]
			: []),
		...(tabell
			? [{ typ: 'tabell', tabell: { ...tabell, noter: utanAvrundning(noter) } } as const]
			: [])
	];
}

function medTabell(diagram: Diagram): Diagram {
	return { ...diagram, beskrivning: `${diagram.beskrivning} Samma tal står i tabellen.` };
}

/** What is said of whole thousands is not said of a file, which has the öre; and what is said in the house not in what is sent. */
function utanAvrundning(noter: readonly string[]): string[] {
	return noter.filter((not) => not !== AVRUNDNING && !arIntern(not));
}
