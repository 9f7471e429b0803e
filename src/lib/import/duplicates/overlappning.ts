import { grupperade } from '$lib/domain/grupper';
import { nyckel } from '$lib/domain/nyckel';
import type { Beloppsslag } from '../belopp/rubrik';
import type { LoadedRows } from '../imported';
import { tal, text, type Rad } from '../cells/radceller';

/** A file that repeats another file's amounts. */
export interface Overlappning {
	file: number;
	andra: number;
	slag: Beloppsslag;
	/** How many posts and periods have the same amount in both. */
	belopp: number;
	/** Whether the file has outcomes that the other lacks. */
	egna: boolean;
	/** delvis: only some months are also the other's · olika: the same posts and months, with other amounts */
	hur?: 'delvis' | 'olika';
}

/** With fewer equal amounts it may be chance, unless the two files have no others. */
const MINST = 3;
/** How far apart one amount in thousands and the same in kronor may be through rounding, in öre. */
const AVRUNDNING = 50_000;
const SLAG = ['utfall', 'budget', 'prognos'] as const;

type Belopp = Readonly<Record<Beloppsslag, ReadonlyMap<string, number>>>;

/**
 * Finds economy files with the same amounts, as when one follow-up is saved in two ways: at least half of
 * the smaller file's outcomes, else budgets, else forecasts. Rows of the same post and period are added
 * up first. The later of two files is reported, unless it alone has outcomes. Of files that share only some
 * months, the outcomes of those months are reported; of files with different outcomes for the same posts
 * and months, such as the books beside a follow-up, their number.
 */
export function overlappande(files: readonly LoadedRows[]): Overlappning[] {
	const belopp = files.map(beloppen);
	const platser = files.map(utfallen);
	const manader = belopp.map(({ utfall }) => grupperade([...utfall], ([key]) => manadAv(key)));
	return files.flatMap((_, file) => {
		const hel = helt(belopp, file);
		if (hel) return [hel];
		const delvis = manadsvis(manader, file);
		return delvis.length > 0 ? delvis : olika(platser, file);
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

/**
 * Finds months whose outcomes are equal in two files, as when one export ends in the month where another
 * begins.
 */
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
		if (lika > 0) return [{ file, andra, slag: 'utfall', belopp: lika, egna: true, hur: 'delvis' }];
	}
	return [];
}

/** Posts and periods with outcomes, and their agreements and kinds of cost; '' for rows that name none. */
type Utfall = ReadonlyMap<string, Readonly<Record<'avtal' | 'kostnadsslag', ReadonlySet<string>>>>;

function olika(alla: readonly Utfall[], file: number): Overlappning[] {
	const egna = alla[file]!;
	for (let andra = 0; andra < file; andra++) {
		const deras = alla[andra]!;
		const belopp = [...egna].filter(([plats, ena]) => {
			const annan = deras.get(plats);
			const samma = (falt: 'avtal' | 'kostnadsslag') => forenliga(ena[falt], annan![falt]);
			return annan && samma('avtal') && samma('kostnadsslag');
		}).length;
		if (belopp >= MINST) return [{ file, andra, slag: 'utfall', belopp, egna: true, hur: 'olika' }];
	}
	return [];
}

function forenliga(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.has('') || b.has('') || [...a].some((en) => b.has(en));
}

/** The outcomes of a file by year, period, cost or income, and post. */
function utfallen(file: LoadedRows): Utfall {
	const platser = new Map<string, { avtal: Set<string>; kostnadsslag: Set<string> }>();
	for (let row = 0; row < file.rad.length; row++) {
		const rad = { file, row };
		const period = tal(rad, 'period');
		if (period === null || !tal(rad, 'utfall_ore')) continue;
		const slag = text(rad, 'slag') || 'kostnad';
		const { avtal, post } = nycklarna(rad);
		const plats = [tal(rad, 'ar'), period, slag, post].join('\n');
		const en = platser.get(plats) ?? { avtal: new Set(), kostnadsslag: new Set() };
		en.avtal.add(avtal);
		en.kostnadsslag.add(text(rad, 'kostnadsslag'));
		platser.set(plats, en);
	}
	return platser;
}

/** The year and period in the key of an amount. */
function manadAv(key: string): string {
	return key.split('\n', 2).join('\n');
}

/** How many amounts are equal; 0 when there are so few that it may be chance. */
function antalLika(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let lika = 0;
	for (const [key, ore] of b) if (Math.abs((a.get(key) ?? NaN) - ore) <= AVRUNDNING) lika++;
	const alla = lika > 1 && lika === a.size && lika === b.size;
	return (lika >= MINST || alla) && lika * 2 >= Math.min(a.size, b.size) ? lika : 0;
}

/** Öre by agreement, year, period, kind and post; zero amounts are left out. */
function beloppen(file: LoadedRows): Belopp {
	const sums = { utfall: new Map(), budget: new Map(), prognos: new Map() } as Record<
		Beloppsslag,
		Map<string, number>
	>;
	for (let row = 0; row < file.rad.length; row++) {
		const rad = { file, row };
		const [ar, period] = [tal(rad, 'ar'), tal(rad, 'period')];
		const { avtal, post } = nycklarna(rad);
		const key = [ar, period, avtal, text(rad, 'slag'), post].join('\n');
		for (const slag of SLAG) {
			const ore = tal(rad, `${slag}_ore`);
			if (ore === null || ore === 0 || (slag === 'utfall' && period === null)) continue;
			sums[slag].set(key, (sums[slag].get(key) ?? 0) + ore);
		}
	}
	return sums;
}

/** What the row is about, so that two files may call it by different names. */
function nycklarna(rad: Rad): Readonly<Record<'avtal' | 'post', string>> {
	const [avtal, post] = [text(rad, 'avtal'), text(rad, 'post')];
	return rad.file.ekonomi?.nycklar(avtal, post) ?? { avtal: nyckel(avtal), post: nyckel(post) };
}
