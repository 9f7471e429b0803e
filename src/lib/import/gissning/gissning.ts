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
import { isRimlig, kravda, mojliga } from './rimlig';

/** Header → column of a source. */
type Kolumner = ReadonlyMap<string, string>;

/** What a file's columns would be in a source, as far as can be told. */
export interface Gissning {
	/** Columns known by their names, or by what the user has said. */
	kanda: Kolumner;
	/** Columns guessed from similar names. */
	lika: Kolumner;
	/** `lika` corrected by the values, and required columns that no name resembles. */
	gissade: Kolumner;
	/** Amount columns recognised by their names, where each month has a column. */
	belopp: Belopp;
	/** Headers that are not used, though their values could be those of a column that the file lacks. */
	mojliga: string[];
	/** Titles of required columns that the file lacks. */
	saknas: string[];
}

/** With fewer names similar to a source's, nothing can be said about what a file is. */
const FEWEST = 3;

/** Guesses what the file's columns are, supposing that the file is of this source. */
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
	// "Reviderad budget" shares most letters with "Ackumulerad budget" without being accumulated.
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
	const oanvanda = [...oppna.values()].filter((one) => !gissade.has(one.rubrik));
	return { kanda, lika, gissade, belopp, mojliga: mojliga(source, oanvanda, alla), saknas };
}

/** The amount columns among those not known by name: the months, and what stands beside them. */
interface Belopp {
	manader: number;
	/** Headers that are read, or need not be read. */
	usedHeaders: ReadonlySet<string>;
	/** Columns of the source that these amount columns fill. */
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

/** The source whose required columns the file lacks least of, going by similar names. */
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
 * The columns of a file for its report, and the questions to answer before the file counts.
 * @param kalla the file's source; null when it is not recognised. Then the user is asked about it if
 *   enough names resemble those of a source and no required column is lacking
 * @param kolumner left out where there are no columns to tie
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

/** Whether some figure depends on the column: otherwise there is no need to ask. */
function harFoljd(kalla: SourceId, kolumn: string): boolean {
	const { columns, oneOf = [] } = SOURCES[kalla];
	const column = columns.find(({ id }) => id === kolumn);
	const nodig = column?.required === true || oneOf.flat().includes(kolumn);
	return nodig || column?.saknas !== undefined || !column;
}

/** The roles of amounts accumulated from January. */
const ACKUMULERADE = ROLES.map(({ id }) => id).filter((id) => id.endsWith('_ack'));

/**
 * Whether a column may be guessed. Left out are personal data, empty columns, months and sums that are already
 * known, and columns for an earlier time such as "Utfall föregående år".
 */
function kanGissas({ rubrik, personlig, ifyllda, manad, harledd }: Filkolumn): boolean {
	return !personlig && ifyllda > 0 && !manad && !harledd && !TIDIGARE.test(rubrik);
}
const TIDIGARE = /(?<!\p{L})(?:föregående|förra|tidigare|i?fjol(?:års|årets)?|fg)(?!\p{L})/iu;
