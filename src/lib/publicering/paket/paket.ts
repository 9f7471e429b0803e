import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';
import { KOMMUNER } from '$lib/domain/kommun';
import { Paketdel } from './del';
import { Forstasida } from './forstasida';

const dag = z.string().refine(isIsoDate);
const kvartal = z.string().regex(/^\d{4}-K[1-4]$/);
const kommun = z.enum(KOMMUNER.map(({ namn }) => namn));

/**
 * The readers of a package. The web is for everybody, including the nämnd. The working group, and a kommun in
 * its own package, also see response times per kommun. They get the package as a file: it is never on the web.
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

/**
 * A restated figure: it has changed between the locking of its own quarter and of this one. Both values are
 * published.
 */
const Omraknad = z.strictObject({
	kvartal,
	/** The figure in words: "Flyttade hushåll, 2023-K4". */
	namn: z.string(),
	/** The values as shown. */
	da: z.string(),
	nu: z.string(),
	orsak: z.string()
});

/**
 * Raised when a program that knows the version before cannot read the new one. Version 2 added page one and
 * the map; version 3 the quarters that are not settled, and the bridge.
 */
export const PAKETVERSION = 3;

/** Checks the rules between fields. */
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
		// Each table becomes a file of its own.
		if (namn.has(tabell.namn)) tell(['dokument', 'delar', i], 'två tabeller har samma filnamn');
		namn.add(tabell.namn);
		if (tabell.rader.some(({ celler }) => celler.length !== tabell.kolumner.length))
			tell(['dokument', 'delar', i], 'en tabellrad har inte lika många celler som kolumner');
	});
}

/** The fields that depend on each other. */
interface Omfang {
	mottagare: Mottagare;
	kommun: string | null;
	dokument: { delar: readonly Paketdel[] };
}

/**
 * A published report: all that leaves the machine. Everything in it may be read by anybody it is meant for;
 * hidden counts are not in it.
 */
export const Paket = z
	.strictObject({
		version: z.union([z.literal(1), z.literal(2), z.literal(PAKETVERSION)]),
		sort: z.string(),
		mottagare: z.enum(MOTTAGARE),
		/** The kommun, in a package for one; else null. */
		kommun: kommun.nullable(),
		avtal: z.strictObject({
			id: z.string().regex(/^[a-z0-9-]+$/),
			titel: z.string(),
			kortnamn: z.string()
		}),
		kvartal,
		tom: dag,
		/** When the quarter was locked, and the sum of the locked report that the package was made from. */
		last: z.iso.datetime(),
		summa: z.string(),
		/** When the package was approved. */
		publicerad: z.iso.datetime(),
		/** The first day it may be shown; null when it may be shown at once. */
		visas_fran: dag.nullable(),
		/** Whether search engines may find it. */
		sokbar: z.boolean(),
		/** Counts of people or households below this are hidden. 0 hides none. */
		troskel: z.int().nonnegative(),
		/** Made from the program's samples: nothing in it is real, and every page and file of it says so. */
		exempel: z.literal(true).optional(),
		/** The report as a document. */
		dokument: z.strictObject({
			titel: z.string(),
			over: z.string(),
			rubrik: z.string(),
			under: z.string(),
			uppgifter: z.array(z.strictObject({ namn: z.string(), varde: z.string() })),
			/** The finding in a sentence or two, for the archive, the feed and previews. */
			ingress: z.string(),
			/** The biggest figure, where there is one: "265", "hushåll har flyttat, 66 procent av målet". */
			hjalte: z
				.strictObject({ matt: z.string(), varde: z.number(), text: z.string(), under: z.string() })
				.nullable(),
			/** Not in the first version. */
			forstasida: Forstasida.optional(),
			delar: z.array(Paketdel)
		}),
		/** The counts: for comparison between quarters, and to decide what to hide next time. */
		siffror: z.array(Publicerad),
		omraknade: z.array(Omraknad)
	})
	.superRefine(hangerIhop);
export type Paket = z.infer<typeof Paket>;

/** A package's place in the archive: "<avtal>/<kvartal>". */
export function paketplats({ avtal, kvartal }: Pick<Paket, 'avtal' | 'kvartal'>): string {
	return `${avtal.id}/${kvartal}`;
}

/**
 * True from the day the package may be shown.
 * @param idag ÅÅÅÅ-MM-DD
 */
export function farVisas({ visas_fran }: Pick<Paket, 'visas_fran'>, idag: string): boolean {
	return visas_fran === null || visas_fran <= idag;
}

/**
 * Reads a published report, `rapport.json`.
 * @returns the package; or what is wrong with the file in plain Swedish, a line each, and then nothing of it
 * may be used
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

/**
 * Only the packages of real figures, or only those of samples: the one kind reveals nothing about the other.
 */
export function avSlaget(publicerade: readonly Paket[], exempel: boolean): Paket[] {
	return publicerade.filter((paket) => (paket.exempel ?? false) === exempel);
}

/**
 * True when two packages are of the same report, for the same readers: the later one replaces the earlier.
 */
export function samma(a: Paket, b: Paket): boolean {
	return (
		paketplats(a) === paketplats(b) &&
		a.sort === b.sort &&
		a.mottagare === b.mottagare &&
		a.kommun === b.kommun
	);
}
