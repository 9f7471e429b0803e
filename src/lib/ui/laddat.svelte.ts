import { today } from '$lib/domain/today';
import type { Rackvidder } from '$lib/engine/rackvidd';
import { exempelOchEgna } from '$lib/import/exempel';
import type { Hushallsforslagen } from '$lib/import/hushall/forslag';
import type { Jamforelse } from '$lib/import/jamforelse/jamforelse';
import { arDubbel, arOlast } from '$lib/import/report/lage';
import type { ImportReport } from '$lib/import/report/report';
import type { Importer } from '$lib/import/worker/client';
import type { CommitMode, Hushall } from '$lib/import/worker/messages';
import { forslag } from '$lib/rapport/forslag';

/** What is loaded, as its reports tell it, and questions to the importer that has it. */
export class Laddat {
	reports = $state.raw<ImportReport[]>([]);
	/** How far the loaded data reaches. */
	rackvidder = $state.raw<Rackvidder>({ kontakter: null, ekonomi: null, ovrigt: null });
	/** When the data was loaded, in milliseconds since 1970. */
	inlast = $state.raw<number | null>(null);
	/** Counts the loadings, so that a view knows when to ask again. */
	laddning = $state.raw(0);

	readonly finnsData = $derived(
		this.laddning > 0 && this.reports.some((report) => !arOlast(report))
	);
	readonly #slagen = $derived(exempelOchEgna(this.reports));
	/** Samples are among the loaded data: everything made from it says so. */
	readonly exempel = $derived(this.#slagen.exempel.length > 0);
	/** Files of the coordinator's own are among the loaded data. */
	readonly egna = $derived(this.#slagen.egna.length > 0);

	constructor(private readonly importer: Importer) {}

	/** The loaded files, each once. */
	get filer(): ImportReport[] {
		return this.reports.filter((one) => !one.manuell && !one.fler);
	}

	/** Data has been loaded, and these are its reports. */
	tag(reports: ImportReport[]): void {
		this.reports = reports;
		// The proposal of a view follows at once: a page must not see these reports with the old proposal.
		if (this.exempel || this.egna) forslag.laddat(this.exempel);
		this.inlast = Date.now();
		this.laddning++;
	}

	/**
	 * Removes a file from the importer. A report that gave no data goes at once; data, at the next loading.
	 * @returns the removed reports, and whether they gave any data
	 */
	async taBort(id: string): Promise<{ borta: ImportReport[]; data: boolean }> {
		const kvar = await this.importer.taBort(id);
		const finns = (one: ImportReport) => one.id === undefined || kvar.includes(one.id);
		const borta = this.reports.filter((one) => !finns(one));
		const data = borta.some((one) => one.kalla !== null && !arDubbel(one));
		if (!data) this.reports = this.reports.filter(finns);
		return { borta, data };
	}

	/** What taking the read files would change. */
	jamfor(mode: CommitMode): Promise<Jamforelse[]> {
		return this.importer.jamfor(mode, today());
	}

	/** The contacts that may be one household, except those that have been judged. */
	hushallsforslag(bedomda: Hushall): Promise<Hushallsforslagen> {
		return this.importer.hushall(bedomda);
	}

	/** SHA-256 of each report's file; null for what is no file, or cannot be read. */
	async summor(reports: readonly ImportReport[]): Promise<(string | null)[]> {
		const summor = await this.importer.summor();
		return reports.map(({ id = '' }) => summor.get(id) ?? null);
	}
}
