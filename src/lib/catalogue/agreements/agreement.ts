import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';
import { KOMMUNER } from '$lib/domain/kommun';
import { nyckel as vikt } from '$lib/domain/nyckel';

/** A day, as 2024-09-30. */
export const dag = z.string().refine(isIsoDate, 'en dag skrivs ÅÅÅÅ-MM-DD');
const kronor = z.int().nonnegative();
const id = z
	.string()
	.regex(/^[a-z0-9-]+$/, 'ett id har små bokstäver a–z, siffror och bindestreck');

const kommun = z.enum(KOMMUNER.map(({ namn }) => namn));

const post = z.strictObject({
	id,
	namn: z.string().min(1),
	/** Other names of the post in finance exports. */
	alias: z.array(z.string()),
	budget_kr: kronor,
	/** What the agreement requires, in our own words. */
	uppdrag: z.string(),
	/** Ids of the measures that show how it goes. */
	matt: z.array(z.string()),
	/** Loaded key figures that show it, by their names in files. */
	nyckeltal: z.array(z.string())
});

const finansiar = z.strictObject({
	namn: z.string().min(1),
	alias: z.array(z.string()),
	belopp_kr: kronor
});

/** Money carried over from the year before, or into the year after. */
const overforing = z.strictObject({
	riktning: z.enum(['ingående', 'utgående']),
	/** The year in whose result it is included. */
	ar: z.int(),
	belopp_kr: kronor,
	status: z.enum(['tillstyrkt', 'bokförd']),
	kalla: z.string()
});

/** A recurring duty, due on the last day of certain months. */
const plikt = z.strictObject({
	id: z.string().regex(/^[a-z0-9_]+$/, 'ett id har små bokstäver a–z, siffror och understreck'),
	namn: z.string().min(1),
	mottagare: z.string().min(1),
	ansvarig: z.string().min(1),
	manader: z.array(z.int().min(1).max(12)).min(1),
	/** The first and last days on which it can fall; `sista` null for as long as the agreement runs. */
	forsta: dag,
	sista: dag.nullable(),
	paragraf: z.string(),
	/** What the program assumes about the day, where the agreement does not say. */
	antagande: z.string().nullable()
});

/**
 * How the parties share a year's money where no index decides it: the Region's part, and the kommuner's,
 * which they share by `nyckel`. With `fast`, each kommun's amount is given in `fasta`.
 */
const fordelning = z
	.strictObject({
		ar: z.int(),
		kommuner_kr: kronor,
		regionen_kr: kronor,
		nyckel: z.enum(['lika', 'befolkning', 'fast']),
		fasta: z.array(z.strictObject({ kommun, belopp_kr: kronor })).default([]),
		kalla: z.string()
	})
	.superRefine(({ nyckel, fasta, kommuner_kr }, ctx) => {
		const tell = (message: string) => ctx.addIssue({ code: 'custom', path: ['fasta'], message });
		if (nyckel !== 'fast') return;
		if (new Set(fasta.map(({ kommun }) => kommun)).size !== fasta.length)
			tell('en kommun finns två gånger bland de fasta beloppen');
		const summa = fasta.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
		if (summa !== kommuner_kr)
			tell(`de fasta beloppen är ${summa} kr tillsammans och kommunernas del är ${kommuner_kr} kr`);
	});

/** Checks rules between fields. Each fault is reported at the field where it is corrected. */
function hangerIhop(
	{ start, slut, forlangning, budget, index, plikter }: Omfang,
	ctx: z.core.$RefinementCtx<unknown>
): void {
	const tell = (path: (string | number)[], message: string) =>
		ctx.addIssue({ code: 'custom', path, message });
	if (slut < start) tell(['slut'], 'avtalet slutar innan det börjar');
	if (forlangning?.langst && forlangning.langst < slut)
		tell(['forlangning', 'langst'], 'den längsta tiden slutar före första avtalstiden');
	if (index && index.kommuner_kr > index.total_kr)
		tell(['index', 'kommuner_kr'], 'kommunernas del är större än hela beloppet');
	tvaGanger(budget.poster, 'id', (i) => tell(['budget', 'poster', i, 'id'], 'id finns två gånger'));
	tvaGanger(budget.poster, 'namn', (i) =>
		tell(['budget', 'poster', i, 'namn'], 'en annan post har samma namn')
	);
	tvaGanger(plikter, 'id', (i) => tell(['plikter', i, 'id'], 'id finns två gånger'));
	plikter.forEach(({ forsta, sista }, i) => {
		if (sista !== null && sista < forsta)
			tell(['plikter', i, 'sista'], 'den sista dagen är före den första');
	});
}

