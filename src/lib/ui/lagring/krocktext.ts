import {
	AVSNITT,
	RAPPORTSORTER,
	type AvsnittId,
	type Sort
} from '$lib/catalogue/reports/rapportsorter';
import { kvartalsnamn } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Sparadkrock } from '$lib/lager/lager';
import { INSTALLNINGAR, LAST, ORSAK, PLAN, PUBLICERAT, RAPPORT } from './slag';

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
	antal: 'antal'
};

/** What a record is, in words: "rapporten för tredje kvartalet 2024". */
export function postText(nyckel: string): string {
	const rest = nyckel.slice(nyckel.indexOf('/') + 1);
	if (nyckel.startsWith(INSTALLNINGAR.prefix)) return 'inställningarna';
	if (nyckel.startsWith(PLAN.prefix)) return 'körplanen';
	if (nyckel.startsWith(PUBLICERAT.prefix)) return `den publicerade rapporten ${rest}`;
	if (nyckel.startsWith(LAST.prefix)) return `det låsta kvartalet ${rapportText(rest)}`;
	if (nyckel.startsWith(ORSAK.prefix)) return `orsaken till omräkningen av ${rapportText(rest)}`;
	if (nyckel.startsWith(RAPPORT.prefix)) return rapportText(rest);
	return nyckel;
}

/** Where two have written, in words, as a sentence begins. */
export function platsText({ post, stig }: Sparadkrock): string {
	const [first = '', ...rest] = stig;
	const falt = [first, ...rest]
		.filter((one) => !['avsnitt', 'poster', 'text', 'bundna'].includes(one))
		.map((one) => AVSNITT[one as AvsnittId]?.titel ?? FALT[one] ?? one.replaceAll('\n', ' '))
		.join(', ');
	const text = `${falt} i ${postText(post)}`;
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What has been written, to be read. */
export function vardeText(varde: unknown): string {
	if (varde === undefined || varde === '') return 'Borttaget';
	if (Array.isArray(varde)) return varde.map(vardeText).join(', ');
	if (typeof varde === 'object' && varde !== null)
		return Object.values(varde).map(vardeText).join(' · ');
	if (typeof varde === 'boolean') return varde ? 'Ja' : 'Nej';
	return String(varde);
}

function rapportText(nyckel: string): string {
	const [sort = '', , kvartal = '', kommun = ''] = nyckel.split('/');
	const namn = RAPPORTSORTER[sort as Sort]?.titel ?? 'rapporten';
	const nar = parseKvartal(kvartal);
	return [
		namn.charAt(0).toLowerCase() + namn.slice(1),
		nar ? `för ${kvartalsnamn(nar)}` : kvartal,
		kommun && !kommun.includes(':') ? `för ${kommun}` : ''
	]
		.filter(Boolean)
		.join(' ');
}
