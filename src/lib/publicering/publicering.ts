import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';

const dag = z.string().refine(isIsoDate);

/** How far the site follows the law (2018:1937), in the words that the law's regulations give. */
const TILLGANGLIGHET = ['helt', 'delvis', 'inte', 'obedomd'] as const;

const Brist = z.strictObject({
	/** What does not work, and for whom. */
	beskrivning: z.string(),
	orsak: z.string(),
	/** The day it is to be mended; null when none is set. */
	avhjalps: dag.nullable()
});

/** The facts of the site itself: who stands behind it and how they are reached. */
export const Publicering = z.strictObject({
	version: z.literal(1),
	organisation: z.string().min(1),
	/** Where the folder `publicerat/` is on the web, ending with a slash; null until it is known. */
	webbadress: z
		.url({ protocol: /^https?$/ })
		.endsWith('/')
		.nullable(),
	/** How a reader tells of what does not work, or asks for another format. */
	kontakt: z.strictObject({
		epost: z.email().nullable(),
		telefon: z.string().nullable(),
		/** A form, or a page with more ways. */
		lank: z.url({ protocol: /^https?$/ }).nullable()
	}),
	/** Search engines may find the archive and the pages about the site; a report says it for itself. */
	sokbar: z.boolean(),
	tillganglighet: z.strictObject({
		status: z.enum(TILLGANGLIGHET),
		brister: z.array(Brist),
		/** How it was assessed: "Vi har granskat webbplatsen själva." */
		metod: z.string(),
		bedomd: dag.nullable(),
		uppdaterad: dag.nullable()
	})
});
export type Publicering = z.infer<typeof Publicering>;

/** What the law (2018:1937) asks for and the site's facts lack: nothing is published before it is there. */
export function saknasForPublicering({ kontakt, tillganglighet }: Publicering): string[] {
	return [
		...(Object.values(kontakt).every((vag) => vag === null)
			? ['Ett sätt att nå er saknas: skriv e-post, telefon eller länk under kontakt.']
			: []),
		...(tillganglighet.status === 'obedomd' || tillganglighet.bedomd === null
			? ['Webbplatsens tillgänglighet är inte bedömd: skriv status och dag under tillganglighet.']
			: [])
	];
}
