import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { AVSNITT, type AvsnittId } from '$lib/rapport/avsnitt/all';
import { RAPPORTSORTER, type Sort } from '$lib/rapport/rapportsorter';
import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn } from '$lib/catalogue/sources/krav';
import type { SourceId } from '$lib/catalogue/sources/source';
import { kvartalsnamn, versal } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Sparadkrock } from '$lib/lager/lager';
import { empty, same } from '$lib/lager/merge';
import { INSTALLNINGAR, KOPIA, LAST, ORSAK, PLAN, PUBLICERAT, RAPPORT } from './slag';

const FALT: Readonly<Record<string, string>> = {
	handlaggare: 'handläggare',
	ordning: 'avsnittens ordning',
	uppdrag: 'uppdrag',
	genomfort: 'genomfört',
	nyckeltal: 'nyckeltal',
	nasta: 'nästa kvartal',
	orsak: 'orsak',
	atgard: 'åtgärd',
	varaktighet: 'tillfällig eller varaktig',
	procent: 'procent',
	kalla: 'källa',
	utgava: 'utgåva',
	antal: 'antal',
	overtagen: 'programmets meningar övertagna',
	dold: 'dold',
	sidbrytning: 'ny sida',
	klar: 'klar',
	hamtad: 'hämtad från',
	hamtade: 'hämtat från',
	bokslutKlart: 'bokslutet är klart',
	avtal: 'avtal',
	prognoser: 'prognoser',
	kolumner: 'kopplade kolumner',
	varden: 'ord i filerna',
	flyttstatus: 'flyttstatus',
	kommuner: 'kommuner',
	utfall_tom: 'utfall till och med',
	sie: 'konton',
	lpix: 'LPIX',
	befolkning: 'befolkning',
	hushall: 'hushåll',
	sammanforda: 'sammanförda',
	avvisade: 'inte samma hushåll',
	dialekt: 'hur filer läses',
	poster: 'budgetposter',
	rubriker: 'rubriker',
	belopp_kr: 'belopp, kr',
	varfor: 'varför',
	manad: 'månad',
	ar: 'år',
	tom: 'till och med',
	teckenkodning: 'teckenkodning',
	avgransare: 'avgränsare',
	citattecken: 'citattecken'
};
/** What is not for reading, and in a report what says which one or which row it is. */
const TYSTA = ['version', 'bundna'];
const RAPPORTENS = ['id', 'post', 'sort', 'kvartal', 'kommun', 'last'];
/** What a row of the settings is known by. */
const NAMN = ['ord', 'konto', 'fil', 'nyckeltal'] as const;
/** Values that are words of the program's own. */
const ORD: Readonly<Record<string, string>> = {
	inte_flyttat: 'har inte flyttat',
	flyttat: 'har flyttat',
	intakt: 'intäkt'
};

/** A record in words: "rapporten för tredje kvartalet 2024". */
export function postText(nyckel: string): string {
	const rest = nyckel.slice(nyckel.indexOf('/') + 1);
	if (nyckel.startsWith(INSTALLNINGAR.prefix)) return 'inställningarna';
	if (nyckel.startsWith(PLAN.prefix)) return 'körplanen';
	if (nyckel.startsWith(PUBLICERAT.prefix)) return `den publicerade rapporten ${rest}`;
	if (nyckel.startsWith(LAST.prefix)) return `det låsta kvartalet ${rapportText(rest)}`;
	if (nyckel.startsWith(ORSAK.prefix)) return `orsaken till omräkningen av ${rapportText(rest)}`;
	if (nyckel.startsWith(RAPPORT.prefix)) return rapportText(rest);
	if (nyckel.startsWith(KOPIA.prefix)) return 'kopian av arbetet';
	return nyckel;
}

/**
 * A place in a record, in words, as its section is called.
 * @param varde what stands there: a row of the settings is called by its own words, not by what it is found by
 */
export function delText(stig: readonly string[], varde?: unknown): string {
	const namn = stig.length > 1 ? radnamn(varde) : null;
	const falt = (namn === null ? stig : [...stig.slice(0, -1), namn])
		.filter((one) => !['avsnitt', 'poster', 'text', 'bundna'].includes(one))
		.map(
			(one) => AVSNITT[one as AvsnittId]?.titel ?? FALT[one] ?? one.trim().replaceAll('\n', ' ')
		);
	return versal(falt.join(', '));
}

/** In words, where two people have written: the beginning of a sentence. */
export function platsText({ post, stig }: Sparadkrock): string {
	return `${delText(stig)} i ${postText(post)}`;
}

