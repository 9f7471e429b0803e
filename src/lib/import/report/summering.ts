import { SOURCES } from '$lib/catalogue/sources/all';
import type { Source } from '$lib/catalogue/sources/source';
import { antal, antalOrd } from '$lib/domain/format';
import { cellerSaknas, raderSaknas } from './forlust';
import {
	CELLFEL,
	CELLFELEN,
	cellSaknas,
	FOTRAD,
	FOTRAD_EKONOMI,
	framtida,
	I_ANNAN_TABELL,
	kodFor,
	OVANFOR_RUBRIKEN,
	SUMMAPOST,
	titleOf
} from './konsekvens';
import type { ImportReport, ProblemCode } from './report';

/** All problems of one kind in a file, and what they mean together. */
export interface Problemgrupp {
	nyckel: string;
	kod: ProblemCode;
	kolumn: string | null;
	/** Number of rows concerned; 0 when it is the whole file. */
	antal: number;
	/** The listed rows, in the file's order. */
	rader: number[];
	/** What it does to the figures, in plain Swedish. */
	mening: string;
}

/** A file's problems by kind, the most common first; equals keep the file's order. */
export function problemgrupper({
	kalla,
	meddelanden
}: Pick<ImportReport, 'kalla' | 'meddelanden'>): Problemgrupp[] {
	const source = kalla === null ? null : SOURCES[kalla];
	const groups = new Map<string, Problemgrupp>();
	for (const message of meddelanden) {
		const { kod, kolumn, rad, konsekvens, antal } = message;
		// This message stands for rows of a group that are not listed.
		if (antal !== undefined) continue;
		const nyckel = [kod, kolumn, ROW_REFUSED.has(kod) ? '' : konsekvens].join('\n');
		const empty = { nyckel, kod, kolumn, antal: 0, rader: [], mening: konsekvens };
		const group = groups.get(nyckel) ?? empty;
		groups.set(nyckel, group);
		if (rad === null) continue;
		group.rader.push(rad);
		group.antal++;
	}
	for (const message of meddelanden) {
		const { kod, kolumn, antal = 0 } = message;
		const group = [...groups.values()].find((one) => one.kod === kod && one.kolumn === kolumn);
		if (group) group.antal += antal;
	}
	return [...groups.values()]
		.map((group) => (group.antal === 0 ? group : { ...group, mening: summed(source, group) }))
		.sort((a, b) => b.antal - a.antal);
}

/** The sentence in parts, to be set with its number apart: what is wrong, and what follows. */
export function iLed({ antal: n, mening }: Problemgrupp): {
	tal: string;
	vad: string;
	foljd: string;
} {
	const tal = antal(n);
	if (n === 0 || !mening.startsWith(tal)) return { tal: '', vad: mening, foljd: '' };
	const [, vad, foljd] = /^(.+?)(?:: (.+))?$/.exec(mening.slice(tal.length + 1))!;
	return foljd
		? { tal, vad: `${vad}.`, foljd: foljd[0]!.toUpperCase() + foljd.slice(1) }
		: { tal, vad: vad!, foljd: '' };
}

const ROW_REFUSED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
	'saknar_nyckel',
	'ogiltig_registrerad',
	'fel_antal_falt'
]);

/** The sentence for all rows of a group; `mening` is still the sentence for one row. */
function summed(source: Source | null, { kod, kolumn, antal: n, mening }: Problemgrupp): string {
	const rader = antalOrd(n, 'rad', 'rader');
	const own = source && sentence(source, kod, kolumn, n, mening);
	if (own) return `${rader} ${own}`;
	return n === 1 ? mening : `${rader}. För var och en gäller: ${mening}`;
}

