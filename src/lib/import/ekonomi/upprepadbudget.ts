import { grupperade } from '$lib/domain/grupper';
import type { LoadedRows } from '../imported';
import { tal, text } from '../cells/radceller';
import { ARSBUDGET } from './arsbudget';
import { grupp, kalender, manadAv, manaderAv, postnyckel } from './kalender';
import { SERIE } from './tabell';
import { utanBelopp } from './tillagg';

/** What to report about a file whose budget is also in another file. */
export interface Budgetfynd {
	file: number;
	andra: number;
	poster: number;
	/**
	 * senare: the other file is for a later month, has other amounts, and counts · samma: the same amounts,
	 * counted once · olika: other amounts, which are added up
	 */
	slag: 'senare' | 'samma' | 'olika';
}

/** The budget on a row. */
interface Budget {
	fil: number;
	row: number;
	kalender: string;
	/** Agreement, year, slag and post, and for a month's budget the month. */
	post: string;
	/** Whatever else divides the amounts; comparable between files with the same columns. */
	serie: string;
	form: string;
	ore: number;
	/** For a whole year's budget as known in some month: that month. */
	som: number | null;
}

/** What a file says about a post. */
interface Postbudget {
	ore: number;
	form: string;
	arets: boolean;
	rader: number[];
}

/** With fewer equal budgets it may be chance, unless the files say that they are for different months. */
const MINST = 3;

/**
 * Files for different months of a year repeat the same budget: it counts once, as in the file for the
 * latest month. Files for the same months are parts, and are added up.
 */
export function utanUpprepad(files: readonly LoadedRows[]): {
	files: LoadedRows[];
	fynd: Budgetfynd[];
} {
	const lasare = new Budgetlasare(files);
	lasare.ersattSerier();
	for (const tid of ['ar', 'manad'] as const) lasare.jamforPoster(tid);
	const { ut, fynd } = lasare;
	return { files: files.map((file, i) => utanBelopp(file, 'budget_ore', ut[i]!)), fynd };
}

class Budgetlasare {
	/** The rows of each file whose budget another file gives. */
	readonly ut: readonly Set<number>[];
	readonly fynd: Budgetfynd[] = [];
	readonly #manader: readonly ReturnType<typeof manaderAv>[];
	readonly #budgetar: readonly Budget[];

	constructor(files: readonly LoadedRows[]) {
		this.ut = files.map(() => new Set());
		this.#manader = files.map(manaderAv);
		this.#budgetar = files.flatMap((file, fil) => this.#sagda(file, fil));
	}

	#sagda(file: LoadedRows, fil: number): Budget[] {
		return Array.from({ length: file.rad.length }, (_, row) => row).flatMap((row) => {
			const rad = { file, row };
			const ore = tal(rad, 'budget_ore');
			if (ore === null || ore === 0) return [];
			const [manad, key, sagd] = [manadAv(file, row), kalender(file, row), tal(rad, ARSBUDGET)];
			const som =
				sagd === 0 ? Math.max(0, ...this.#manader[fil]!.get(key)!.alla) : sagd && sagd % 100;
			return [
				{
					...{ fil, row, kalender: key, ore },
					post: `${grupp(file, row)}\n${postnyckel(file, row)}\n${manad ?? ''}`,
					serie: text(rad, SERIE),
					form: file.ekonomi?.form ?? '',
					som: manad === null ? som : null
				}
			];
		});
	}

