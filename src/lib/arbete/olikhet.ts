import type { Arbete } from './arbete';
import { empty, put, same, type Form, type Varde } from '$lib/lager/merge';
import { delar, LAST, PUBLICERAT } from './slag';

/** A difference between a work file and this browser, which the user decides on its own. */
export interface Olikhet {
	/** Key of the record that the part belongs to. */
	post: string;
	/** The path to the part in the record; [] is the whole record. */
	stig: readonly string[];
	form: Form;
	/** `undefined` where this browser has nothing. */
	har: Varde;
	filen: Varde;
	/** When the record was last changed here; undefined where that is not known. */
	harTid: string | undefined;
	filensTid: string | undefined;
}

export type Val = 'har' | 'filen';

/** What opening a work file may change, part by part, in the order of the file. */
export function olikheter(har: Arbete, filen: Arbete): Olikhet[] {
	const here = new Map(delar(har).map(({ slag, nyckel, varde }) => [slag.prefix + nyckel, varde]));
	return delar(filen)
		.filter(({ slag }) => !fakta(slag))
		.flatMap(({ slag, nyckel, varde }) => {
			const post = slag.prefix + nyckel;
			const times = { harTid: har.tider[post], filensTid: filen.tider[post] };
			return skilda(here.get(post), varde, slag.form).map((one) => ({
				...one,
				...times,
				post,
				form: slag.form
			}));
		});
}

/**
 * The records in the file that never change and that this browser lacks. They are added whatever is chosen.
 */
export function nyaFakta(har: Arbete, filen: Arbete): Arbete {
	const here = new Set(delar(har).map(({ slag, nyckel }) => slag.prefix + nyckel));
	const nya = delar(filen).filter(({ slag, nyckel }) => !here.has(slag.prefix + nyckel));
	return {
		...filen,
		lasta: nya.filter(({ slag }) => slag === LAST).map(({ varde }) => varde) as Arbete['lasta'],
		publicerade: nya
			.filter(({ slag }) => slag === PUBLICERAT)
			.map(({ varde }) => varde) as Arbete['publicerade']
	};
}

/**
 * The proposed choice: the newer of the two, else this browser's when the times are unknown, but the file's
 * when only the file has it.
 */
export function forslag({ har, harTid, filensTid }: Olikhet): Val {
	if (har === undefined) return 'filen';
	return harTid !== undefined && filensTid !== undefined && filensTid > harTid ? 'filen' : 'har';
}

/** A record with the parts chosen from the file; the rest stays as it is here. */
export function medValda(varde: Varde, valda: readonly Olikhet[]): Varde {
	return valda.reduce((nu, { stig, filen, form }) => put(nu, stig, filen, form), varde);
}

/** Whether records of this kind never change: locked and published reports stand side by side. */
function fakta(slag: unknown): boolean {
	return slag === LAST || slag === PUBLICERAT;
}

type Skild = Pick<Olikhet, 'stig' | 'har' | 'filen'>;

/** The differences of a part. A row counts as one part. An empty value in the file removes nothing. */
function skilda(har: Varde, filen: Varde, form: Form, stig: readonly string[] = []): Skild[] {
	if (empty(filen) || same(har, filen)) return [];
	if (har === undefined) return [{ stig, har, filen }];
	if (form === 'mangd') {
		const [here, there] = [har, filen] as [Varde[], Varde[]];
		const nya = there.filter((one) => !here.some((other) => same(one, other)));
		return nya.length === 0 ? [] : [{ stig, har: undefined, filen: [...here, ...nya] }];
	}
	if (form !== 'stycke' && 'falt' in form)
		return Object.entries(filen as object).flatMap(([falt, varde]) =>
			skilda(
				(har as Record<string, Varde>)[falt],
				varde,
				Object.hasOwn(form.falt, falt) ? form.falt[falt]! : (form.ovriga ?? 'stycke'),
				[...stig, falt]
			)
		);
	if (form !== 'stycke') {
		const here = new Map((har as never[]).map((rad) => [form.nyckel(rad), rad as Varde]));
		return (filen as never[]).flatMap((rad) => {
			const key = form.nyckel(rad);
			return skilda(here.get(key), rad, 'stycke', [...stig, key]);
		});
	}
	return [{ stig, har: empty(har) ? undefined : har, filen }];
}
