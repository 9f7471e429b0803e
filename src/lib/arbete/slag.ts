import { z } from 'zod';
import { Orsak, type Arbete } from './arbete';
import { nyckelText, Rapporttext } from '$lib/rapport/rapporttext';
import { isIsoDate } from '$lib/domain/datum';
import { readInstallningar } from '$lib/installningar/fil';
import { Installningar, VERSION } from '$lib/installningar/installningar';
import { formOf } from '$lib/lager/form';
import { readPaket, Paket, PAKETVERSION } from '$lib/publicering/paket/paket';
import { Snapshot, snapshotNyckel } from '$lib/snapshot/snapshot';
import type { Slag } from '$lib/lager/lager';

/** The store's name in this browser. */
export const LAGER = 'stegraknaren';

const read =
	<T>(schema: z.ZodType<T>) =>
	(varde: unknown): T | undefined =>
		schema.safeParse(varde).data;

/** The longest lead time that can be asked for, in working days. */
export const MEST_FORE = 60;

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

export const INSTALLNINGAR: Slag<Installningar> = {
	prefix: 'installningar/',
	format: VERSION,
	form: formOf(Installningar),
	read: (varde) => {
		const read = readInstallningar(JSON.stringify(varde));
		return 'installningar' in read ? read.installningar : undefined;
	}
};
export const RAPPORT: Slag<Rapporttext> = {
	prefix: 'rapport/',
	format: 1,
	form: formOf(Rapporttext),
	read: read(Rapporttext)
};
export const LAST: Slag<Snapshot> = {
	prefix: 'last/',
	format: 1,
	form: 'stycke',
	read: read(Snapshot)
};
export const ORSAK: Slag<Orsak> = {
	prefix: 'orsak/',
	format: 1,
	form: 'stycke',
	read: read(Orsak)
};
export const PUBLICERAT: Slag<Paket> = {
	prefix: 'publicerat/',
	format: PAKETVERSION,
	form: 'stycke',
	read: (varde) => {
		const read = readPaket(JSON.stringify(varde));
		return 'paket' in read ? read.paket : undefined;
	}
};
export const PLAN: Slag<Plan> = {
	prefix: 'korplan/',
	format: 1,
	form: formOf(Plan),
	read: read(Plan)
};

/** All the work as it was before a work file was opened. */
const Kopia = z.strictObject({
	/** When, as ISO 8601. */
	nar: z.iso.datetime(),
	/** As a work file. */
	fil: z.string()
});
export type Kopia = z.infer<typeof Kopia>;

export const KOPIA: Slag<Kopia> = {
	prefix: 'kopia/',
	format: 1,
	form: 'stycke',
	read: read(Kopia)
};

/** Every kind of record. A locked report and a published one never change. */
export const SLAG: readonly Slag<unknown>[] = [
	...[INSTALLNINGAR, RAPPORT, LAST, ORSAK, PUBLICERAT, PLAN, KOPIA]
];

/** Of kinds of which there is one record. */
export const ENDA = 'alla';

/** What tells a published report from every other, those it replaces too. */
export function paketnyckel({ avtal, kvartal, mottagare, kommun, publicerad }: Paket): string {
	return [avtal.id, kvartal, mottagare, kommun ?? '', publicerad].join('/');
}

/** A part of the work, as it is kept. */
export interface Arbetsdel {
	slag: Slag<unknown>;
	/** Within its kind. */
	nyckel: string;
	varde: unknown;
}

/** The records that work is made of. */
export function delar({
	installningar,
	rapporter,
	lasta,
	orsaker,
	publicerade
}: Arbete): Arbetsdel[] {
	return [
		{ slag: INSTALLNINGAR, nyckel: ENDA, varde: installningar },
		...rapporter.map((varde) => ({ slag: RAPPORT, nyckel: nyckelText(varde), varde })),
		...lasta.map((varde) => ({ slag: LAST, nyckel: snapshotNyckel(varde), varde })),
		...orsaker.map((varde) => ({ slag: ORSAK, nyckel: varde.last, varde })),
		...publicerade.map((varde) => ({ slag: PUBLICERAT, nyckel: paketnyckel(varde), varde }))
	];
}
