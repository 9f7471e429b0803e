import { SOURCES } from '$lib/catalogue/sources/all';
import { ROLES } from '$lib/catalogue/sources/roles';
import type { HeaderMatch } from '../header/header';
import type { ImportedFile, LoadedRows } from '../imported';
import { doltInnehall, formelUtanVarde } from '../report/konsekvens';
import type { ImportMessage } from '../report/report';
import type { Recognised } from '../rows/tablereading';
import { trimmed } from '../text/trimmed';
import type { Bladlyssnare } from './sheet';

/** Collects what a sheet tells besides its values: formulas without a stored value, and what is hidden. */
export class Bladfynd implements Bladlyssnare {
	/** Column → rows whose formula has no stored value. */
	readonly #utanVarde = new Map<number, number[]>();
	readonly #doldaRader: number[] = [];
	readonly #dolda = new Set<number>();
	/** Columns that some row of the table fills. */
	readonly #ifyllda = new Set<number>();
	readonly #match: HeaderMatch;
	readonly #rubrikrad: number;

	constructor({ match, rubrikrad }: Recognised) {
		this.#match = match;
		this.#rubrikrad = rubrikrad;
	}

	utanVarde(rad: number, kolumn: number): void {
		if (rad <= this.#rubrikrad) return;
		const rader = this.#utanVarde.get(kolumn);
		if (rader) rader.push(rad);
		else this.#utanVarde.set(kolumn, [rad]);
	}
	doldRad(rad: number): void {
		if (rad > this.#rubrikrad) this.#doldaRader.push(rad);
	}
	doldaKolumner(forsta: number, sista: number): void {
		const last = Math.min(sista, this.#match.headers.length - 1);
		for (let kolumn = forsta; kolumn <= last; kolumn++) this.#dolda.add(kolumn);
	}
	/** Notes which columns a row of the table fills. */
	rad(record: readonly string[]): void {
		record.forEach((cell, kolumn) => {
			if (trimmed(cell) !== '') this.#ifyllda.add(kolumn);
		});
	}

	/**
	 * The file with the findings. A column of nothing but formulas without values is dropped: figures that
	 * need it are then missing, and not zero.
	 */
	told(file: ImportedFile): ImportedFile {
		const { report, loaded } = file;
		const unused = new Set([...report.borttagna_kolumner, ...report.okanda_kolumner]);
		// Sums and deviations follow from the other columns.
		const { summor, harledda } = this.#match.belopp;
		const derived = new Set([...harledda, ...summor.map(({ index }) => index)]);
		const isUsed = (kolumn: number) => {
			const header = this.#match.headers[kolumn] ?? '';
			return header !== '' && !unused.has(header) && !derived.has(kolumn);
		};
		const footers = new Set(
			report.meddelanden.filter(({ kod }) => kod === 'fotrad').map(({ rad }) => rad)
		);
		const formler = [...this.#utanVarde].flatMap(([kolumn, rader]) => {
			const antal = rader.filter((rad) => !footers.has(rad)).length;
			return antal > 0 && isUsed(kolumn) ? [{ kolumn, antal }] : [];
		});
		const tomma = formler.filter(({ kolumn }) => !this.#ifyllda.has(kolumn));
		const dolda = [...this.#dolda].filter(isUsed).map((kolumn) => this.#match.headers[kolumn]!);
		const text = doltInnehall(this.#doldaRader.length, dolda);
		const meddelanden: ImportMessage[] = [
			...(text ? [{ kod: 'dolda_rader' as const, rad: null, kolumn: null, konsekvens: text }] : []),
			...formler.map((formel) => this.#formel(formel, tomma.includes(formel))),
			...report.meddelanden
		];
		const borta = new Set(tomma.map(({ kolumn }) => this.#id(kolumn)));
		return {
			...file,
			report: { ...report, meddelanden },
			loaded: loaded && (formler.length > 0 ? utan(loaded, borta) : loaded)
		};
	}

	#formel({ kolumn, antal }: { kolumn: number; antal: number }, tom: boolean): ImportMessage {
		const konsekvens = formelUtanVarde(this.#match.source, this.#id(kolumn), antal, tom);
		return {
			kod: 'formel_utan_varde',
			rad: null,
			kolumn: this.#match.headers[kolumn]!,
			konsekvens
		};
	}

	/** The declared column that a column of the file fills; undefined when there is none. */
	#id(kolumn: number): string | undefined {
		const id = [...this.#match.fields].find(([, index]) => index === kolumn)?.[0];
		return ROLES.find((role) => role.id === id)?.column ?? id;
	}
}

/** The rows without the columns in `borta`, and without amount columns that thereby got no amounts. */
function utan(loaded: LoadedRows, borta: ReadonlySet<string | undefined>): LoadedRows {
	const { columns } = SOURCES[loaded.source];
	const hasAmount = (id: string) => {
		const column = loaded.table.get(`${id}_ore`);
		return column?.kind === 'safe' && !column.values().every(Number.isNaN);
	};
	const isLeft = (id: string) => {
		const type = columns.find((column) => column.id === id)?.type;
		return !borta.has(id) && (type !== 'belopp' || hasAmount(id));
	};
	return { ...loaded, columns: loaded.columns.filter(isLeft) };
}
