import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';
import { readInstallningar } from '$lib/installningar/fil';
import { VERSION } from '$lib/installningar/installningar';
import { Installningar } from '$lib/installningar/schema';
import { formOf } from '$lib/lager/form';
import type { Dorr } from '$lib/lager/lager';
import { Paket, PAKETVERSION, readPaket } from '$lib/publicering/paket/paket';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { Snapshot } from '$lib/snapshot/schema';
import { MEST_FORE } from './slag';

/** What the user has changed in the quarters' plans. */
export const Plan = z.strictObject({
	/** The day the papers close, by quarter; without one the program's proposal. */
	stanger: z.record(z.string(), z.string().refine(isIsoDate)).default({}),
	/** Working days before, by step; without one the program's own. */
	fore: z.record(z.string(), z.int().min(0).max(MEST_FORE)).default({}),
	/** The steps that are done, by quarter. */
	klara: z.record(z.string(), z.array(z.string())).default({})
});
export type Plan = z.infer<typeof Plan>;

/** The reason a locked quarter's figures are others now. */
export const Orsak = z.strictObject({
	/** The locked report, by `snapshotNyckel`. */
	last: z.string().min(1),
	text: z.string().min(1)
});
export type Orsak = z.infer<typeof Orsak>;

/** All the work as it was before a work file was opened. */
export const Kopia = z.strictObject({
	/** When, as ISO 8601. */
	nar: z.iso.datetime(),
	/** As a work file. */
	fil: z.string()
});
export type Kopia = z.infer<typeof Kopia>;

/** A record that is changed as a whole, if at all. */
function stycke<T>(schema: z.ZodType<T>): Dorr<T> {
	return { format: 1, form: 'stycke', read: (varde) => schema.safeParse(varde).data };
}

/** How each kind of record is read and put together, by what its keys begin with. */
export const DORRAR = {
	installningar: {
		format: VERSION,
		form: formOf(Installningar),
		read: (varde) => {
			const read = readInstallningar(JSON.stringify(varde));
			return 'installningar' in read ? read.installningar : undefined;
		}
	} satisfies Dorr<Installningar>,
	rapport: { ...stycke(Rapporttext), form: formOf(Rapporttext) },
	last: stycke(Snapshot),
	orsak: stycke(Orsak),
	publicerat: {
		format: PAKETVERSION,
		form: 'stycke',
		read: (varde) => {
			const read = readPaket(JSON.stringify(varde));
			return 'paket' in read ? read.paket : undefined;
		}
	} satisfies Dorr<Paket>,
	korplan: { ...stycke(Plan), form: formOf(Plan) },
	kopia: stycke(Kopia)
};
export type Dorrar = typeof DORRAR;
