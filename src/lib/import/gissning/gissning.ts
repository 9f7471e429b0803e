import { SOURCES } from '$lib/catalogue/sources/all';
import { saknadeKolumner } from '$lib/catalogue/sources/krav';
import { ROLES } from '$lib/catalogue/sources/roles';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { forslag } from '$lib/installningar/forslag';
import { minnet, rubrik, type Kolumnkoppling } from '$lib/installningar/kolumnkoppling';
import { beloppslayout } from '../belopp/layout';
import { arAckumulerad } from '../belopp/rubrik';
import type { Filkolumn } from '../header/filkolumner';
import { kandKolumn } from '../header/header';
import type { ImportReport } from '../report/report';
import { battre } from './battre';
import { isRimlig, kravda } from './rimlig';

/** Header → column of a source. */
type Kolumner = ReadonlyMap<string, string>;

/** What a file's columns are in a source, as far as it can be told. */
export interface Gissning {
	/** By their names, and by what has been said. */
	kanda: Kolumner;
	/** By the likeness of names. */
	lika: Kolumner;
	/** By that and by their values, with what the source must have and no name is like. */
	gissade: Kolumner;
	/** By their names as amounts, where months have columns. */
	belopp: Belopp;
	/** Titles of what the source must have and the file lacks. */
	saknas: string[];
}

/** Fewer names than this that are like a source's columns say nothing of what a file is. */
const FEWEST = 3;

/** What the columns are, if the file is one of the source. */
export function gissa(
	kalla: SourceId,
	kolumner: readonly Filkolumn[],
	sagda: readonly Kolumnkoppling[] = []
): Gissning {
	const source = SOURCES[kalla];
	const minne = minnet(sagda, kalla);
	const kanda = new Map<string, string>();
	const har = new Set<string>();
	const fria = kolumner.filter((one) => {
		const id = one.kolumn ?? kandKolumn(source, one.rubrik, minne);
		if (id === undefined) return !minne.has(rubrik(one.rubrik));
		if (!har.has(id)) kanda.set(one.rubrik, id);
		har.add(id);
		return false;
	});
	const belopp = kalla === 'ekonomi' ? beloppI(fria) : INGA_BELOPP;
	const ovriga = fria.filter((one) => !belopp.usedHeaders.has(one.rubrik));
	const oppna = new Map(ovriga.filter(kanGissas).map((kolumn) => [kolumn.rubrik, kolumn]));
	const rubriker = [...oppna.keys()];
	// "Reviderad budget" has most of the letters of "Ackumulerad budget", and is not that.
	const tagna = rubriker.some(arAckumulerad) ? har : [...har, ...ACKUMULERADE];
	const lika = forslag(source, rubriker, tagna, (header, id) =>
		isRimlig(
			oppna.get(header)!,
			source.columns.find((column) => column.id === id)
		)
	);
	const kravd = kravda(source, ovriga, new Map([...kanda, ...lika]));
	const gissade = battre(ovriga, new Map([...lika, ...kravd]));
	const alla = new Set([...kanda.values(), ...gissade.values(), ...belopp.fyller]);
	const saknas = saknadeKolumner(source, (id) => alla.has(id));
	return { kanda, lika, gissade, belopp, saknas };
}

/** The columns of money among those that no name tells: the months, and what stands beside them. */
interface Belopp {
	manader: number;
	/** Headers that are read, or need not be. */
	usedHeaders: ReadonlySet<string>;
	/** Columns of the source that are filled by them. */
	fyller: readonly string[];
}
export const INGA_BELOPP: Belopp = { manader: 0, usedHeaders: new Set(), fyller: [] };

function beloppI(kolumner: readonly Filkolumn[]): Belopp {
	const fields = new Map<string, number>();
	const headers = kolumner.map(({ rubrik }) => rubrik);
	const { manader, summor, harledda } = beloppslayout(headers, [], fields);
	if (manader.length === 0) return INGA_BELOPP;
	const read = [...manader, ...summor].map(({ index }) => index);
	const usedHeaders = [...read, ...harledda, ...fields.values()].map((index) => headers[index]!);
	// Each month is a period.
	const fyller = ['period', ...manader.map(({ slag }) => slag), ...fields.keys()];
	return { manader: manader.length, usedHeaders: new Set(usedHeaders), fyller };
}

/** The source that lacks least of what it must have, by the likeness of names. */
export function gissadKalla(
	kolumner: readonly Filkolumn[],
	sagda: readonly Kolumnkoppling[] = []
): SourceId {
	const score = (id: SourceId) => {
		const { kanda, lika, belopp } = gissa(id, kolumner, sagda);
		const found = new Set([...kanda.values(), ...lika.values(), ...belopp.fyller]);
		return found.size - 2 * saknadeKolumner(SOURCES[id], (one) => found.has(one)).length;
	};
	return SOURCE_IDS.reduce((best, id) => (score(id) > score(best) ? id : best));
}

/**
 * The columns of a file as its report has them, and what is to be asked of them before it counts.
 * @param kalla what the file is; null when it is not recognised. It is then asked about when its
 *   names are like those of a source, and nothing that the source must have is lacking
 * @param kolumner left out where there are none to tie
 */
export function omKolumnerna(
	kalla: SourceId | null,
	kolumner: Filkolumn[] | undefined,
	sagda: readonly Kolumnkoppling[]
): Pick<ImportReport, 'kolumner' | 'fragor'> {
	if (!kolumner) return {};
	const gissad = kalla ?? gissadKalla(kolumner, sagda);
	const { kanda, lika, belopp, saknas, ...gissning } = gissa(gissad, kolumner, sagda);
	const gissade = [...gissning.gissade]
		.filter(([, kolumn]) => harFoljd(gissad, kolumn))
		.map(([rubrik, kolumn]) => ({ rubrik, kolumn }));
	const isLike = kalla !== null || kanda.size + lika.size + belopp.manader >= FEWEST;
	if (saknas.length > 0 || gissade.length === 0 || !isLike) return { kolumner };
	return { kolumner, fragor: [{ slag: 'kolumner', kalla: gissad, gissade }] };
}

/** Whether a figure would be another without the column: there is else nothing to ask. */
function harFoljd(kalla: SourceId, kolumn: string): boolean {
	const { columns, oneOf = [] } = SOURCES[kalla];
	const column = columns.find(({ id }) => id === kolumn);
	const nodig = column?.required === true || oneOf.flat().includes(kolumn);
	return nodig || column?.saknas !== undefined || !column;
}

/** The roles of amounts from January on. */
const ACKUMULERADE = ROLES.map(({ id }) => id).filter((id) => id.endsWith('_ack'));

/**
 * A column with nothing in it would give nothing, what is a month's or a sum is known already, and
 * what was before, as "Utfall föregående år", is another thing than what is.
 */
function kanGissas({ rubrik, personlig, ifyllda, manad, harledd }: Filkolumn): boolean {
	return !personlig && ifyllda > 0 && !manad && !harledd && !TIDIGARE.test(rubrik);
}
const TIDIGARE = /(?<!\p{L})(?:föregående|förra|tidigare|i?fjol(?:års|årets)?|fg)(?!\p{L})/iu;