/** The sentence that follows "3 rader"; null for a problem that is not counted by rows. */
function sentence(
	source: Source,
	kod: ProblemCode,
	kolumn: string | null,
	n: number,
	mening: string
): string | null {
	const one = n === 1;
	const kontakter = antalOrd(n, 'kontakt', 'kontakter');
	const lost = () => raderSaknas(source.id, antal(n));
	const key = titleOf(source, source.key?.[0] ?? '');
	switch (kod) {
		case 'saknar_nyckel':
			return `utan ${missing(kolumn, mening)}: ${lost()}.`;
		case 'ogiltig_registrerad':
			return `utan giltig registrering: ${lost()}.`;
		case 'fel_antal_falt':
			return `${mening.includes(I_ANNAN_TABELL) ? 'i en annan tabell' : 'med fel antal fält'}: ${lost()}.`;
		case 'ogiltigt_datum':
		case 'ogiltigt_tal':
		case 'okand_kommun':
		case 'ogiltigt_varde':
			return cells(source, kod, n, mening);
		case 'svar_fore_forfragan':
			return `med svar före förfrågan: ${kontakter} räknas som ${one ? 'obesvarad' : 'obesvarade'}, om inte en aktivitet visar ett svar.`;
		case 'flytt_fore_registrering':
			return `med flytt före registreringen: ${one ? 'hushållet räknas i Flyttade, men dess' : 'hushållen räknas i Flyttade, men deras'} dagar till flytt räknas inte i medianen.`;
		case 'status_utan_datum':
			return `där kontakten har flyttat men saknar flyttdatum: ${one ? 'flytten' : 'flyttarna'} räknas på dagen då status ändrades, eller utan känt datum.`;
		case 'datum_utan_status':
			return `med flyttdatum men utan statusen Flyttat: högst ${antal(n)} hushåll saknas i Flyttade.`;
		case 'framtida_datum': {
			const column = source.columns.find(({ id }) => framtida(source, id) === mening);
			return `där ${column?.title ?? 'datum'} ligger efter dagens datum: ${one ? 'den' : 'de'} räknas inte förrän den dagen.`;
		}
		case 'dubblett_id':
			return `räknas inte, för ${key} finns på flera rader: ${source.id === 'lpix' ? 'den senaste utgåvan' : 'den sista raden'} gäller, och inget räknas dubbelt.`;
		case 'utfall_utan_period':
			return `med utfall utan period: ${one ? 'dess' : 'deras'} belopp räknas inte i utfallet. Ange under Data till och med vilken månad det gäller, eller fyll i perioden i filen.`;
		case 'fotrad':
			return footer(one, mening);
		default:
			return null;
	}
}

/** What the rows lack: one of two columns, or the column that the message is about. */
function missing(kolumn: string | null, mening: string): string {
	return /varken (.+) är ifyllt/.exec(mening)?.[1] ?? kolumn ?? 'nyckel';
}

function cells(source: Source, kod: ProblemCode, n: number, mening: string): string | null {
	// A message has no column id, but its text belongs to exactly one column.
	for (const fel of CELLFELEN.filter((one) => kodFor(one) === kod)) {
		const column = source.columns.find(({ id }) => cellSaknas(source, id, fel) === mening);
		if (!column) continue;
		const lost = cellerSaknas(`${source.id}.${column.id}`, column.title, antal(n));
		const part = column.type === 'kommuner' ? 'en del av ' : '';
		return `där ${part}${column.title} ${CELLFEL[fel].flera}: ${lost}.`;
	}
	return null;
}

function footer(one: boolean, mening: string): string | null {
	switch (mening) {
		case FOTRAD:
			return `är ${one ? 'en summa, en fotnot' : 'summor, fotnoter'} eller rubriken igen och räknas inte som data. Inget saknas i siffrorna.`;
		case FOTRAD_EKONOMI:
			return one
				? 'är en summa, eller saknar post, och räknas inte: inget belopp räknas dubbelt. Är raden ingen summa? Fyll i posten.'
				: 'är summor, eller saknar post, och räknas inte: inget belopp räknas dubbelt. Är någon av dem ingen summa behöver du fylla i posten.';
		case SUMMAPOST:
			return `räknas inte: ${one ? 'dess' : 'deras'} post är okänd, och beloppen är summan av alla de andra posternas i varje period. Är det en egen post kopplar du den till en budgetpost under Data.`;
		case OVANFOR_RUBRIKEN:
			return `står ovanför rubrikraden och läses inte. Hör ${one ? 'den' : 'de'} till tabellen behöver du flytta rubrikraden överst i filen och läsa in den igen.`;
		default:
			return null;
	}
}
