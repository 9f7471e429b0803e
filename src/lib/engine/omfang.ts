import { SOURCES } from '$lib/catalogue/sources/all';
import type { SourceId } from '$lib/catalogue/sources/source';
import { arAv, type IsoDate } from '$lib/domain/datum';
import { antalOrd, datum, kvartalsnamn } from '$lib/domain/format';
import { kvartalAv } from '$lib/domain/kvartal';
import type { Omfang } from './rackvidd';

interface Ord {
	/** Left out where the source's title is good enough. */
	namn?: string;
	/** Words before the days. */
	fore?: string;
	dag: (dag: IsoDate) => string;
	/** How to write first and last days that fall on different days of the year. */
	spridda?: (dag: IsoDate) => string;
	/** What is counted, in singular and plural. */
	en: string;
	flera: string;
}

const ar = (dag: IsoDate) => String(arAv(dag));
const kvartalet = (dag: IsoDate) => kvartalsnamn(kvartalAv(dag));

const ORD: Record<SourceId, Ord> = {
	kontakter: { fore: 'registrerade ', dag: datum, en: 'kontakt', flera: 'kontakter' },
	aktiviteter: { dag: datum, en: 'aktivitet', flera: 'aktiviteter' },
	ekonomi: { dag: ar, en: 'rad', flera: 'rader' },
	befolkning: {
		namn: 'Befolkning per kommun',
		dag: datum,
		spridda: ar,
		en: 'kommun',
		flera: 'kommuner'
	},
	lpix: { dag: ar, en: 'år', flera: 'år' },
	projekt: { fore: 'med start ', dag: datum, en: 'projekt', flera: 'projekt' },
	foretag: { dag: datum, en: 'företag', flera: 'företag' },
	nyckeltal: { dag: kvartalet, en: 'serie', flera: 'serier' }
};

/** A span; what the ends share besides the year is written once: "1 november 2022–2023". */
function period(forsta: string, sista: string): string {
	if (forsta === sista) return forsta;
	const [fore, efter] = [forsta, sista].map((text) => text.slice(0, -4));
	return `${forsta}–${fore === efter ? sista.slice(-4) : sista}`;
}

/** What has been loaded of a source: "Befolkning per kommun", "1 november 2023", "8 kommuner". */
export function innehall({ kalla, antal, forsta, sista }: Omfang) {
	const { namn = SOURCES[kalla].title, fore = '', dag, spridda, en, flera } = ORD[kalla];
	const ord = spridda && forsta?.slice(5) !== sista?.slice(5) ? spridda : dag;
	const nar = forsta && sista ? fore + period(ord(forsta), ord(sista)) : '';
	return { namn, nar, antal: antalOrd(antal, en, flera) };
}
