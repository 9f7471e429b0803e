import { fromDays, toDays, type IsoDate } from '$lib/domain/datum';
import { sammaInnehall, tal, type Rad } from '../cells/radceller';
import { BLANK, IntColumn } from '../columns/columns';
import type { ImportedFile, LoadedRows } from '../imported';
import { radnyckel } from '../jamforelse/jamforelse';
import type { ImportReport } from '../report/report';

/** Sources of which the last of two rows with one key counts, and the column that is compared; null for all of them. */
const KALLOR = { kontakter: null, projekt: null, befolkning: 'antal' } as const;

/** Days that a register is given as it is used: the latest of them tells how new an export is. */
const DAGAR = ['registrerad', 'status_andrad', 'forsta_aterkoppling', 'senaste_aktivitet'];

/**
 * Files dropped together that share rows which differ: the last one counts, and the order of a drop is nobody's
 * choice. It is told of the later one which of the two is the newer, where that is known.
 * @param today no day after it tells anything
 */
export function medDelade(
	files: readonly ImportedFile[],
	reports: readonly ImportReport[],
	today: IsoDate
): ImportReport[] {
	const ut = [...reports];
	for (const kalla of Object.keys(KALLOR) as (keyof typeof KALLOR)[]) {
		const egna = files.flatMap(({ loaded }, plats) =>
			loaded?.source === kalla ? [{ loaded, plats, sista: senasteDag(loaded, today) }] : []
		);
		if (egna.length < 2) continue;
		for (const { plats, sista } of egna)
			if (sista !== null) ut[plats] = { ...ut[plats]!, sista: fromDays(sista) };
		for (const [senare, { tidigare, antal }] of olika(egna.map(({ loaded }) => loaded))) {
			const [a, b] = [egna[tidigare]!, egna[senare]!];
			const nyast =
				a.sista === null || b.sista === null || a.sista === b.sista
					? null
					: b.sista > a.sista
						? ('denna' as const)
						: ('andra' as const);
			ut[b.plats] = {
				...ut[b.plats]!,
				delade: { fil: reports[a.plats]!.fil, plats: a.plats, antal, nyast }
			};
		}
	}
	return ut;
}

/** The later file of two, with the earlier one and how many rows they share that differ: of several the most. */
function olika(filer: readonly LoadedRows[]): Map<number, { tidigare: number; antal: number }> {
	const kalla = filer[0]!.source as keyof typeof KALLOR;
	const sedda = new Map<string, { fil: number; rad: Rad }>();
	const antal = new Map<number, Map<number, number>>();
	filer.forEach((file, fil) => {
		for (let row = 0; row < file.rad.length; row++) {
			const rad = { file, row };
			const key = radnyckel(kalla, rad);
			const fore = key ? sedda.get(key) : undefined;
			if (fore && fore.fil !== fil && !lika(kalla, fore.rad, rad)) {
				const per = antal.get(fil) ?? new Map<number, number>();
				antal.set(fil, per.set(fore.fil, (per.get(fore.fil) ?? 0) + 1));
			}
			if (key) sedda.set(key, { fil, rad });
		}
	});
	return new Map(
		[...antal].map(([fil, per]) => {
			const [tidigare, flest] = [...per].sort(([, a], [, b]) => b - a)[0]!;
			return [fil, { tidigare, antal: flest }];
		})
	);
}

function lika(kalla: keyof typeof KALLOR, a: Rad, b: Rad): boolean {
	const falt = KALLOR[kalla];
	return falt ? tal(a, falt) === tal(b, falt) : sammaInnehall(a, b);
}

/** The last days of new contacts and of loaded ones, where the new ones are the older; null where they are not, or nothing tells. */
export function aldreAn(
	nya: readonly ImportedFile[],
	inlasta: readonly ImportedFile[],
	today: IsoDate
): { ny: IsoDate; inlast: IsoDate } | null {
	const sista = (files: readonly ImportedFile[]) =>
		Math.max(
			...files.map(({ loaded }) =>
				loaded?.source === 'kontakter' ? (senasteDag(loaded, today) ?? -Infinity) : -Infinity
			)
		);
	const [ny, inlast] = [sista(nya), sista(inlasta)];
	return ny < inlast && Number.isFinite(ny) ? { ny: fromDays(ny), inlast: fromDays(inlast) } : null;
}

/** The latest day that a file's contacts have been touched; null where nothing tells. */
function senasteDag(file: Pick<LoadedRows, 'table'>, today: IsoDate): number | null {
	const idag = toDays(today);
	let sista = -Infinity;
	for (const namn of DAGAR) {
		const column = file.table.get(namn);
		if (!(column instanceof IntColumn)) continue;
		for (let row = 0; row < column.length; row++) {
			const dag = column.at(row);
			if (dag !== BLANK && dag <= idag && dag > sista) sista = dag;
		}
	}
	return sista === -Infinity ? null : sista;
}
