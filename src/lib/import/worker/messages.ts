import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { Hushallsforslagen } from '../hushall/forslag';
import type { Jamforelse } from '../jamforelse/jamforelse';
import type { PartAsked, PartRead } from '../parts/part';
import type { Prov } from '../prov/prov';
import type { Installningar } from '$lib/installningar/installningar';
import type { Programfil } from '../programfil';
import type { Dataset, ImportProgress, ImportReport } from '../report/report';

/** What to do with a source's earlier files when new ones come; left out, they are replaced. */
export type CommitMode = Partial<Record<SourceId, 'ersatt' | 'lagg_till'>> & {
	/** Removes every sample, loaded or just read. */
	exempel?: 'bort';
	/** Indexes of files just read that are not to be taken. */
	utan?: readonly number[];
};

/** The settings with which the files of a drop are read. */
export interface ReadSettings {
	/** The day of import, ISO. */
	today: string;
	/** What the coordinator has declared. */
	installningar: Installningar;
	/** The address of the code that opens workbooks, fetched when there is one. */
	workbooks: string;
}

/** A sheet to leave out, of a workbook from which other sheets are read. */
export interface Bortvalt {
	fil: File;
	blad: string;
}

/** The coordinator's answers about households: groups of contact ids. */
export type Hushall = Installningar['hushall'];

/** File id → SHA-256; null for a file that can no longer be read. */
export type Filsummor = ReadonlyMap<string, string | null>;

export type Request =
	/** @param drop a number for these files together, kept when they are read again */
	| {
			id: number;
			do: 'read';
			drop: number;
			files: File[];
			utan: Bortvalt[];
			settings: ReadSettings;
	  }
	/** Reads the loaded files again, since the settings have changed. */
	| { id: number; do: 'reread'; settings: ReadSettings }
	/** Reads one of the pending files on trial. @param fil its index among them */
	| { id: number; do: 'prova'; fil: number; settings: ReadSettings }
	| { id: number; do: 'commit'; mode: CommitMode; today: IsoDate; installningar: Installningar }
	| { id: number; do: 'jamfor'; mode: CommitMode; today: IsoDate }
	| { id: number; do: 'hushall'; hushall: Hushall }
	/** The SHA-256 of each loaded file. */
	| { id: number; do: 'summor' }
	/** The sources with both loaded and pending files. */
	| { id: number; do: 'moter' }
	/** Removes a loaded file. @param fil the id of its report */
	| { id: number; do: 'taBort'; fil: string }
	/** Which of the files are the program's own. */
	| { id: number; do: 'programfiler'; files: File[] }
	| { id: number; do: 'discard' }
	| { id: number; do: 'clear' }
	| { do: 'cancel'; read: number }
	/** From one importer worker to another. */
	| { id: number; do: 'part'; part: PartAsked };

export type Answer =
	| { id: number; ok: 'progress'; progress: ImportProgress }
	| { id: number; ok: 'read'; reports: ImportReport[] }
	| { id: number; ok: 'cancelled' }
	| { id: number; ok: 'prova'; prov: Prov | null }
	/** The rows follow in `rader` answers, in the order of the sources. */
	| { id: number; ok: 'commit'; dataset: Dataset<null> }
	/** A stretch of a source's rows; null after the last one. */
	| { id: number; ok: 'rader'; source: SourceId; ipc: Uint8Array | null }
	| { id: number; ok: 'jamfor'; jamforelser: Jamforelse[] }
	| { id: number; ok: 'hushall'; forslagen: Hushallsforslagen }
	| { id: number; ok: 'summor'; summor: Filsummor }
	/** The ids of the remaining files. */
	| { id: number; ok: 'taBort'; kvar: string[] }
	| { id: number; ok: 'programfiler'; slag: (Programfil | null)[] }
	| { id: number; ok: 'moter'; kallor: SourceId[] }
	| { id: number; ok: 'part'; part: PartRead }
	| { id: number; ok: 'done' }
	| { id: number; ok: 'failed'; message: string };
