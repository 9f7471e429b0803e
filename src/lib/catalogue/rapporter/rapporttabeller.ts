import { agreement } from '../agreements/all';
import type { Agreement } from '../agreements/agreement';
import type { MEASURES, BuiltMeasureId } from '../measures/all';
import type { Measure, MeasureParams } from '../measures/measure';
import type { Cellslag } from '$lib/domain/cellslag';
import { manadAv } from '$lib/domain/datum';
import type { Beloppsenhet } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';
import { flytta } from '$lib/domain/kvartal';
import { ljus, type Ljus } from '$lib/domain/ljus';
import { skillnadsrubrik, type Skillnad } from '$lib/domain/skillnad';

// The tables of the report, for every face: their names, columns and sums.

export interface Tabellkolumn<Row> {
	id: Extract<keyof Row, string>;
	rubrik: string;
	slag: Cellslag;
	/** What an amount is the difference of: it is shown in words, and in a file with its sign. */
	skillnad?: Skillnad | ((row: Row) => Skillnad);
	/** The light that a text column tells instead of its value: null without a forecast, undefined where a row has none. */
	ljus?: (row: Row) => Ljus | null | undefined;
	/** Said aloud of a number that the row cannot have, and left empty; "–" where it is only not known. */
	tomt?: (row: Row) => string | undefined;
}

/** What a table is written for. */
export interface Tabellsammanhang {
	params: MeasureParams;
	enhet: Beloppsenhet;
	avtalen: readonly Agreement[];
}

export interface Rapporttabell<Row> {
	/** Short: of a sheet. */
	namn: string;
	rubrik(i: Tabellsammanhang): string;
	kolumner(rows: readonly Row[], i: Tabellsammanhang): Tabellkolumn<Row>[];
	/** True for the rows that sum up the others. */
	summa?: (row: Row, rows: readonly Row[]) => boolean;
	/** The kommun or party of a row, where the table can be narrowed to one. */
	kommun?: (row: Row) => string;
	/** A series that grows for every quarter. */
	lang?: true;
}

type RowOf<Id extends BuiltMeasureId> =
	(typeof MEASURES)[Id] extends Measure<infer Row> ? Row : never;
/** The response times per kommun, of the quarter or of four. */
const SVARSTID: Omit<Rapporttabell<RowOf<'svarstid_per_kommun'>>, 'namn' | 'rubrik'> = {
	summa: ({ kommun }) => kommun === HELA_LANET,
	kommun: ({ kommun }) => kommun,
	kolumner: () => [
		{ id: 'kommun', rubrik: 'Kommun', slag: 'text' },
		{ id: 'inkomna', rubrik: 'Inkomna', slag: 'antal' },
		{ id: 'i_tid', rubrik: 'I tid', slag: 'antal' },
		{ id: 'sena', rubrik: 'Sena', slag: 'antal' },
		{ id: 'pagar', rubrik: 'Pågår', slag: 'antal' },
		{ id: 'median_arbetsdagar', rubrik: 'Median, arbetsdagar', slag: 'tal' }
	]
};

const sista = <Row>(row: Row, rows: readonly Row[]) => row === rows.at(-1);

/** The columns of differences: shown in words, and in a file as numbers under a head that tells their signs. */
const SKILLNADER = {
	avvikelse_ack_ore: 'kostnad_plan',
	prognosavvikelse_ore: 'kostnad_budget',
	avvikelse_ar_ore: 'resultat',
	andring_ore: 'prognos',
	indexeffekt_kr: 'indexeffekt',
	befolkningseffekt_kr: 'befolkningseffekt',
	justering_kr: 'justering'
} as const satisfies Record<string, Skillnad>;

function skillnadskolumn<Id extends keyof typeof SKILLNADER>(id: Id, rubrik: string) {
	const slag: Cellslag = id.endsWith('_kr') ? 'kr' : 'ore';
	return { id, rubrik, slag, skillnad: SKILLNADER[id] };
}

