import type { SourceId } from '$lib/catalogue/sources/source';
import type { Dataset, ImportProgress, ImportReport } from './report';

/** What to do with a source's earlier files when new ones come; without a word they are replaced. */
export type CommitMode = Partial<Record<SourceId, 'ersatt' | 'lagg_till'>>;

export type Request =
	| { id: number; do: 'read'; files: File[]; today: string }
	| { id: number; do: 'commit'; mode: CommitMode }
	| { id: number; do: 'discard' }
	| { id: number; do: 'clear' }
	| { do: 'cancel'; read: number };

export type Answer =
	| { id: number; ok: 'progress'; progress: ImportProgress }
	| { id: number; ok: 'read'; reports: ImportReport[] }
	| { id: number; ok: 'cancelled' }
	| { id: number; ok: 'commit'; dataset: Dataset }
	| { id: number; ok: 'done' }
	| { id: number; ok: 'failed'; message: string };