function radnamn(varde: unknown): string | null {
	if (typeof varde !== 'object' || varde === null || Array.isArray(varde)) return null;
	const rad = varde as Record<string, unknown>;
	if (arRapportens(rad)) return null;
	const falt = NAMN.find((en) => typeof rad[en] === 'string');
	return falt ? (rad[falt] as string) : null;
}

function arRapportens(varde: object): boolean {
	return 'bundna' in varde || 'avsnitt' in varde;
}

/** What has been written, to be read. */
export function vardeText(varde: unknown): string {
	return varde === undefined || varde === '' ? 'Borttaget' : text(varde);
}

/** A value of a field; of what has several the ones that say something, a row a line. */
function text(varde: unknown, falt = ''): string {
	if (varde === null) return falt === 'kommun' ? 'utanför länet' : 'inget';
	if (Array.isArray(varde)) {
		const rader = varde.some((ett) => typeof ett === 'object');
		return varde.map((ett) => textens(ett) + text(ett, falt)).join(rader ? '\n' : ', ');
	}
	if (typeof varde === 'object') return falten(varde as Record<string, unknown>).join(' · ');
	if (typeof varde === 'boolean') return varde ? 'Ja' : 'Nej';
	if (typeof varde === 'number')
		return falt === 'ar' ? String(varde) : varde.toLocaleString('sv-SE');
	const ord = String(varde);
	if (falt === 'avtal') return kortnamn(ord) || 'rader utan avtal';
	if (falt === 'kalla' && ord in SOURCES) return SOURCES[ord as SourceId].title;
	if (falt === 'ordning') return AVSNITT[ord as AvsnittId]?.titel ?? ord;
	return falt === 'betyder' || falt === 'slag' ? (ORD[ord] ?? ord) : ord;
}

/** "Svarstider: ", before what is written of a report's section or post; '' before anything else. */
function textens(varde: unknown): string {
	if (typeof varde !== 'object' || varde === null || !arRapportens(varde)) return '';
	const { post, id } = varde as { post?: string; id?: AvsnittId };
	const namn = post ?? AVSNITT[id!]?.titel;
	return namn ? `${namn}: ` : '';
}

/** What of an object is to be read: its fields with their names. @param utan those that are left out */
function falten(
	varde: Record<string, unknown>,
	utan: (falt: string, ett: unknown) => boolean = () => false
): string[] {
	const tysta = arRapportens(varde) ? [...TYSTA, ...RAPPORTENS] : TYSTA;
	return Object.entries(varde)
		.filter(
			([falt, ett]) =>
				!tysta.includes(falt) && !utan(falt, ett) && (!empty(ett as never) || falt === 'kommun')
		)
		.map(([falt, ett]) => {
			if (falt === 'text') return text(ett);
			const sagt = falt === 'rubriker' ? rubrikerna(varde) : text(ett, falt);
			return `${FALT[falt] ?? falt}: ${sagt}`;
		});
}

/** The headers of a file, each with the column that it is read as. */
function rubrikerna({ kalla, rubriker }: Record<string, unknown>): string {
	const source = SOURCES[kalla as SourceId];
	return Object.entries(rubriker as Record<string, string | null>)
		.map(([rubrik, id]) => `${rubrik}, ${id ? maltavelnamn(source, id) : 'används inte'}`)
		.join('; ');
}

/** The fields of `varde` that differ from `annat`, a line each. */
export function olikText(varde: unknown, annat: unknown): string {
	if (typeof varde !== 'object' || varde === null || Array.isArray(varde)) return vardeText(varde);
	const mot = (annat ?? {}) as Record<string, unknown>;
	const rader = falten(varde as Record<string, unknown>, (falt, ett) =>
		same(ett as never, mot[falt] as never)
	);
	return rader.join('\n') || 'Inget skrivet';
}

function rapportText(nyckel: string): string {
	const [sort = '', avtal = '', kvartal = '', kommun = ''] = nyckel.split('/');
	const namn = RAPPORTSORTER[sort as Sort]?.titel ?? 'rapporten';
	const nar = parseKvartal(kvartal);
	return [
		namn.charAt(0).toLowerCase() + namn.slice(1),
		nar ? `för ${kvartalsnamn(nar)}` : kvartal,
		avtalsnamn(avtal),
		kommun && !kommun.includes(':') ? `för ${kommun}` : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** The agreement's name in brackets; its id where the coordinator has made it herself. */
function avtalsnamn(id: string): string {
	const namn = kortnamn(id);
	return namn && `(${namn})`;
}

function kortnamn(id: string): string {
	return AGREEMENTS.find((one) => one.id === id)?.kortnamn ?? id;
}
