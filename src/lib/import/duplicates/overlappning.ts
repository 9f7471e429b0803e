import { grupperade } from '$lib/domain/grupper';
import type { Beloppsslag } from '../belopp/rubrik';
import type { LoadedRows } from '../imported';
import { tal, text } from '../cells/radceller';

/** A file that has another file's amounts once more. */
export interface Overlappning {
	file: number;
	andra: number;
	slag: Beloppsslag;
	/** How many posts and periods have the same amount in both. */
	belopp: number;
	/** It has an outcome that the other one has not. */
	egna: boolean;
	/** Only some of its months are the other one's too. */
	delvis?: true;
}

/** Fewer alike may be chance, unless two files have no others. */
const MINST = 3;
/** Thousands and kronor of one amount differ by their rounding, in öre. */
const AVRUNDNING = 50_000;
const SLAG = ['utfall', 'budget', 'prognos'] as const;

type Belopp = Readonly<Record<Beloppsslag, ReadonlyMap<string, number>>>;

/**
 * Finds economy files that tell the same amounts, as the same follow-up saved in two ways: at least
 * half of the smaller one's outcomes, else budgets, else forecasts. Rows that name more than post and
 * period are added up first. Of two it is told of the later one, unless that alone has outcomes. Of those
 * that share some months alone the outcomes of these are told.
 */
export function overlappande(files: readonly LoadedRows[]): Overlappning[] {
	const belopp = files.map(beloppen);
	const manader = belopp.map(({ utfall }) => grupperade([...utfall], ([key]) => manadAv(key)));
	return files.flatMap((_, file) => {
		const hel = helt(belopp, file);
		return hel ? [hel] : manadsvis(manader, file);
	});
}

function helt(belopp: readonly Belopp[], file: number): Overlappning | null {
	for (let tidigare = 0; tidigare < file; tidigare++)
		for (const slag of SLAG) {
			const [a, b] = [belopp[tidigare]!, belopp[file]!];
			const lika = antalLika(a[slag], b[slag]);
			if (lika === 0) continue;
			const senare = b.utfall.size > 0 && a.utfall.size === 0;
			const [own, andra] = senare ? [tidigare, file] : [file, tidigare];
			const egna = slag !== 'utfall' && belopp[own]!.utfall.size > 0;
			return { file: own, andra, slag, belopp: lika, egna };
		}
	return null;
}

/** Outcomes of a month that are alike in both, as when two exports share the month where one ends. */
function manadsvis(
	alla: readonly ReadonlyMap<string, readonly (readonly [string, number])[]>[],
	file: number
): Overlappning[] {
	for (let andra = 0; andra < file; andra++) {
		const lika = [...alla[file]!].reduce((sum, [manad, own]) => {
			const deras = alla[andra]!.get(manad) ?? [];
			const alike = antalLika(new Map(deras), new Map(own));
			return alike < MINST ? sum : sum + alike;
		}, 0);
		if (lika > 0) return [{ file, andra, slag: 'utfall', belopp: lika, egna: true, delvis: true }];
	}
	return [];
}

/** Year and period, of what an amount is known by. */
function manadAv(key: string): string {
	return key.split('\n', 2).join('\n');
}

/** How many are alike; 0 when that may be chance. */
function antalLika(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let lika = 0;
	for (const [key, ore] of b) if (Math.abs((a.get(key) ?? NaN) - ore) <= AVRUNDNING) lika++;
	const alla = lika > 1 && lika === a.size && lika === b.size;
	return (lika >= MINST || alla) && lika * 2 >= Math.min(a.size, b.size) ? lika : 0;
}

/** Öre by agreement, year, period, kind and post; without those that are nothing. */
function beloppen(file: LoadedRows): Belopp {
	const sums = { utfall: new Map(), budget: new Map(), prognos: new Map() } as Record<
		Beloppsslag,
		Map<string, number>
	>;
	for (let row = 0; row < file.rad.length; row++) {
		const rad = { file, row };
		const [ar, period] = [tal(rad, 'ar'), tal(rad, 'period')];
		const words = ['avtal', 'slag', 'post'].map((name) => text(rad, name));
		const key = [ar, period, ...words].join('\n');
		for (const slag of SLAG) {
			const ore = tal(rad, `${slag}_ore`);
			if (ore === null || ore === 0 || (slag === 'utfall' && period === null)) continue;
			sums[slag].set(key, (sums[slag].get(key) ?? 0) + ore);
		}
	}
	return sums;
}