	/** Removes a series' budget where a file with the same columns, for a later month, states it anew. */
	ersattSerier(): void {
		const arets = this.#budgetar.filter(({ som }) => som !== null);
		const andrade = new Map<string, Set<string>>();
		const serier = grupperade(arets, ({ form, post, serie }) => [form, post, serie].join('\n'));
		for (const lika of serier.values()) {
			for (const one of lika) {
				const senare = lika.filter((other) => other.som! > one.som! && this.#skilda(one, other));
				const sista = senare.sort((a, b) => b.som! - a.som!)[0];
				if (!sista) continue;
				this.ut[one.fil]!.add(one.row);
				if (sista.ore === one.ore) continue;
				const par = `${one.fil} ${sista.fil}`;
				andrade.set(par, (andrade.get(par) ?? new Set()).add(one.post));
			}
		}
		for (const [par, poster] of andrade) {
			const [file, andra] = par.split(' ').map(Number) as [number, number];
			this.fynd.push({ file, andra, poster: poster.size, slag: 'senare' });
		}
	}

	/** Compares files with different columns, or with the budget on rows of its own, post by post. */
	jamforPoster(tid: 'ar' | 'manad'): void {
		const own = this.#budgetar.filter(({ post }) => post.endsWith('\n') === (tid === 'ar'));
		for (const ar of grupperade(own, (one) => one.kalender).values()) {
			const filer = [...grupperade(ar, ({ fil }) => fil).values()];
			for (const [i, a] of filer.entries())
				for (const b of filer.slice(i + 1)) this.#jamfor(a, b, tid === 'ar');
		}
	}

	#jamfor(a: readonly Budget[], b: readonly Budget[], helar: boolean): void {
		const lage = this.#lage(a[0]!, b[0]!);
		if (lage === 'samma manader') return;
		// The file for the latest month counts. A file without months is taken to be later: it is about the budget.
		const [tidig, sen] = lage.tidig === a[0]!.fil ? [a, b] : [b, a];
		const [tidiga, sena] = [this.#poster(tidig), this.#poster(sen)];
		const gemensamma = [...tidiga].flatMap(([post, own]) => {
			const other = sena.get(post);
			// Series of files with the same columns have already been compared one by one.
			const kand = lage.skilda && other && own.arets && other.arets && own.form === other.form;
			return other && !kand ? [{ own, other }] : [];
		});
		const alla = gemensamma.length === Math.max(tidiga.size, sena.size);
		if (gemensamma.length === 0) return;
		if (gemensamma.length < MINST && !alla && !(helar && lage.skilda)) return;
		const lika = gemensamma.every(({ own, other }) => own.ore === other.ore);
		const arets = gemensamma.every(({ own, other }) => own.arets && other.arets);
		if (!lika && !helar) return;
		const slag = lika ? 'samma' : arets && lage.skilda ? 'senare' : 'olika';
		const [file, andra] = [tidig[0]!.fil, sen[0]!.fil];
		this.fynd.push({ file, andra, poster: gemensamma.length, slag });
		if (slag === 'olika') return;
		for (const { own } of gemensamma) for (const row of own.rader) this.ut[file]!.add(row);
	}

	/** The posts and amounts of a file's budget that still count. */
	#poster(budgetar: readonly Budget[]): Map<string, Postbudget> {
		const poster = new Map<string, Postbudget>();
		for (const { fil, row, post, form, ore, som } of budgetar) {
			if (this.ut[fil]!.has(row)) continue;
			const known = poster.get(post) ?? { ore: 0, form, arets: true, rader: [] };
			poster.set(post, known);
			known.ore += ore;
			known.arets &&= som !== null;
			known.rader.push(row);
		}
		return poster;
	}

	#skilda(a: Budget, b: Budget): boolean {
		const lage = this.#lage(a, b);
		return lage !== 'samma manader' && lage.skilda;
	}

	/** Which of two files is the earlier, and whether both name months and have none in common. */
	#lage(a: Budget, b: Budget): 'samma manader' | { tidig: number; skilda: boolean } {
		const [ma, mb] = [a, b].map(({ fil, kalender }) => this.#manader[fil]!.get(kalender)!.alla) as [
			ReadonlySet<number>,
			ReadonlySet<number>
		];
		if (ma.size === 0 && mb.size === 0) return 'samma manader';
		if (ma.size === 0 || mb.size === 0)
			return { tidig: ma.size === 0 ? b.fil : a.fil, skilda: false };
		if ([...ma].some((manad) => mb.has(manad))) return 'samma manader';
		return { tidig: Math.max(...ma) < Math.max(...mb) ? a.fil : b.fil, skilda: true };
	}
}
