import { aktiviteter } from './aktiviteter';
import { befolkning } from './befolkning';
import { ekonomi } from './ekonomi';
import { foretag } from './foretag';
import { kontakter } from './kontakter';
import { lpix } from './lpix';
import { nyckeltal } from './nyckeltal';
import { projekt } from './projekt';
import type { Source, SourceId } from './source';

/** Every source the program knows, by id. */
export const SOURCES: Readonly<Record<SourceId, Source>> = {
	kontakter,
	aktiviteter,
	ekonomi,
	befolkning,
	lpix,
	projekt,
	foretag,
	nyckeltal
};
