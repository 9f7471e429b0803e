import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { Hushallsforslagen } from '../hushall/forslag';
import type { Jamforelse } from '../jamforelse/jamforelse';
import type { PartAsked, PartRead } from '../parts/part';
import type { Prov } from '../prov/prov';
import type { Installningar } from '$lib/installningar/installningar';
import type { Programfil } from '../programfil';
import type { Dataset, ImportProgress, ImportReport } from '../report/report';

/** What to do with a source's earlier files when new ones come; without a word they are replaced. */
export type CommitMode = Partial<Record<SourceId, 'ersatt' | 'lagg_till'>> & {
	/** Takes every sample away, loaded or just read. */
	exempel?: 'bort';
	/** Places of files that were read just now and are not to be taken. */
	utan?: readonly number[];
};

/** What the files of one drop are read with. */
export interface ReadSettings {
	/** The day of import, ISO. */
	today: string;
	/** What the coordinator has declared. */
	installningar: Installningar;
	/** Where the worker fetches what opens workbooks, when it meets one. */
	workbooks: string;
}

/** A sheet of a workbook that is not to be read, though others of it are. */
export interface Bortvalt {
	fil: File;
	blad: string;
}

/** What has been said of who is one household: groups of contact ids. */
export type Hushall = Installningar['hushall'];

/** SHA-256 by the ids of files; null for one that cannot be read any more. */
export type Filsummor = ReadonlyMap<string, string | null>;

export type Request =
	/** @param drop what tells these files from those of other drops, also when they are read again */
	| {
			id: number;
			do: 'read';
			drop: number;
			files: File[];
			utan: Bortvalt[];
			settings: ReadSettings;
	  }
	/** The loaded files once more, since the settings say something else. */
	| { id: number; do: 'reread'; settings: ReadSettings }
	/** One of the pending files, read as the settings would have it. @param fil its place among them */
	| { id: number; do: 'prova'; fil: number; settings: ReadSettings }
	| { id: number; do: 'commit'; mode: CommitMode; today: IsoDate; installningar: Installningar }
	| { id: number; do: 'jamfor'; mode: CommitMode; today: IsoDate }
	| { id: number; do: 'hushall'; hushall: Hushall }
	/** The fingerprint of each loaded file's bytes. */
	| { id: number; do: 'summor' }
	/** Of which sources there is something both loaded and read just now. */
	| { id: number; do: 'moter' }
	/** Takes a loaded file away. @param fil the id of its report */
	| { id: number; do: 'taBort'; fil: string }
	/** Which of the files are the program's own. */
	| { id: number; do: 'programfiler'; files: File[] }
	| { id: number; do: 'discard' }
	| { id: number; do: 'clear' }
	| { do: 'cancel'; read: number }
	/** From one worker to another. */
	| { id: number; do: 'part'; part: PartAsked };

export type Answer =
	| { id: number; ok: 'progress'; progress: ImportProgress }
	| { id: number; ok: 'read'; reports: ImportReport[] }
	| { id: number; ok: 'cancelled' }
	| { id: number; ok: 'prova'; prov: Prov | null }
	/** The rows follow, in the sources' order. */
	| { id: number; ok: 'commit'; dataset: Dataset<null> }
	/** A stretch of a source's rows; without any, all of the source's have come. */
	| { id: number; ok: 'rader'; source: SourceId; ipc: Uint8Array | null }
	| { id: number; ok: 'jamfor'; jamforelser: Jamforelse[] }
	| { id: number; ok: 'hushall'; forslagen: Hushallsforslagen }
	| { id: number; ok: 'summor'; summor: Filsummor }
	/** The ids of the files that are left. */
	| { id: number; ok: 'taBort'; kvar: string[] }
	| { id: number; ok: 'programfiler'; slag: (Programfil | null)[] }
	| { id: number; ok: 'moter'; kallor: SourceId[] }
	| { id: number; ok: 'part'; part: PartRead }
	| { id: number; ok: 'done' }
	| { id: number; ok: 'failed'; message: string };
