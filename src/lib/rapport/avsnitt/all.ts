import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { andelar } from './andelar';
import { andelsforandring } from './andelsforandring';
import type { Avsnitt } from './avsnitt';
import type { AvsnittId } from './id';
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

/** Every section a report can have, by id. */
export const AVSNITT = {
	...{ sammanfattning, mal, uppdrag },
	...{ hjalte, index, per_kvartal: perKvartal, takt, kommuner, kommunkurvor, kohorter },
	...{ service, svarsdagar, magasin, foretag, registervard, nyckeltal },
	...{ ekonomi, prognos, slag, finansiering, resultat },
	...{ andelar, andelsforandring, slutavrakning, natverk, fakturor, portfolj, radgivning },
	metod
} satisfies Record<AvsnittId, Avsnitt>;
export type { AvsnittId };

const avsnittet = (id: AvsnittId): Avsnitt => AVSNITT[id];

/** What a section is called in a report of an agreement: what it shows there. */
export function avsnittstitel(id: AvsnittId, avtal: Agreement | null): string {
	const { titel, utanMal } = avsnittet(id);
	return avtal?.mal.hushall ? titel : (utanMal ?? titel);
}

/** The measures that a report with these sections asks for, each once. */
export function rapportensMatt(avsnitt: readonly AvsnittId[]): BuiltMeasureId[] {
	const alla = avsnitt.map(avsnittet).flatMap(({ matt, stod = [] }) => [...matt, ...stod]);
	return [...new Set(alla)];
}

/** The measures that are only computed when a report with these sections is locked, for what is published of it. */
export function publiceradeMatt(avsnitt: readonly AvsnittId[]): BuiltMeasureId[] {
	return [...new Set(avsnitt.flatMap((id) => avsnittet(id).publiceras ?? []))];
}
