import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { AVSNITT, type AvsnittId } from '$lib/rapport/avsnitt/all';
import { RAPPORTSORTER, type Sort } from '$lib/rapport/rapportsorter';
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
	dialekt: 'hur filer läses'
};
/** What says which row it is, or is not for reading. */
const UTELAMNADE = ['id', 'post', 'bundna', 'version', 'sort', 'kvartal', 'kommun', 'last'];

/** What a record is, in words: "rapporten för tredje kvartalet 2024". */
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

/** A place in a record, in words, as its section is called. */
export function delText(stig: readonly string[]): string {
	const falt = stig
		.filter((one) => !['avsnitt', 'poster', 'text', 'bundna'].includes(one))
		.map(
			(one) => AVSNITT[one as AvsnittId]?.titel ?? FALT[one] ?? one.trim().replaceAll('\n', ' ')
		);
	return versal(falt.join(', '));
}

/** Where two have written, in words, as a sentence begins. */
export function platsText({ post, stig }: Sparadkrock): string {
	return `${delText(stig)} i ${postText(post)}`;
}

/** What has been written, to be read. */
export function vardeText(varde: unknown): string {
	if (varde === undefined || varde === '') return 'Borttaget';
	if (Array.isArray(varde)) return varde.map(vardeText).join(', ');
	if (typeof varde === 'object' && varde !== null)
		return Object.values(varde).map(vardeText).join(' · ');
	if (typeof varde === 'boolean') return varde ? 'Ja' : 'Nej';
	return typeof varde === 'number' ? varde.toLocaleString('sv-SE') : String(varde);
}

/** What of a part is otherwise than in another one, to be read line by line. */
export function olikText(varde: unknown, annat: unknown): string {
	if (typeof varde !== 'object' || varde === null || Array.isArray(varde)) return vardeText(varde);
	const mot = (annat ?? {}) as Record<string, unknown>;
	const rader = Object.entries(varde)
		.filter(([falt, ett]) => !UTELAMNADE.includes(falt) && !empty(ett) && !same(ett, mot[falt]))
		.map(([falt, ett]) =>
			falt === 'text' ? vardeText(ett) : `${FALT[falt] ?? falt}: ${vardeText(ett)}`
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

/** In brackets; an agreement of the coordinator's own by its id. */
function avtalsnamn(id: string): string {
	const namn = AGREEMENTS.find((one) => one.id === id)?.kortnamn ?? id;
	return namn && `(${namn})`;
}
