import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { RAPPORTSORTER, SORTER, type Sort } from '$lib/rapport/rapportsorter';
import { KOMMUNER } from '$lib/domain/kommun';
import { UsageError } from '../tooling/usage';

/**
 * The report that `--sort` and `--kommun` ask for, as parameters of the page's address.
 * @throws UsageError when there is no such report
 */
export function rapportval(
	{ sort = 'kvartal', kommun }: { sort?: string | undefined; kommun?: string | undefined },
	avtal: Agreement | null
): Record<string, string> {
	const id = SORTER.find((one) => one === sort);
	if (!id) throw new UsageError(`--sort ${sort} finns inte. Sorterna är ${SORTER.join(', ')}.`);
	if (!RAPPORTSORTER[id].galler(avtal))
		throw new UsageError(`--sort ${id} gäller inte för avtalet.`);
	const sorten: Record<string, string> = id === 'kvartal' ? {} : { sort: id };
	return { ...sorten, ...kommunen(id, kommun) };
}

/** One kommun, or all of them in turn. */
function kommunen(id: Sort, kommun: string | undefined): Record<string, string> {
	if (kommun === undefined) {
		if (id === 'radgivning') throw new UsageError('Ange kommunen: --kommun Åre');
		return {};
	}
	if (!RAPPORTSORTER[id].perKommun) throw new UsageError(`--kommun gäller inte för --sort ${id}.`);
	if (kommun === 'alla' && id === 'kommun') return {};
	const funnen = KOMMUNER.find(({ namn }) => namn.toLowerCase() === kommun.toLowerCase());
	if (!funnen)
		throw new UsageError(
			`--kommun ${kommun} finns inte. Kommunerna är ${KOMMUNER.map(({ namn }) => namn).join(', ')}.`
		);
	return { kommun: funnen.namn };
}
