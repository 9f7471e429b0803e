import { SOURCES } from '$lib/catalogue/sources/all';
import { saknadeKolumner, saknadeMedFoljd } from '$lib/catalogue/sources/krav';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Filkolumn } from '$lib/import/header/filkolumner';
import type { Fraga } from '$lib/import/report/fragor';
import { gissa, INGA_BELOPP, type Gissning } from '$lib/import/gissning/gissning';
import type { ImportReport } from '$lib/import/report/report';
import type { Fildialekt, Installningar } from '$lib/installningar/installningar';
import { medDialekt, medKolumner } from '$lib/installningar/tillagg';
import { kolumnval } from '$lib/import/gissning/kolumnval';
import type { Andring } from '$lib/import/worker/inlasning';

type Kolumnfraga = Extract<Fraga, { slag: 'kolumner' }>;
type Enhet = NonNullable<Fildialekt['enhet']>;
/** Header → column, as the program knows or guesses it, and the headers that it reads as amounts. */
interface Forslag extends Record<'kanda' | 'gissade', Record<string, string>> {
	belopp: Gissning['belopp'];
	mojliga: readonly string[];
}

/** The answers about one file, starting from the program's proposal. */
export class Filsvar {
	/** Whether to leave the file out. */
	hoppaOver = $state(false);
	#valdKalla = $state<SourceId>();
	/** Header → column, '' for one that is not used: the choices that differ from the proposal. */
	#valda = $state<Record<string, string>>({});

	/** Which of two files with other values of the same rows is the newer, where it is asked. */
	nyast = $state<'denna' | 'andra'>();

	/** The year of a table that names none, as it is typed. */
	ar = $state<number | null>(null);
	enhet = $state<Enhet>('kr');

	readonly enhetsfraga: Extract<Fraga, { slag: 'enhet' }> | undefined;
	readonly arsfraga: Extract<Fraga, { slag: 'ar' }> | undefined;
	/** The columns that can be chosen, each header once. */
	readonly kolumner: readonly Filkolumn[];
	readonly #fraga: Kolumnfraga | undefined;
	readonly #installningar: Installningar;

	constructor(
		readonly report: ImportReport,
		installningar: Installningar
	) {
		this.#installningar = installningar;
		// Amounts that would be counted twice are left out, unless the file is said to be something else.
		this.hoppaOver = report.overlappar?.egna === false;
		this.#fraga = report.fragor?.find((one) => one.slag === 'kolumner');
		this.enhetsfraga = report.fragor?.find((one) => one.slag === 'enhet');
		this.arsfraga = report.fragor?.find((one) => one.slag === 'ar');
		this.enhet = this.enhetsfraga && this.enhetsfraga.faktor > 1 ? 'tkr' : 'kr';
		this.kolumner = (report.kolumner ?? []).filter(
			({ rubrik, personlig, kanVaraId }, i, all) =>
				all.findIndex((one) => one.rubrik === rubrik) === i && (!personlig || kanVaraId === true)
		);
	}

	/** The source of the file; null when only its words are asked about. */
	get kalla(): SourceId | null {
		return this.#valdKalla ?? this.#fraga?.kalla ?? this.report.kalla;
	}

	set kalla(kalla: SourceId) {
		this.#valdKalla = kalla;
		this.#valda = {};
	}

