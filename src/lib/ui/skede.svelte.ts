import type { SourceId } from '$lib/catalogue/sources/source';
import { feltext } from '$lib/domain/bortfall';
import type { ImportProgress, ImportReport } from '$lib/import/report/report';
import { bortfall } from './bortfall.svelte';

/** Files have been read, and something must be answered before they count. */
export interface Fragor {
	/** Kinds that are already loaded. */
	kinds: SourceId[];
	filer: ImportReport[];
	/** Places of the files with questions of their own. */
	oppna: number[];
	/** Samples would mix with own files. */
	blandas: boolean;
}

/** What is going on. Only one thing happens at a time. */
export type Phase =
	| { kind: 'tom' }
	| { kind: 'laser'; progress: ImportProgress | null }
	| ({ kind: 'fragar' } & Fragor)
	| { kind: 'raknar' }
	| { kind: 'klar' };

/** What is going on in a session, and what went wrong. */
export class Skede {
	phase = $state.raw<Phase>({ kind: 'tom' });
	/** A fault in the program; problems in a file are in its report. */
	fel = $state.raw<string | null>(null);
	/** Names of the files being read, or read last. */
	laser = $state.raw<readonly string[]>([]);
	readonly upptagen = $derived(this.phase.kind !== 'tom' && this.phase.kind !== 'klar');

	/** Files are being read; null before it is known how far. */
	readonly las = (progress: ImportProgress | null): void => {
		this.phase = { kind: 'laser', progress };
	};

	/** Something has failed in the program. */
	fela(error: unknown): void {
		bortfall.marka(error);
		this.fel = feltext(error);
	}
}