/** Calls `igen` for each row whose field equals an earlier row's, folded as names are. */
function tvaGanger<K extends string>(
	rader: readonly Record<K, string>[],
	falt: K,
	igen: (rad: number) => void
): void {
	const sedda = new Set<string>();
	rader.forEach((rad, i) => {
		const key = vikt(rad[falt]);
		if (sedda.has(key)) igen(i);
		sedda.add(key);
	});
}

/** The fields whose values depend on each other. */
interface Omfang {
	start: string;
	slut: string;
	forlangning: { langst: string | null } | null;
	budget: { poster: readonly { id: string; namn: string }[] };
	index: { total_kr: number; kommuner_kr: number } | null;
	plikter: readonly { id: string; forsta: string; sista: string | null }[];
}

/** The threshold for hiding counts in publications, where the agreement sets none. */
const ROJANDETROSKEL = 5;

/** Counts of people or households below this are hidden in what is published of the agreement. */
export function rojandetroskel(avtal: Pick<Agreement, 'rojandetroskel'> | null): number {
	return avtal?.rojandetroskel ?? ROJANDETROSKEL;
}

/**
 * An agreement, as data: what its clauses say, and how the program reads what they leave open.
 * Amounts are whole kronor. `mal` null means that the agreement has no number.
 */
export const Agreement = z
	.strictObject({
		id,
		titel: z.string().min(1),
		kortnamn: z.string().min(1),
		/** Other names in the `avtal` column of files, besides id, title, short name and diarienummer. */
		alias: z.array(z.string()),
		diarienummer: z.string().nullable(),
		beslut: z.enum(['förslag', 'tillstyrkt', 'beslutad']),
		start: dag,
		/** The last day of the first term. */
		slut: dag,
		/** How the term is extended unless notice is given; null when the agreement simply ends. */
		forlangning: z
			.strictObject({
				ar: z.int().positive(),
				langst: dag.nullable(),
				uppsagning_manader: z.int().positive()
			})
			.nullable(),
		parter: z.array(z.string()),
		handlaggare: z.string(),
		delges: z.array(z.string()),
		mal: z.strictObject({
			hushall: z.int().positive().nullable(),
			foretag: z.int().positive().nullable(),
			/** The goals in words, with the clause they stand in. */
			text: z.array(z.string()),
			paragraf: z.string()
		}),
		/** The budget, used for its own year when no budget is loaded. */
		budget: z.strictObject({ ar: z.int().nullable(), kalla: z.string(), poster: z.array(post) }),
		finansiering: z.array(finansiar),
		fordelning: fordelning.nullable().default(null),
		/** Who is invoiced for a party's part instead of the party itself, and the reference to state. */
		fakturamottagare: z
			.array(
				z.strictObject({
					part: z.string().min(1),
					mottagare: z.string().min(1),
					referens: z.string().default('')
				})
			)
			.default([]),
		/** Extra licences that a kommun has bought and pays for itself. `pris_kr` is per licence and year. */
		licenser: z
			.array(z.strictObject({ ar: z.int(), kommun, antal: z.int().positive(), pris_kr: kronor }))
			.default([]),
		overforingar: z.array(overforing),
		/** How far a post's forecast may differ from its budget before it must be explained: see `ljus`. */
		ljus: z.strictObject({
			under_procent: z.int().nonnegative(),
			over_procent: z.int().nonnegative(),
			/** Optional for the same reason as `rojandetroskel`. */
			kronor: z.int().nonnegative().optional()
		}),
		/**
		 * Counts of people or households below this are hidden in publications; 0 hides none. Left out, it is
		 * ROJANDETROSKEL. It is not filled in, since reports locked before the field existed would then get
		 * another checksum.
		 */
		rojandetroskel: z.int().nonnegative().optional(),
		/** Set when the amount follows LPIX from a price year. */
		index: z
			.strictObject({
				prisar: z.int(),
				forsta_helar: z.int(),
				total_kr: kronor,
				kommuner_kr: kronor,
				ovriga: z.string(),
				paragraf: z.string()
			})
			.nullable(),
		plikter: z.array(plikt),
		/** What the agreement leaves open, and how it is read: shown beside the figure. */
		tolkningar: z.array(
			z.strictObject({
				galler: z.string(),
				tolkning: z.string(),
				alternativ: z.string().nullable()
			})
		)
	})
	.superRefine(hangerIhop);
export type Agreement = z.infer<typeof Agreement>;
export type Fordelning = z.infer<typeof fordelning>;
export type Post = z.infer<typeof post>;
export type Plikt = z.infer<typeof plikt>;
