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
	/** The value the settings store, unique within its group. */
	varde: string;
	text: string;
	/** The agreement's short name, where posts of several agreements are listed together. */
	grupp?: string;
}

/** The columns whose words are tied by choosing from a list. */
export type Valkolumn = Exclude<OkantOrd['kolumn'], 'period' | 'nyckeltal'>;

export const ORDRUBRIK: Readonly<Record<Valkolumn, string>> = {
	flyttstatus: 'Flyttstatus',
	typ: 'Typ',
	avtal: 'Avtal',
	post: 'Budgetpost',
	kommun: 'Kommun'
};

/** What happens to the rows of a word that is not tied. */
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

/** Whether the word is tied by choosing from a list. */
export function arValbart(ord: OkantOrd): ord is OkantOrd & { kolumn: Valkolumn } {
	return ord.kolumn !== 'period' && ord.kolumn !== 'nyckeltal';
}

/** The choices for a column's words. @param avtal for a post, its agreement, or '' */
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

/** The posts of an agreement, or of all agreements when `avtal` is ''. */
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

/** An agreement's short name; for '' the text for rows that name no agreement. */
export function avtalsnamn(id: string, avtalen: readonly Agreement[]): string {
	return id === '' ? 'rader utan avtal' : (agreement(id, avtalen)?.kortnamn ?? id);
}

/** The number of rows, and their agreement: "3 rader utan avtal", "3 rader i 2 filer, Energikontoret". */
export function raderAv(
	rader: number,
	avtal: string,
	avtalen: readonly Agreement[],
	filer = 1
): string {
	const antal = antalOrd(rader, 'rad', 'rader') + (filer > 1 ? ` i ${filer} filer` : '');
	return avtal === '' ? `${antal} utan avtal` : `${antal}, ${avtalsnamn(avtal, avtalen)}`;
}

/** The settings with the word tied to the chosen value. */
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
