import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';

const dag = z.string().refine(isIsoDate);

/** How far the site follows the law (2018:1937), in the words of its regulations. */
const TILLGANGLIGHET = ['helt', 'delvis', 'inte', 'obedomd'] as const;

const Brist = z.strictObject({
	/** What does not work, and for whom. */
	beskrivning: z.string(),
	orsak: z.string(),
	/** The day it is to be fixed; null when none is set. */
	avhjalps: dag.nullable()
});

/** Facts about the site: who is behind it and how to reach them. */
export const Publicering = z.strictObject({
	version: z.literal(1),
	organisation: z.string().min(1),
	/** The web address of the folder `publicerat/`, ending with a slash; null until it is known. */
	webbadress: z
		.url({ protocol: /^https?$/ })
		.endsWith('/')
		.nullable(),
	/** How a reader reports what does not work, or asks for another format. */
	kontakt: z.strictObject({
		epost: z.email().nullable(),
		telefon: z.string().nullable(),
		/** A form, or a page with more ways to reach the organisation. */
		lank: z.url({ protocol: /^https?$/ }).nullable()
	}),
	/**
	 * Whether search engines may find the archive and the pages about the site; each report decides for itself.
	 */
	sokbar: z.boolean(),
	tillganglighet: z.strictObject({
		status: z.enum(TILLGANGLIGHET),
		brister: z.array(Brist),
		/** How the site was assessed: "Vi har granskat webbplatsen själva." */
		metod: z.string(),
		bedomd: dag.nullable(),
		uppdaterad: dag.nullable()
	})
});
export type Publicering = z.infer<typeof Publicering>;

/**
 * What the law (2018:1937) requires and the site's facts lack: nothing may be published until it is filled in.
 */
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
