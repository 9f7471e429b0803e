import { MEASURES } from '$lib/catalogue/measures/all';
import type { Measure, Rojandeklass } from '$lib/catalogue/measures/measure';
import { HELA_LANET } from '$lib/domain/kommun';
import type { Results } from '$lib/catalogue/measures/results';
import type { Paket, Publicerad } from './paket';
import type { LockedReport } from '$lib/snapshot/snapshot';
import { siffransNamn, siffransText } from '$lib/snapshot/meningar';
import { visadeRader, type Kommunvisning } from './kommundelar';
import type { Kommuntabell } from './kommuntabeller';
import { cellId } from './rakneverk/platser';

/** The measures whose county counts are followed from quarter to quarter. */
const FOLJDA = [
	...['hushall_nu', 'hushall_per_kvartal', 'magasin_per_kvartal', 'svarstid_per_kommun'],
	'foretag_nu'
] as const;
/** The columns that name a row. */
const NAMNKOLUMNER = ['kommun', 'kvartal'] as const;

/**
 * A package's counts: for comparison between quarters, and to decide what to hide next time.
 * @param sakrade the answers without any kommun's people and households
 */
export function siffrorna(
	sakrade: Results,
	tabeller: readonly Kommuntabell[],
	visning: Kommunvisning
): Publicerad[] {
	const svar = sakrade as Record<string, unknown>;
	const lanets = FOLJDA.flatMap((matt): Publicerad[] => {
		const one = svar[matt] as { status: string; rows: Record<string, unknown>[] } | undefined;
		if (one?.status !== 'ready') return [];
		return one.rows.flatMap((row) => {
			const namn = NAMNKOLUMNER.find((kolumn) => kolumn in row);
			const rad = namn ? String(row[namn]) : '';
			return Object.entries(row).flatMap(([kolumn, varde]) =>
				typeof varde === 'number' && !kolumn.startsWith('median')
					? [{ matt, rad, kolumn, varde }]
					: []
			);
		});
	});
	const kommunernas = tabeller.flatMap((tabell): Publicerad[] => {
		const { matt, kolumner, lanet } = tabell;
		return [...visadeRader(tabell, visning), lanet].flatMap(({ namn, varden }) =>
			kolumner.flatMap((kolumn) => {
				const varde = varden[kolumn] ?? null;
				if (varde === null) return [];
				const dold = visning.dolda.has(cellId(matt, kolumn, namn));
				return [{ matt, rad: namn, kolumn, varde: dold ? null : varde }];
			})
		);
	});
	return [...lanets, ...kommunernas];
}

/** The restated figures of the county, and amounts. A kommun's two values would reveal the difference. */
export function omraknade({ omraknade }: LockedReport): Paket['omraknade'] {
	return omraknade
		.filter(
			({ matt, rad, kolumn }) =>
				!kolumn.startsWith('median') &&
				(klass(matt) === 'oppen' || (klass(matt) === 'lanets_rad' && rad === HELA_LANET))
		)
		.map(({ kvartal, matt, rad, kolumn, da, nu, orsak }) => ({
			kvartal,
			namn: siffransNamn({ matt, rad, kolumn }),
			da: siffransText(matt, kolumn, da),
			nu: siffransText(matt, kolumn, nu),
			orsak
		}));
}

/** How far a measure may be published; an unknown measure, not at all. */
function klass(id: string): Rojandeklass {
	return (MEASURES as Readonly<Record<string, Measure>>)[id]?.rojs ?? 'intern';
}
