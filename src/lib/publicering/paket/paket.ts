import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';
import { KOMMUNER } from '$lib/domain/kommun';
import { Paketdel } from './del';
import { Forstasida } from './forstasida';

const dag = z.string().refine(isIsoDate);
const kvartal = z.string().regex(/^\d{4}-K[1-4]$/);
const kommun = z.enum(KOMMUNER.map(({ namn }) => namn));

/**
 * Who it is for. The web is for everybody, the nämnd too; the working group and a kommun of its own
 * also see response times per kommun, and get their package as a file: it is never on the web.
 */
export const MOTTAGARE = ['webb', 'arbetsgrupp', 'kommun'] as const;
export type Mottagare = (typeof MOTTAGARE)[number];

/** A published count by its measure, row and column; null where it is hidden. */
export const Publicerad = z.strictObject({
	matt: z.string(),
	/** The row's name: a kommun, a quarter; '' for a measure of one row. */
	rad: z.string(),
	kolumn: z.string(),
	varde: z.number().nullable()
});
export type Publicerad = z.infer<typeof Publicerad>;

/** A figure that was one when its quarter was locked and another when this one was: both are published. */
const Omraknad = z.strictObject({
	kvartal,
	/** What it is, in words: "Flyttade hushåll, 2023-K4". */
	namn: z.string(),
	/** As they are shown. */
	da: z.string(),
	nu: z.string(),
	orsak: z.string()
});

/** One more when a program that knows the one before cannot read it. The second has page one and the map, the third which quarters are not settled, and the bridge. */
export const PAKETVERSION = 3;

/** What must hold between the fields. */
function hangerIhop(
	{ mottagare, kommun, dokument }: Omfang,
	ctx: z.core.$RefinementCtx<unknown>
): void {
	const tell = (path: (string | number)[], message: string) =>
		ctx.addIssue({ code: 'custom', path, message });
	if ((mottagare === 'kommun') !== (kommun !== null))
		tell(['kommun'], 'en rapport till en kommun har en kommun, och ingen annan rapport har det');
	const namn = new Set<string>();
	dokument.delar.forEach((del, i) => {
		if (del.typ !== 'tabell') return;
		const { tabell } = del;
		// Each table is a file of its own.
		if (namn.has(tabell.namn)) tell(['dokument', 'delar', i], 'två tabeller har samma filnamn');
		namn.add(tabell.namn);
		if (tabell.rader.some(({ celler }) => celler.length !== tabell.kolumner.length))
			tell(['dokument', 'delar', i], 'en tabellrad har inte lika många celler som kolumner');
	});
}

/** The fields that say something of each other. */
interface Omfang {
	mottagare: Mottagare;
	kommun: string | null;
	dokument: { delar: readonly Paketdel[] };
}

/**
 * A published report: all that leaves the machine. Everything in it is to be read by anybody it is
 * for; what is hidden is not in it.
 */
export const Paket = z
	.strictObject({
		version: z.union([z.literal(1), z.literal(2), z.literal(PAKETVERSION)]),
		sort: z.string(),
		mottagare: z.enum(MOTTAGARE),
		/** Of a package for one kommun. */
		kommun: kommun.nullable(),
		avtal: z.strictObject({
			id: z.string().regex(/^[a-z0-9-]+$/),
			titel: z.string(),
			kortnamn: z.string()
		}),
		kvartal,
		tom: dag,
		/** When the quarter was locked, and the locked report's sum: which one this was made from. */
		last: z.iso.datetime(),
		summa: z.string(),
		/** When it was approved. */
		publicerad: z.iso.datetime(),
		/** Not shown before this day; null when it may be shown at once. */
		visas_fran: dag.nullable(),
		/** Search engines may find it. */
		sokbar: z.boolean(),
		/** Counts of people or households below it are hidden. 0 hides none. */
		troskel: z.int().nonnegative(),
		/** Made from the program's samples: nothing in it is real, and everything of it says so. */
		exempel: z.literal(true).optional(),
		/** The report as a document. */
		dokument: z.strictObject({
			titel: z.string(),
			over: z.string(),
			rubrik: z.string(),
			under: z.string(),
			uppgifter: z.array(z.strictObject({ namn: z.string(), varde: z.string() })),
			/** The finding, in a sentence or two: for the archive, the feed and previews. */
			ingress: z.string(),
			/** The one biggest figure, where the report has one: "265", "hushåll har flyttat, 66 procent av målet". */
			hjalte: z
				.strictObject({ matt: z.string(), varde: z.number(), text: z.string(), under: z.string() })
				.nullable(),
			/** Not in the first version. */
			forstasida: Forstasida.optional(),
			delar: z.array(Paketdel)
		}),
		/** The counts, for comparison between quarters and for what is hidden in the next. */
		siffror: z.array(Publicerad),
		omraknade: z.array(Omraknad)
	})
	.superRefine(hangerIhop);
export type Paket = z.infer<typeof Paket>;

/** Where a package is in the archive: "<avtal>/<kvartal>". */
export function paketplats({ avtal, kvartal }: Pick<Paket, 'avtal' | 'kvartal'>): string {
	return `${avtal.id}/${kvartal}`;
}

/** True on and after the day it may be shown. @param idag ÅÅÅÅ-MM-DD */
export function farVisas({ visas_fran }: Pick<Paket, 'visas_fran'>, idag: string): boolean {
	return visas_fran === null || visas_fran <= idag;
}

/**
 * Reads a published report, `rapport.json`.
 * @returns the package, or what is wrong with the file in plain Swedish, a line each: then nothing
 *   of it may be used
 */
export function readPaket(text: string): { paket: Paket } | { fel: string[] } {
	let data: unknown;
	try {
		data = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { fel: ['Filen är skadad eller avklippt: den går inte att läsa.'] };
	}
	if (typeof data !== 'object' || data === null || !('version' in data) || !('dokument' in data))
		return { fel: ['Filen är ingen publicerad rapport från Stegräknaren.'] };
	const { version } = data;
	if (typeof version === 'number' && version > PAKETVERSION)
		return {
			fel: [
				`Rapporten är gjord med en nyare version av programmet (${version}). Den här känner till version ${PAKETVERSION}. Ladda om sidan för att uppdatera.`
			]
		};
	const read = Paket.safeParse(data);
	if (read.success) return { paket: read.data };
	return { fel: read.error.issues.map(felrad) };
}

function felrad({ path, message, code }: z.core.$ZodIssue): string {
	const plats = path.length > 0 ? path.join('.') : 'filen';
	return code === 'custom'
		? `${plats}: ${message}.`
		: `${plats}: värdet är inte det som ska stå där.`;
}

/** Those that are of real figures, or of samples: they tell nothing of each other. */
export function avSlaget(publicerade: readonly Paket[], exempel: boolean): Paket[] {
	return publicerade.filter((paket) => (paket.exempel ?? false) === exempel);
}

/** True of two packages of one report, for the same readers: the later goes before. */
export function samma(a: Paket, b: Paket): boolean {
	return (
		paketplats(a) === paketplats(b) &&
		a.sort === b.sort &&
		a.mottagare === b.mottagare &&
		a.kommun === b.kommun
	);
}
