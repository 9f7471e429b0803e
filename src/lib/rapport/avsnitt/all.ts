import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { versal } from '$lib/domain/format';
import { indexerat, type Sort } from '../rapportsorter';
import { andelar } from './andelar';
import { andelsforandring } from './andelsforandring';
import type { Avsnitt } from './avsnitt';
import { ekonomi } from './ekonomi';
import { fakturor } from './fakturor';
import { finansiering } from './finansiering';
import { foretag } from './foretag';
import { hjalte } from './hjalte';
import { index } from './index';
import { kohorter } from './kohorter';
import { kommuner } from './kommuner';
import { kommunkurvor } from './kommunkurvor';
import { magasin } from './magasin';
import { natverk } from './natverk';
import { nyckeltal } from './nyckeltal';
import { perKvartal } from './perkvartal';
import { portfolj } from './portfolj';
import { prognos } from './prognos';
import { radgivning } from './radgivning';
import { registervard } from './registervard';
import { resultat } from './resultat';
import { service } from './service';
import { svarsdagar } from './svarsdagar';
import { mal, metod, sammanfattning, uppdrag } from './skrivna';
import { slag } from './slag';
import { slutavrakning } from './slutavrakning';
import { takt } from './takt';

/** Every section a report can have, by id, in the order that reports have them. */
export const AVSNITT = {
	...{ sammanfattning, mal, index, hjalte, per_kvartal: perKvartal, takt },
	...{ kommuner, kommunkurvor, kohorter, service, svarsdagar, magasin, foretag },
	...{ registervard, nyckeltal, resultat, ekonomi, prognos, uppdrag, slag, finansiering },
	...{ slutavrakning, andelar, andelsforandring, portfolj, natverk, fakturor, radgivning },
	metod
} satisfies Record<string, Avsnitt>;
export type AvsnittId = keyof typeof AVSNITT;

const alla = () => Object.entries(AVSNITT) as [AvsnittId, Avsnitt][];

export const arAvsnitt = (id: string): id is AvsnittId => Object.hasOwn(AVSNITT, id);

/**
 * A section by its id. An unknown id may come from a later version's file; it gets a section without figures.
 */
export function avsnittet(id: AvsnittId): Avsnitt {
	return arAvsnitt(id)
		? AVSNITT[id]
		: { titel: versal(id), blad: null, matt: [], figurer: () => [] };
}

/** A section's name in a report of this agreement: without a goal some sections show something else. */
export function avsnittstitel(id: AvsnittId, avtal: Agreement | null): string {
	const { titel, utanMal } = avsnittet(id);
	return avtal?.mal.hushall ? titel : (utanMal ?? titel);
}

/** The measures that these sections ask for, each once. */
export function avsnittensMatt(avsnitt: readonly AvsnittId[]): BuiltMeasureId[] {
	const matten = avsnitt.map(avsnittet).flatMap(({ matt, stod = [] }) => [...matt, ...stod]);
	return [...new Set(matten)];
}

/** The sections and measures of a report of this sort and agreement. */
export function rapportensDelar(sort: Sort, avtal: Agreement | null) {
	const form = sort === 'kvartal' && indexerat(avtal) ? 'indexkvartal' : sort;
	const delar = alla().flatMap(([id, { rapporter = {}, efter = {} }]) => {
		const del = rapporter[form];
		const har = typeof del === 'function' ? del(avtal) : del;
		return har ? [{ id, har, efter: efter[form] }] : [];
	});
	const avsnitt = delar.filter(({ efter }) => !efter).map(({ id }) => id);
	for (const { id, efter } of delar)
		if (efter) avsnitt.splice(avsnitt.findIndex((one) => one === efter) + 1, 0, id);
	return {
		/** Its sections, in its order. */
		avsnitt,
		/** The sections that the agreement asks for: without their figures the report is not complete. */
		begars: delar.flatMap(({ id, har }) => (har === 'begars' ? [id] : [])),
		matt: avsnittensMatt(avsnitt),
		/** Measures computed only when the report is locked, for the published version. */
		publiceras: avsnitt.flatMap((id) => avsnittet(id).publiceras ?? [])
	};
}

/**
 * The sections whose sentences make up the summary. The county's quarterly report has a summary of its own,
 * and so none.
 */
export const summerade = (sort: Sort) =>
	alla().flatMap(([id, { summeras }]) => (summeras?.includes(sort) ? [id] : []));
