import { datumfel, parseDatum } from '../cells/datum';
import { BLANK } from '../columns/columns';
import { fingerprintReaders, type FingerprintReader } from '../fingerprint/fingerprint';
import {
	CELLFEL,
	DATUM_UTAN_STATUS,
	FLYTT_FORE_REGISTRERING,
	STATUS_UTAN_DATUM,
	SVAR_FORE_FORFRAGAN
} from '../report/konsekvens';
import { synligtKontaktId } from '../personal/kontaktid';
import { SourceRows, type RowContext } from './sourcerows';
import { valReader } from '../cells/val';
import { memo } from '../cells/memo';
import { trimmed } from '../text/trimmed';

/** Reads contacts: a row needs a readable registration day, and its dates are checked against each other. */
export class KontaktRows extends SourceRows {
	readonly #registrerad = this.int('registrerad');
	readonly #ordning = this.ordning('registrerad');
	readonly #begard = this.int('vagledning_begard');
	readonly #svar = this.int('forsta_aterkoppling');
	readonly #flyttdatum = this.int('flyttdatum');
	override readonly fingerprints: readonly FingerprintReader[];
	readonly #flyttat: ((text: string) => string | null) | null;

	constructor(context: RowContext) {
		super(context);
		const { match, nyckel } = context;
		this.fingerprints = nyckel ? fingerprintReaders(match.headers, nyckel) : [];
		const column = context.match.source.columns.find(({ id }) => id === 'flyttstatus');
		this.#flyttat =
			column && this.has('flyttstatus')
				? memo(valReader(column, (text) => this.ord.kontaktord('flyttstatus', text)))
				: null;
	}

	protected override get identifying(): readonly string[] {
		return ['kontakt_id', 'registrerad'];
	}

	protected override accepts(record: readonly string[], rad: number): boolean {
		if (!super.accepts(record, rad)) return false;
		const text = this.cell(record, 'registrerad');
		if (text !== '' && parseDatum(text, this.#ordning.read) !== BLANK) return true;
		const fel = text === '' ? 'saknas' : CELLFEL[datumfel(text, this.#ordning.read)].en;
		const orsak = `${this.kolumn('registrerad') ?? 'registreringsdatum'} ${fel}`;
		const id = synligtKontaktId(this.cell(record, 'kontakt_id'));
		this.refuse('ogiltig_registrerad', rad, 'registrerad', orsak, id);
		return false;
	}

	protected override afterRow(row: number, rad: number, record: readonly string[]): void {
		for (const { index, column, read } of this.fingerprints)
			column.push(read(trimmed(record[index])));
		const { problems, today } = this.context;
		const registrerad = this.#registrerad?.at(row) ?? BLANK;
		const svar = this.#svar?.at(row) ?? BLANK;
		if (svar !== BLANK) {
			const begard = this.#begard?.at(row) ?? BLANK;
			if (svar < registrerad && (begard === BLANK || svar < begard)) {
				this.#svar?.set(row, BLANK);
				const kolumn = this.kolumn('forsta_aterkoppling');
				problems.add('svar_fore_forfragan', rad, kolumn, SVAR_FORE_FORFRAGAN);
			}
		}
		if (!this.#flyttdatum) return;
		const flyttdatum = this.#flyttdatum.at(row);
		if (flyttdatum !== BLANK && flyttdatum < registrerad)
			problems.add(
				'flytt_fore_registrering',
				rad,
				this.kolumn('flyttdatum'),
				FLYTT_FORE_REGISTRERING
			);
		if (!this.#flyttat) return;
		const flyttat = this.#flyttat(this.cell(record, 'flyttstatus')) === 'flyttat';
		if (flyttat && flyttdatum === BLANK)
			problems.add('status_utan_datum', rad, this.kolumn('flyttdatum'), STATUS_UTAN_DATUM);
		// A planned move is dated ahead and has no status yet, as it should be.
		if (!flyttat && flyttdatum !== BLANK && flyttdatum <= today)
			problems.add('datum_utan_status', rad, this.kolumn('flyttstatus'), DATUM_UTAN_STATUS);
	}
}