/** The head of a column in a file. */
export function filrubrik({ id, rubrik }: { id: string; rubrik: string }): string {
	return id in SKILLNADER ? skillnadsrubrik(SKILLNADER[id as keyof typeof SKILLNADER]) : rubrik;
}

/** What is more of an income is less of a cost. */
const RESULTATRADER: Readonly<Record<RowOf<'resultat'>['rad'], Skillnad>> = {
	Intäkter: 'intakt',
	Kostnader: 'kostnad_budget',
	Resultat: 'resultat',
	'Ingående överföring': 'intakt',
	'Utgående överföring': 'kostnad_budget'
};

export const RAPPORTTABELLER: {
	readonly [Id in Exclude<BuiltMeasureId, 'avtalskalender'>]: Rapporttabell<RowOf<Id>>;
} = {
	hushall_nu: {
		namn: 'Hushåll',
		rubrik: () => 'Hushåll, sammanlagt',
		kolumner: ([row]) => [
			{ id: 'registrerade', rubrik: 'Registrerade', slag: 'antal' },
			{ id: 'flyttade', rubrik: 'Flyttade', slag: 'antal' },
			{ id: 'varav_utan_datum', rubrik: 'Flyttade utan datum', slag: 'antal' },
			...(row && row.mal !== null
				? [
						{ id: 'mal', rubrik: 'Mål', slag: 'antal' } as const,
						{ id: 'aterstar', rubrik: 'Återstår', slag: 'antal' } as const
					]
				: [])
		]
	},
	hushall_per_kvartal: {
		namn: 'Hushåll per kvartal',
		lang: true,
		rubrik: () => 'Hushåll per kvartal',
		kolumner: () => [
			{ id: 'kvartal', rubrik: 'Kvartal', slag: 'text' },
			{ id: 'registrerade', rubrik: 'Registrerade', slag: 'antal' },
			{ id: 'flyttade', rubrik: 'Flyttade', slag: 'antal' },
			{ id: 'nya_i_registret', rubrik: 'Flyttar nya i registret', slag: 'antal' },
			{ id: 'registrerade_ack', rubrik: 'Registrerade sammanlagt', slag: 'antal' },
			{ id: 'flyttade_ack', rubrik: 'Flyttade sammanlagt, med datum', slag: 'antal' }
		]
	},
	hushall_per_kommun: {
		namn: 'Hushåll per kommun',
		rubrik: () => 'Hushåll per kommun',
		kommun: ({ kommun }) => kommun,
		kolumner: (_, { params }) => [
			{ id: 'kommun', rubrik: 'Kommun', slag: 'text' },
			{ id: 'registrerade', rubrik: 'Registrerade', slag: 'antal' },
			{ id: 'flyttade', rubrik: 'Flyttade', slag: 'antal' },
			{ id: 'flyttade_kvartal', rubrik: `Flyttade ${params.kvartal.id}`, slag: 'antal' }
		]
	},
	hushall_per_kommun_aret: {
		namn: 'Hushåll per kommun, fyra kvartal',
		rubrik: ({ params: { kvartal } }) =>
			`Hushåll per kommun, ${flytta(kvartal, -3).id} till ${kvartal.id}`,
		summa: ({ kommun }) => kommun === HELA_LANET,
		kommun: ({ kommun }) => kommun,
		kolumner: () => [
			{ id: 'kommun', rubrik: 'Kommun', slag: 'text' },
			{ id: 'registrerade', rubrik: 'Registrerade', slag: 'antal' },
			{ id: 'flyttade', rubrik: 'Flyttade', slag: 'antal' }
		]
	},
	malprognos: {
		namn: 'Takten mot målet',
		rubrik: () => 'Takten mot målet',
		kolumner: () => [
			{ id: 'mal', rubrik: 'Mål', slag: 'antal' },
			{ id: 'flyttade', rubrik: 'Flyttade', slag: 'antal' },
			{ id: 'aterstar', rubrik: 'Återstår', slag: 'antal' },
			{ id: 'kvartal_kvar', rubrik: 'Kvartal kvar', slag: 'antal' },
			{ id: 'behovs_per_kvartal', rubrik: 'Behövs per kvartal', slag: 'tal' },
			{ id: 'snitt_fyra_kvartal', rubrik: 'Snitt fyra kvartal', slag: 'tal' }
		]
	},
	magasin_per_kvartal: {
		namn: 'Magasinet per kvartal',
		lang: true,
		rubrik: () => 'Beställningar av magasinet per kvartal',
		kolumner: () => [
			{ id: 'kvartal', rubrik: 'Kvartal', slag: 'text' },
			{ id: 'bestallningar', rubrik: 'Beställningar', slag: 'antal' },
			{ id: 'bestallningar_ack', rubrik: 'Sammanlagt', slag: 'antal' }
		]
	},
	svarstid_per_kommun: {
		namn: 'Svarstid per kommun',
		rubrik: () => 'Svarstid per kommun',
		...SVARSTID
	},
	svarstid_per_kommun_aret: {
		namn: 'Svarstid per kommun, fyra kvartal',
		rubrik: ({ params: { kvartal } }) =>
			`Svarstid per kommun, ${flytta(kvartal, -3).id} till ${kvartal.id}`,
		...SVARSTID
	},
	kohort_per_kvartal: {
		namn: 'Kvartalens nya hushåll',
		lang: true,
		rubrik: () => 'Hushåll efter kvartalet de registrerades',
		kolumner: () => [
			{ id: 'kvartal', rubrik: 'Registrerade i', slag: 'text' },
			{ id: 'registrerade', rubrik: 'Registrerade', slag: 'antal' },
			{ id: 'flyttade', rubrik: 'Har flyttat', slag: 'antal' },
			{ id: 'median_dagar', rubrik: 'Median, dagar till flytt', slag: 'tal' }
		]
	},
	registervard: {
		namn: 'Registervård',
		rubrik: () => 'Registervård per ansvarig',
		summa: ({ ansvarig }) => ansvarig === HELA_LANET,
		kommun: ({ ansvarig }) => ansvarig,
		kolumner: () => [
			{ id: 'ansvarig', rubrik: 'Ansvarig', slag: 'text' },
			{ id: 'ska_tas_bort', rubrik: 'Ska tas bort', slag: 'antal' },
			{ id: 'datum_utan_status', rubrik: 'Datum utan status', slag: 'antal' },
			{ id: 'status_utan_datum', rubrik: 'Status utan datum', slag: 'antal' }
		]
	},
	foretag_nu: {
		namn: 'Företag',
		rubrik: () => 'Företag som har hittat arbetskraft',
		kolumner: () => [
			{ id: 'foretag', rubrik: 'Företag', slag: 'antal' },
			{ id: 'mal', rubrik: 'Mål', slag: 'antal' }
		]
	},
	nyckeltal: {
		namn: 'Andra nyckeltal',
		rubrik: () => 'Andra nyckeltal',
		kolumner: () => [
			{ id: 'nyckeltal', rubrik: 'Nyckeltal', slag: 'text' },
			{ id: 'post', rubrik: 'Post', slag: 'text' },
			{ id: 'varde', rubrik: 'Kvartalet', slag: 'tal' },
			{ id: 'foregaende', rubrik: 'Kvartalet före', slag: 'tal' },
			{ id: 'samma_ifjol', rubrik: 'Samma i fjol', slag: 'tal' },
			{ id: 'enhet', rubrik: 'Enhet', slag: 'text' },
			{ id: 'kalla', rubrik: 'Källa', slag: 'text' }
		]
	},
	budget_utfall_per_post: {
		namn: 'Budget och utfall',
		rubrik: ({ enhet }) => `Budget och utfall per post, ${enhet}`,
		summa: ({ prognosmetod }) => prognosmetod === 'summa',
		kolumner: (rows, { params: { avtal }, enhet }) => {
			const alla: Tabellkolumn<RowOf<'budget_utfall_per_post'>>[] = [
				{ id: 'post', rubrik: 'Post', slag: 'text' },
				{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', slag: 'ore' },
				{ id: 'budget_ack_ore', rubrik: 'Plan hittills', slag: 'ore' },
				{ id: 'utfall_kvartal_ore', rubrik: 'Utfall kvartal', slag: 'ore' },
				{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', slag: 'ore' },
				skillnadskolumn('avvikelse_ack_ore', 'Mot plan'),
				{ id: 'prognos_ar_ore', rubrik: 'Prognos helår', slag: 'ore' },
				skillnadskolumn('prognosavvikelse_ore', 'Mot budget'),
				{ id: 'kvar_ore', rubrik: 'Kvar av budget', slag: 'ore' },
				{
					id: 'prognosmetod',
					rubrik: 'Läge',
					slag: 'text',
					ljus: (rad) =>
						rad.prognosmetod === 'summa' || !avtal ? undefined : ljus(rad, avtal.ljus, enhet)
				}
			];
			// A column of nothing tells nothing.
			return alla.filter(({ id }) => id === 'post' || rows.some((row) => row[id] !== null));
		}
	},
	prognosjamforelse: {
		namn: 'Prognos',
		rubrik: ({ enhet }) => `Prognos mot budget och mot förra kvartalet, ${enhet}`,
		summa: sista,
		kolumner: (rows, { params: { kvartal, tom } }) => {
			const medForra = rows.some(({ forra_prognos_ore }) => forra_prognos_ore !== null);
			const alla: Tabellkolumn<RowOf<'prognosjamforelse'>>[] = [
				{ id: 'post', rubrik: 'Post', slag: 'text' },
				{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', slag: 'ore' },
				{ id: 'forra_prognos_ore', rubrik: `Prognos K${flytta(kvartal, -1).nr}`, slag: 'ore' },
				{
					id: 'prognos_ar_ore',
					rubrik: manadAv(tom) === 12 ? 'Utfall helår' : `Prognos K${kvartal.nr}`,
					slag: 'ore'
				},
				skillnadskolumn('andring_ore', 'Ändring'),
				skillnadskolumn('prognosavvikelse_ore', 'Mot budget')
			];
			const motForra = ['forra_prognos_ore', 'andring_ore'];
			return alla.filter(({ id }) => medForra || !motForra.includes(id));
		}
	},
	kostnad_per_slag: {
		namn: 'Kostnadsslag',
		rubrik: ({ enhet }) => `Kostnader per kostnadsslag, ${enhet}`,
		summa: sista,
		kolumner: () => [
			{ id: 'kostnadsslag', rubrik: 'Kostnadsslag', slag: 'text' },
			{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', slag: 'ore' },
			{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', slag: 'ore' },
			{ id: 'prognos_ar_ore', rubrik: 'Prognos helår', slag: 'ore' },
			skillnadskolumn('prognosavvikelse_ore', 'Mot budget')
		]
	},
	finansiering: {
		namn: 'Finansiering',
		rubrik: ({ enhet }) => `Finansiering, ${enhet}`,
		summa: sista,
		kolumner: () => [
			{ id: 'finansiar', rubrik: 'Finansiär', slag: 'text' },
			{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', slag: 'ore' },
			{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', slag: 'ore' }
		]
	},
	resultat: {
		namn: 'Resultat',
		rubrik: ({ enhet }) => `Resultat, ${enhet}`,
		summa: ({ rad }) => rad === 'Resultat',
		kolumner: () => [
			{ id: 'rad', rubrik: 'Slag', slag: 'text' },
			{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', slag: 'ore' },
			{ id: 'utfall_ack_ore', rubrik: 'Utfall hittills', slag: 'ore' },
			{ id: 'prognos_ar_ore', rubrik: 'Prognos helår', slag: 'ore' },
			{
				...skillnadskolumn('avvikelse_ar_ore', 'Mot budget'),
				skillnad: ({ rad }) => RESULTATRADER[rad]
			}
		]
	},
	lpix_kedja: {
		namn: 'Belopp med LPIX',
		rubrik: (i) => `${indexerat(i).kortnamn}: avtalets belopp och LPIX`,
		kolumner: ([prisar]) => [
			// A year is a name: it has no thousands.
			{ id: 'ar', rubrik: 'År', slag: 'text' },
			{
				id: 'procent',
				rubrik: 'LPIX',
				slag: 'procent',
				// Nothing is raised in the year of the prices.
				tomt: (row) => (row === prisar ? 'prisår' : undefined)
			},
			{ id: 'belopp_kr', rubrik: 'Belopp, kr', slag: 'kr' }
		]
	},
	kommunandelar: {
		namn: 'Kommunernas andelar',
		rubrik: ({ params }) => `Andelar av Energikontorets basfinansiering ${params.kvartal.ar}`,
		summa: sista,
		kommun: ({ part }) => part,
		kolumner: (_, { params }) => [
			{ id: 'part', rubrik: 'Part', slag: 'text' },
			{
				id: 'befolkning',
				rubrik: `Befolkning 1 november ${params.kvartal.ar - 1}`,
				slag: 'antal',
				// Only the kommuner share by their population.
				tomt: () => 'ingen befolkning'
			},
			{ id: 'belopp_kr', rubrik: 'Andel, kr', slag: 'kr' }
		]
	},
	andelsforandring: {
		namn: 'Varför andelarna ändras',
		rubrik: () => 'Varför andelarna ändras',
		summa: sista,
		kommun: ({ part }) => part,
		kolumner: (_, { params }) => [
			{ id: 'part', rubrik: 'Part', slag: 'text' },
			{ id: 'forra_kr', rubrik: `${params.kvartal.ar - 1}, kr`, slag: 'kr' },
			skillnadskolumn('indexeffekt_kr', 'Av index'),
			skillnadskolumn('befolkningseffekt_kr', 'Av befolkning'),
			{ id: 'belopp_kr', rubrik: `${params.kvartal.ar}, kr`, slag: 'kr' }
		]
	},
	natverk_fakturor: {
		namn: 'Nätverkets fakturor',
		rubrik: ({ params }) => `Nätverkets fakturor ${params.kvartal.ar}, kr`,
		summa: sista,
		kommun: ({ part }) => part,
		kolumner: () => [
			{ id: 'part', rubrik: 'Part', slag: 'text' },
			{ id: 'ar_kr', rubrik: 'Hela året', slag: 'kr' },
			{ id: 'k1_kr', rubrik: 'Kvartal 1', slag: 'kr' },
			{ id: 'k2_kr', rubrik: 'Kvartal 2', slag: 'kr' },
			{ id: 'k3_kr', rubrik: 'Kvartal 3', slag: 'kr' },
			{ id: 'k4_kr', rubrik: 'Kvartal 4', slag: 'kr' }
		]
	},
	slutavrakning: {
		namn: 'Slutavräkning',
		rubrik: () => 'Slutavräkning',
		summa: sista,
		kommun: ({ part }) => part,
		kolumner: () => [
			{ id: 'part', rubrik: 'Part', slag: 'text' },
			{ id: 'finansiering_kr', rubrik: 'Finansiering, kr', slag: 'kr' },
			{ id: 'utfall_andel_kr', rubrik: 'Andel av utfallet, kr', slag: 'kr' },
			skillnadskolumn('justering_kr', 'Justering, kr')
		]
	},
	projektportfolj: {
		namn: 'Projektportfölj',
		rubrik: ({ enhet }) => `Projektportfölj, ${enhet}`,
		summa: sista,
		kolumner: () => [
			{ id: 'del', rubrik: 'Del', slag: 'text' },
			{ id: 'antal', rubrik: 'Antal', slag: 'antal' },
			{ id: 'beviljat_ore', rubrik: 'Beviljat', slag: 'ore' },
			{ id: 'upparbetat_ore', rubrik: 'Upparbetat', slag: 'ore' }
		]
	}
};

/** The agreement whose amount the index chain tells: the chosen one if it has an index, else Energikontoret's. */
export function indexerat({ params, avtalen }: Tabellsammanhang): Agreement {
	return params.avtal?.index ? params.avtal : agreement('energikontoret', avtalen)!;
}
