import { BefolkningRows } from './befolkning';
import { EkonomiRows } from './ekonomi';
import { KontaktRows } from './kontakter';
import { NyckeltalRows } from './nyckeltal';
import { ProjektRows } from './projekt';
import { SourceRows, type RowContext } from './sourcerows';

/** The reader of a source's rows. */
export function rowsOf(context: RowContext): SourceRows {
	switch (context.match.source.id) {
		case 'kontakter':
			return new KontaktRows(context);
		case 'ekonomi':
			return new EkonomiRows(context);
		case 'befolkning':
			return new BefolkningRows(context);
		case 'nyckeltal':
			return new NyckeltalRows(context);
		case 'projekt':
			return new ProjektRows(context);
		default:
			return new SourceRows(context);
	}
}
