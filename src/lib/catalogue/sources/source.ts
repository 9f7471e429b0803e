export const SOURCE_IDS = [
	'kontakter',
	'aktiviteter',
	'ekonomi',
	'befolkning',
	'lpix',
	'projekt',
	'foretag',
	'nyckeltal'
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** What a column holds, which decides how its cells are read and stored. */
export type ColumnType =
	/** any text → VARCHAR, trimmed */
	| 'text'
	/** a calendar day → DATE */
	| 'datum'
	/** a day or a yes → `<id>_datum` DATE and `<id>_ja` BOOLEAN (a day is also a yes) */
	| 'datum_eller_ja'
	/** yes/no → BOOLEAN */
	| 'ja_nej'
	/** one kommun → INTEGER, its SCB code */
	| 'kommun'
	/** several kommuner → INTEGER, the sum of their bits; 0 = none chosen */
	| 'kommuner'
	/** a whole number → INTEGER */
	| 'heltal'
	/** money in kronor → BIGINT öre */
	| 'belopp'
	/** a percentage with at most three decimals → INTEGER thousandths of a percent */
	| 'procent'
	/** an index or another measured number → BIGINT millionths */
	| 'decimal'
	/** a month → INTEGER yyyymm; month 13 stays 13 (the books' closing period) */
	| 'period'
	/** a quarter, or a month of one → VARCHAR 2024-K3 or 2024-07 */
	| 'kvartal'
	/** one of `values` → VARCHAR */
	| 'val';

/** One column of a source. Declared once: header matching, parser, table and help all read it. */
export interface Column {
	id: string;
	title: string;
	type: ColumnType;
	/** Other headers with the same meaning, besides `id` and `title`. Compared by `nyckel`. */
	aliases?: readonly string[];
	/** Without this column a file is not recognised as this source. */
	required?: boolean;
	/** For `val`: canonical value → its spellings. */
	values?: Readonly<Record<string, readonly string[]>>;
	/** For `val`: what a blank cell means. */
	blank?: string;
	/** For `val`: a word outside `values` is kept as written, without remark. */
	open?: boolean;
	/** A name used in comparisons: also stored folded by `nyckel`, as `<id>_nyckel`. */
	folded?: boolean;
	/** A day that the program may have to assume: `<id>_okand` stores whether it did. */
	assumed?: boolean;
	help?: string;
	/** What follows when no file has the column, as a sentence; left out when nothing follows. */
	saknas?: string;
}

export interface Source {
	id: SourceId;
	/** Swedish name, as in "Kontakter". */
	title: string;
	/** One sentence: what a row is and where the file comes from. */
	help: string;
	columns: readonly Column[];
	/** At least one column of each group must be in the header. */
	oneOf?: readonly (readonly string[])[];
	/** Columns that the importer adds to each row. */
	extra?: readonly PhysicalColumn[];
	/**
	 * Ids of the columns that identify a row. Of rows with the same key the last one that can be loaded
	 * counts.
	 */
	key?: readonly string[];
	/** All rows with the same key are loaded, and the measure decides which one counts. */
	alla?: boolean;
}

/** Whether the column is an id, the only kind that a header naming personal data can be tied to. */
export function isId({ id }: Column): boolean {
	return id.endsWith('_id');
}

/** The columns a declared column becomes in the database, with their SQL types. */
export function physicalColumns(column: Column): PhysicalColumn[] {
	const own = ownColumns(column);
	if (column.folded) own.push({ name: `${column.id}_nyckel`, sql: 'VARCHAR' });
	if (column.assumed) own.push({ name: `${column.id}_okand`, sql: 'BOOLEAN' });
	return own;
}

/** Columns every source's table has besides its declared ones. */
const ROW_COLUMNS: readonly PhysicalColumn[] = [
	/** running number over all files of the source, in file order then row order, from 0 */
	{ name: 'ordning', sql: 'INTEGER' },
	/** the file, as its place in the list of loaded files of all sources, from 0 */
	{ name: 'fil', sql: 'INTEGER' },
	/** record number in that file, first = 1 */
	{ name: 'rad', sql: 'INTEGER' }
];

/** Name and SQL type of every column of the source's table, in order. */
export function tableColumns(source: Source): PhysicalColumn[] {
	return [...ROW_COLUMNS, ...source.columns.flatMap(physicalColumns), ...(source.extra ?? [])];
}

export interface PhysicalColumn {
	name: string;
	sql: 'VARCHAR' | 'DATE' | 'BOOLEAN' | 'INTEGER' | 'BIGINT';
}

function ownColumns(column: Column): PhysicalColumn[] {
	switch (column.type) {
		case 'text':
		case 'val':
		case 'kvartal':
			return [{ name: column.id, sql: 'VARCHAR' }];
		case 'datum':
			return [{ name: column.id, sql: 'DATE' }];
		case 'datum_eller_ja':
			return [
				{ name: `${column.id}_datum`, sql: 'DATE' },
				{ name: `${column.id}_ja`, sql: 'BOOLEAN' }
			];
		case 'ja_nej':
			return [{ name: column.id, sql: 'BOOLEAN' }];
		case 'belopp':
			return [{ name: `${column.id}_ore`, sql: 'BIGINT' }];
		case 'decimal':
			return [{ name: `${column.id}_mikro`, sql: 'BIGINT' }];
		case 'procent':
			return [{ name: `${column.id}_milli`, sql: 'INTEGER' }];
		case 'kommuner':
			return [
				{ name: `${column.id}_bitar`, sql: 'INTEGER' },
				// Whether the cell names places, and all of them are outside the county.
				{ name: `${column.id}_utanfor`, sql: 'BOOLEAN' }
			];
		case 'kommun':
		case 'heltal':
		case 'period':
			return [{ name: column.id, sql: 'INTEGER' }];
	}
}

/** Headers that carry personal data, in any source: recognised, reported, never loaded. */
export const PERSONAL_HEADERS: readonly string[] = [
	'namn',
	'fornamn',
	'efternamn',
	'mellannamn',
	'fullstandigt namn',
	'fullt namn',
	'name',
	'first name',
	'last name',
	'full name',
	'firstname',
	'lastname',
	'kontaktperson',
	'kontakt',
	'contact',
	'person',
	'epost',
	'e-post',
	'e-postadress',
	'epostadress',
	'mail',
	'e-mail',
	'email',
	'email address',
	'mejl',
	'mailadress',
	'telefon',
	'telefonnummer',
	'tel',
	'tfn',
	'tele',
	'mobil',
	'mobiltelefon',
	'mobilnummer',
	'mobile',
	'phone',
	'phone number',
	'adress',
	'gatuadress',
	'postadress',
	'address',
	'street',
	'postnr',
	'postnummer',
	'zip',
	'zip code',
	'postal code',
	'ort',
	'postort',
	'city',
	'bostadsort',
	'hemort',
	'personnummer',
	'personnr',
	'pnr',
	'samordningsnummer',
	'fodelsedatum',
	'fodelsedag',
	'fodd',
	'fodelsear',
	'birth date',
	'birthdate',
	'birthday',
	'date of birth',
	'anteckning',
	'anteckningar',
	'kommentar',
	'kommentarer',
	'notering',
	'noteringar',
	'note',
	'notes',
	'comment',
	'comments',
	'fritext',
	'meddelande',
	'beskrivning'
];
