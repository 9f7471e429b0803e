import { withOwn } from '$lib/catalogue/agreements/all';
import { SOURCES } from '$lib/catalogue/sources/all';
import { antalOrd, gemen, manadsnamn, uppraknade, versal } from '$lib/domain/format';
import { ENHETER } from '../belopp/enhet';
import { delimiterName } from '../dialect/names';
import { valdaBlad, type Fildialekt, type Installningar } from '$lib/installningar/installningar';
import { kolumnval } from './kolumnval';
import { avtalsnamn, FLYTTSTATUS, MANADER } from './ordval';

/** One declaration: its text, and the settings without it. */
export interface Sparat {
	text: string;
	utan: (nu: Installningar) => Installningar;
}

/** Declarations of one kind. */
export interface Sparatgrupp {
	rubrik: string;
	rader: Sparat[];
}

/** Everything declared except typed values, in the words of the pages where it was declared. */
export function sparat(i: Installningar): Sparatgrupp[] {
	const avtalen = withOwn(i.avtal);
	const namn = (id: string) => avtalsnamn(id, avtalen);
	return [
		{ rubrik: 'Kolumner', rader: i.kolumner.map((rad) => kolumnrad(rad)) },
		{ rubrik: 'Ord', rader: ord(i, namn) },
		{
			rubrik: 'Utfall utan månad',
			rader: rader(i.utfall_tom, 'utfall_tom', ({ avtal, ar, tom }) => {
				const manad = manadsnamn(ar, Number(tom.slice(5)));
				return `${versal(namn(avtal))} ${ar}: till och med ${manad}`;
			})
		},
		{
			rubrik: 'Nyckeltal per månad',
			rader: rader(i.nyckeltal, 'nyckeltal', ({ nyckeltal, manader }) => {
				const hur = MANADER.find(({ varde }) => varde === manader)?.text ?? manader;
				return `${nyckeltal}: kvartalet är ${gemen(hur)}`;
			})
		},
		{
			rubrik: 'Konton i SIE-filer',
			rader: rader(i.sie, 'sie', ({ konto, objekt, post, avtal }) => {
				const vad = objekt ? `${konto}, objekt ${objekt.id}` : konto;
				return `${vad}: ${post} (${namn(avtal)})`;
			})
		},
		{ rubrik: 'Hur filer läses', rader: rader(i.dialekt, 'dialekt', dialekttext) },
		{ rubrik: 'Hushåll', rader: hushall(i) }
	].filter((grupp) => grupp.rader.length > 0);
}

function rader<L extends 'utfall_tom' | 'nyckeltal' | 'sie' | 'dialekt'>(
	lista: Installningar[L],
	id: L,
	text: (rad: Installningar[L][number]) => string
): Sparat[] {
	return lista.map((rad: Installningar[L][number]) => ({
		text: text(rad),
		utan: (nu) => ({ ...nu, [id]: without(nu[id], rad) })
	}));
}

function kolumnrad(rad: Installningar['kolumner'][number]): Sparat {
	const namn = new Map(
		kolumnval(rad.kalla).map(({ id, text }) => [id, text.replace(' (krävs)', '')])
	);
	const kopplade = Object.entries(rad.rubriker).flatMap(([rubrik, id]) =>
		id === null ? [] : [`${rubrik} är ${namn.get(id) ?? id}`]
	);
	const anvandsInte = Object.keys(rad.rubriker).map((rubrik) => `${rubrik} används inte`);
	return {
		text: `${SOURCES[rad.kalla].title}: ${(kopplade.length > 0 ? kopplade : anvandsInte).join(', ')}`,
		utan: (nu) => ({ ...nu, kolumner: without(nu.kolumner, rad) })
	};
}

function ord({ varden }: Installningar, namn: (id: string) => string): Sparat[] {
	const list = <L extends keyof Installningar['varden']>(
		id: L,
		text: (rad: Installningar['varden'][L][number]) => string
	): Sparat[] =>
		varden[id].map((rad: Installningar['varden'][L][number]) => ({
			text: text(rad),
			utan: (nu) => ({ ...nu, varden: { ...nu.varden, [id]: without(nu.varden[id], rad) } })
		}));
	const status = (betyder: string) => FLYTTSTATUS.find(({ varde }) => varde === betyder)?.text;
	return [
		...list('flyttstatus', (rad) => `Flyttstatus ”${rad.ord}”: ${status(rad.betyder)}`),
		...list('typ', (rad) => `Typ ”${rad.ord}”: ${rad.typ}`),
		...list('avtal', (rad) => `Avtal ”${rad.ord}”: ${namn(rad.avtal)}`),
		...list('poster', (rad) => `Post ”${rad.ord}”: ${rad.post} (${namn(rad.avtal)})`),
		...list('kommuner', (rad) => `Kommun ”${rad.ord}”: ${rad.kommun ?? 'Utanför länet'}`)
	];
}

function dialekttext(dialekt: Fildialekt) {
	const { fil, teckenkodning, avgransare, citattecken, rubrikrad, blad, enhet, ar } = dialekt;
	const said = [
		teckenkodning,
		avgransare && delimiterName(avgransare),
		citattecken !== undefined &&
			(citattecken === '' ? 'inga citattecken' : `citattecken ${citattecken}`),
		rubrikrad && `rubrik på rad ${rubrikrad}`,
		blad && `blad ${uppraknade(valdaBlad({ blad }).map((namn) => `”${namn}”`))}`,
		enhet && `belopp i ${ENHETER[enhet].namn}`,
		ar && `år ${ar}`
	];
	return `${fil}: ${said.filter(Boolean).join(', ')}`;
}

function hushall({ hushall }: Installningar): Sparat[] {
	const { sammanforda, avvisade } = hushall;
	const rad = (antal: string, id: keyof typeof hushall): Sparat => ({
		text: antal,
		utan: (nu) => ({ ...nu, hushall: { ...nu.hushall, [id]: [] } })
	});
	return [
		...(sammanforda.length > 0
			? [
					rad(
						antalOrd(sammanforda.length, 'hushåll sammanfört', 'hushåll sammanförda'),
						'sammanforda'
					)
				]
			: []),
		...(avvisade.length > 0
			? [rad(antalOrd(avvisade.length, 'förslag avvisat', 'förslag avvisade'), 'avvisade')]
			: [])
	];
}

/** The list without equal items. Compared by content: another tab may have read the settings anew. */
function without<T extends readonly unknown[]>(list: T, item: unknown): T {
	const gone = JSON.stringify(item);
	return list.filter((one) => JSON.stringify(one) !== gone) as unknown as T;
}
