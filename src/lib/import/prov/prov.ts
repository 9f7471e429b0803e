import type { SourceId } from '$lib/catalogue/sources/source';
import type { Installningar } from '$lib/installningar/installningar';
import { Ord } from '$lib/installningar/ord';
import { countingRows } from '../columns/assemble';
import type { ImportedFile } from '../imported';
import { ekonomital, type Ekonomital } from './ekonomital';
import { kontakttal, type Kontakttal } from './kontakttal';
import type { Kolumnbild, Kolumnbilder } from './kolumnbild';

/** What a file would give if it were read with these settings. Nothing of it is kept. */
export interface Prov {
	/** null when the file would not be recognised. */
	kalla: SourceId | null;
	/** Why the file would not be read; null when it would be. */
	fel: string | null;
	rader: number;
	inlasta: number;
	kolumner: Kolumnbild[];
	/** Only for contacts. */
	kontakter?: Kontakttal;
	/** Only for the economy. */
	ekonomi?: Ekonomital;
}

/**
 * @param file the file as it was read on trial
 * @param bilder the watcher of that reading
 * @param today the day of import
 */
export function provAv(
	file: ImportedFile,
	bilder: Kolumnbilder,
	installningar: Installningar,
	today: string
): Prov {
	const { report, loaded } = file;
	const { kalla, rader, inlasta, meddelanden } = report;
	const kolumner = loaded ? bilder.bilder(loaded, new Ord(installningar)) : [];
	const prov = { kalla, fel: null, rader, inlasta, kolumner };
	if (!loaded) return { ...prov, fel: meddelanden[0]?.konsekvens ?? '' };
	if (kalla === 'ekonomi')
		return { ...prov, ekonomi: ekonomital(countingRows([file], 'ekonomi')[0]!) };
	if (kalla !== 'kontakter') return prov;
	const rows = countingRows([file], 'kontakter');
	return { ...prov, kontakter: kontakttal(rows, installningar.hushall.sammanforda, today) };
}
