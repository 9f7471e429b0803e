import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';
import { readInstallningar } from '$lib/installningar/fil';
import { VERSION } from '$lib/installningar/version';
import { Installningar } from '$lib/installningar/schema';
import { formOf } from '$lib/lager/form';
import type { Dorr } from '$lib/lager/lager';
import { Paket, PAKETVERSION, readPaket } from '$lib/publicering/paket/paket';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { Snapshot } from '$lib/snapshot/schema';
import { MEST_FORE } from '../domain/korplan';

/** The user's changes to the quarters' plans. */
export const Plan = z.strictObject({
	/** The day the papers close, by quarter; the program's proposal where there is none. */
	stanger: z.record(z.string(), z.string().refine(isIsoDate)).default({}),
	/** Lead time in working days, by step; the program's own where there is none. */
	fore: z.record(z.string(), z.int().min(0).max(MEST_FORE)).default({}),
	/** The finished steps, by quarter. */
	klara: z.record(z.string(), z.array(z.string())).default({})
});
export type Plan = z.infer<typeof Plan>;

/** The coordinator's reason why a locked quarter's figures have changed. */
export const Orsak = z.strictObject({
	/** The locked report, by `snapshotNyckel`. */
	last: z.string().min(1),
	text: z.string().min(1)
});
export type Orsak = z.infer<typeof Orsak>;

/** A copy of all the work, taken before a work file was opened. */
export const Kopia = z.strictObject({
	/** When, as ISO 8601. */
	nar: z.iso.datetime(),
	/** As a work file. */
	fil: z.string()
});
export type Kopia = z.infer<typeof Kopia>;

/** The door to a kind of record that is always replaced as a whole. */
function stycke<T>(schema: z.ZodType<T>): Dorr<T> {
	return { format: 1, form: 'stycke', read: (varde) => schema.safeParse(varde).data };
}

/** How each kind of record is read and merged, by the prefix of its keys. */
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