	/** Header → column, as the program proposes. */
	readonly #forslag = $derived.by((): Forslag => {
		const { kalla } = this;
		if (!kalla) return { kanda: {}, gissade: {}, belopp: INGA_BELOPP, mojliga: [] };
		const read = this.kolumner.map((one) => ({
			...one,
			kolumn: this.report.kalla === kalla ? one.kolumn : null
		}));
		const { kanda, gissade, belopp, mojliga } = gissa(kalla, read, this.#installningar.kolumner);
		return {
			kanda: Object.fromEntries(kanda),
			gissade: Object.fromEntries(gissade),
			...{ belopp, mojliga }
		};
	});

	/** The headers to ask about. */
	readonly gissade = $derived.by((): string[] => {
		if (!this.#valdKalla && this.#fraga) return this.#fraga.gissade.map(({ rubrik }) => rubrik);
		return this.#valdKalla ? Object.keys(this.#forslag.gissade) : [];
	});

	/** Whether the column is not proposed to be used, but could be one that the file lacks. */
	arMojlig(rubrik: string): boolean {
		return this.#forslag.mojliga.includes(rubrik);
	}

	/** Whether the header names amounts that are read as they stand: a month, or a sum of months. */
	arBelopp(rubrik: string): boolean {
		return this.#forslag.belopp.usedHeaders.has(rubrik);
	}

	/** Whether the header is known by its name, or from an earlier answer. */
	arKand(rubrik: string): boolean {
		return rubrik in this.#forslag.kanda;
	}

	/** The column that the header is read as; '' when it is not used. */
	kolumnFor(rubrik: string): string {
		const { kanda, gissade } = this.#forslag;
		const proposed = this.gissade.includes(rubrik) ? gissade[rubrik] : undefined;
		return this.#valda[rubrik] ?? kanda[rubrik] ?? proposed ?? '';
	}

	valj(rubrik: string, kolumn: string): void {
		this.#valda[rubrik] = kolumn;
	}

	readonly #anvanda = $derived.by(() =>
		this.kolumner.map(({ rubrik }) => this.kolumnFor(rubrik)).filter((id) => id !== '')
	);

	#fylls(id: string): boolean {
		const iManader = ({ manad }: Filkolumn) =>
			manad !== undefined && (manad === id || id === 'period');
		return (
			this.#anvanda.includes(id) ||
			this.#forslag.belopp.fyller.includes(id) ||
			this.kolumner.some(iManader)
		);
	}

	/** Titles of required columns that no header is mapped to. */
	readonly kravs = $derived.by((): string[] => {
		const { kalla } = this;
		return this.#fraga && kalla ? saknadeKolumner(SOURCES[kalla], (id) => this.#fylls(id)) : [];
	});

	/** What else the file lacks, and the consequences. */
	readonly saknas = $derived.by(() => {
		const { kalla } = this;
		return this.#fraga && kalla ? saknadeMedFoljd(SOURCES[kalla], (id) => this.#fylls(id)) : [];
	});

	/** Names of the columns that several headers are mapped to. */
	readonly dubbla = $derived.by((): string[] => {
		const { kalla } = this;
		return !this.#fraga || !kalla
			? []
			: kolumnval(kalla)
					.filter(({ id }) => this.#anvanda.filter((one) => one === id).length > 1)
					.map(({ text }) => text);
	});

	/** Whether everything needed to read it is there. */
	readonly klar = $derived.by(
		() =>
			this.kravs.length + this.dubbla.length === 0 &&
			(!this.arsfraga || this.#harAr()) &&
			(!this.fragasNyast || this.nyast !== undefined)
	);

	get fragasNyast(): boolean {
		return this.report.delade?.nyast === null;
	}

	get andraNyast(): boolean {
		return this.fragasNyast && this.nyast === 'andra';
	}

	#harAr(): boolean {
		return this.ar !== null && Number.isInteger(this.ar) && this.ar >= 1990 && this.ar <= 2099;
	}

	/** The settings with the answers. */
	get andring(): Andring {
		const koppling = this.#koppling();
		const { fil } = this.report;
		const dialekt = {
			...(this.enhetsfraga && { enhet: this.enhet }),
			...(this.arsfraga && this.ar !== null && { ar: this.ar })
		};
		return (nu) => {
			const own = nu.dialekt.find((one) => one.fil === fil);
			const asked =
				Object.keys(dialekt).length > 0 ? medDialekt(nu, { ...own, fil, ...dialekt }) : nu;
			return koppling ? medKolumner(asked, koppling) : asked;
		};
	}

	/** What was asked or changed; when the file is said to be of another source, the whole mapping. */
	#koppling() {
		const { kalla } = this;
		if (!this.#fraga || !kalla) return null;
		const sagda = this.kolumner.filter(
			({ rubrik, personlig }) =>
				(!personlig || this.kolumnFor(rubrik) !== '') &&
				(this.#valdKalla || this.gissade.includes(rubrik) || rubrik in this.#valda)
		);
		if (sagda.length === 0) return null;
		const rubriker = Object.fromEntries(
			sagda.map(({ rubrik }) => [rubrik, this.kolumnFor(rubrik) || null])
		);
		return { kalla, rubriker };
	}
}
