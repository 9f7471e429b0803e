import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement } from '$lib/catalogue/agreements/all';
import { SOURCES } from '$lib/catalogue/sources/all';
import { antalOrd } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import type { OkantOrd } from '../header/okandaord';
import type { Installningar } from '$lib/installningar/installningar';
import { medOrd } from '$lib/installningar/tillagg';

/** What a word can be tied to. */
export interface Val {
	/** Of the group's values its own. */
	varde: string;
	text: string;
	/** The agreement, where posts of several stand together. */
	grupp?: string;
}

/** The columns whose words are tied by a choice among some. */
export type Valkolumn = Exclude<OkantOrd['kolumn'], 'period' | 'nyckeltal'>;

export const ORDRUBRIK: Readonly<Record<Valkolumn, string>> = {
	flyttstatus: 'Flyttstatus',
	typ: 'Typ',
	avtal: 'Avtal',
	post: 'Budgetpost',
	kommun: 'Kommun'
};

/** What becomes of the rows of a word that is tied to nothing. */
export const OKOPPLAT: Readonly<Record<Valkolumn, string>> = {
	flyttstatus: 'räknas kontakterna som inte flyttade',
	typ: 'räknas kontakterna som flyttvägledning',
	avtal: 'räknas raderna inte i något avtal',
	post: 'räknas posterna som egna',
	kommun: 'räknas raderna inte i någon kommun'
};

/** How a key figure's months can become quarters. */
export const MANADER: readonly Val[] = [
	{ varde: 'summa', text: 'Summan av månaderna' },
	{ varde: 'senaste', text: 'Den senaste månaden' }
];

export const FLYTTSTATUS: readonly Val[] = [
	{ varde: 'flyttat', text: 'Har flyttat' },
	{ varde: 'inte_flyttat', text: 'Har inte flyttat' }
];
const UTANFOR = 'utanfor';

/** Whether the word is tied by a choice among some, and not by one of its own. */
export function arValbart(ord: OkantOrd): ord is OkantOrd & { kolumn: Valkolumn } {
	return ord.kolumn !== 'period' && ord.kolumn !== 'nyckeltal';
}

/** What the words of a column can be tied to. @param avtal of a post: its agreement, or '' */
export function valFor(kolumn: Valkolumn, avtal: string, avtalen: readonly Agreement[]): Val[] {
	switch (kolumn) {
		case 'flyttstatus':
			return [...FLYTTSTATUS];
		case 'typ': {
			const { values = {} } = SOURCES.kontakter.columns.find(({ id }) => id === 'typ') ?? {};
			return Object.keys(values).map((typ) => ({ varde: typ, text: typ }));
		}
		case 'avtal':
			return avtalen.map(({ id, kortnamn }) => ({ varde: id, text: kortnamn }));
		case 'post':
			return postval(avtal, avtalen);
		case 'kommun':
			return [
				...KOMMUNER.map(({ namn }) => ({ varde: namn, text: namn })),
				{ varde: UTANFOR, text: 'Utanför länet' }
			];
	}
}

/** The posts of an agreement; of all of them when none is named. */
export function postval(avtal: string, avtalen: readonly Agreement[]): Val[] {
	return avtalen
		.filter(({ id }) => avtal === '' || id === avtal)
		.flatMap((one) =>
			one.budget.poster.map(({ namn }) => ({
				varde: namn,
				text: namn,
				...(avtal === '' && { grupp: one.kortnamn })
			}))
		);
}

/** An agreement by its short name; what is told of rows that name none. */
export function avtalsnamn(id: string, avtalen: readonly Agreement[]): string {
	return id === '' ? 'rader utan avtal' : (agreement(id, avtalen)?.kortnamn ?? id);
}

/** How many rows, and of which agreement: "3 rader utan avtal", "3 rader i 2 filer, Energikontoret". */
export function raderAv(
	rader: number,
	avtal: string,
	avtalen: readonly Agreement[],
	filer = 1
): string {
	const antal = antalOrd(rader, 'rad', 'rader') + (filer > 1 ? ` i ${filer} filer` : '');
	return avtal === '' ? `${antal} utan avtal` : `${antal}, ${avtalsnamn(avtal, avtalen)}`;
}

/** The settings with the word tied to one of its choices. */
export function medVal(
	i: Installningar,
	{ kolumn, ord, avtal }: Pick<OkantOrd, 'ord' | 'avtal'> & { kolumn: Valkolumn },
	varde: string
): Installningar {
	switch (kolumn) {
		case 'flyttstatus':
			return medOrd(i, 'flyttstatus', {
				ord,
				betyder: varde === 'flyttat' ? 'flyttat' : 'inte_flyttat'
			});
		case 'typ':
			return medOrd(i, 'typ', { ord, typ: varde });
		case 'avtal':
			return medOrd(i, 'avtal', { ord, avtal: varde });
		case 'post':
			return medOrd(i, 'poster', { avtal, ord, post: varde });
		case 'kommun':
			return medOrd(i, 'kommuner', { ord, kommun: varde === UTANFOR ? null : varde });
	}
}
