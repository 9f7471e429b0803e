import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { SourceId } from '$lib/catalogue/sources/source';

/** An ISO day. */
export type Dag = string;

export interface Kontakt {
	kontakt_id: string;
	registrerad: Dag;
	hushall_id: string | null;
	typ: 'Flyttvägledning' | 'Magasin' | 'Båda';
	/** Names of the kommuner that were chosen. */
	kommuner: string[];
	vagledning_begard: Dag | null;
	flyttstatus: string | null;
	status_andrad: Dag | null;
	flyttdatum: Dag | null;
	inflyttningskommun: string | null;
	forsta_aterkoppling: Dag | null;
	senaste_aktivitet: Dag | null;
	nyhetsbrev: boolean | null;
	magasin: Dag | boolean | null;
}

export interface Aktivitet {
	kontakt_id: string;
	datum: Dag | null;
	riktning: 'in' | 'ut' | null;
}

export interface Ekonomirad {
	avtal: string | null;
	ar: number;
	/** Month 1–13; null for the whole year. */
	manad: number | null;
	post: string | null;
	slag: 'kostnad' | 'intakt';
	kostnadsslag: string | null;
	motpart: string | null;
	/** Öre. */
	budget: number | null;
	utfall: number | null;
	prognos: number | null;
	/** What its amounts are, where they are not those of its month. */
	lage: 'utelämnad' | 'ackumulerat' | 'vägrat' | null;
}

export interface Folkmangd {
	kommun: string;
	datum: Dag;
	antal: number | null;
	kalla: string | null;
}

export interface LpixRad {
	ar: number;
	/** Thousandths of a percent. */
	procent: number | null;
	/** Millionths. */
	index: number | null;
}

export interface Projekt {
	projekt_id: string;
	del: string | null;
	start: Dag | null;
	slut: Dag | null;
	beviljat: number | null;
	upparbetat: number | null;
}

export interface Foretag {
	foretag_id: string;
	datum: Dag | null;
}

export interface Nyckeltalsrad {
	nyckeltal: string;
	period: string;
	varde: number | null;
	enhet: string | null;
}

/** The rows of each source, as a coordinator reads them in the files. */
export interface Rader {
	kontakter: Kontakt[];
	aktiviteter: Aktivitet[];
	ekonomi: Ekonomirad[];
	befolkning: Folkmangd[];
	lpix: LpixRad[];
	projekt: Projekt[];
	foretag: Foretag[];
	nyckeltal: Nyckeltalsrad[];
}

export interface Fraga {
	ar: number;
	/** Quarter of the year, 1–4. */
	nr: number;
	tom: Dag;
	avtal: Agreement | null;
}

/** A made-up county: what is asked, what is loaded and with which columns. */
export interface Varld extends Rader, Fraga {
	/** The sources that are loaded; the others have no rows. */
	laddade: SourceId[];
	/** How key figures' months become quarters, as the coordinator has said. */
	manader: { nyckeltal: string; manader: 'summa' | 'senaste' }[];
	/** Contacts that the coordinator has joined, by id. */
	sammanforda: string[][];
	/** Columns that stand in no loaded file, as "kontakter.typ". */
	utan: string[];
}

export type Svar =
	| { status: 'ready'; rows: Record<string, string | number | null>[] }
	| { status: 'missing'; saknas?: string[] };

export type Referens = (varld: Varld) => Svar;

export const ready = (rows: Record<string, string | number | null>[]): Svar => ({
	status: 'ready',
	rows
});
export const MISSING: Svar = { status: 'missing' };

/** Whether an input is loaded: a source ("kontakter") or a column ("kontakter.typ"). */
export function har(varld: Varld, input: string): boolean {
	const source = input.split('.')[0] as SourceId;
	return varld.laddade.includes(source) && !varld.utan.includes(input);
}
