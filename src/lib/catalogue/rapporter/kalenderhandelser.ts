import type { IsoDate } from '$lib/domain/datum';
import { kvartalsnamn } from '$lib/domain/format';
import type { Kalenderhandelse } from '$lib/domain/kalenderhandelse';
import type { Plansteg } from '$lib/domain/korplan';
import type { Kvartal } from '$lib/domain/kvartal';
import { ENLIGT_KORPLANEN, type Kalenderpost } from './kalenderposter';

/** A duty, a notice day or the end of a term, reminded of a week before. */
export function posthandelse(post: Kalenderpost): Kalenderhandelse {
	const { avtal, avtalsnamn, handelse, datum, vad } = post;
	return {
		uid: `${avtal}-${handelse.replace(':', '-')}-${datum}@stegraknaren`,
		dag: datum,
		rubrik: `${avtalsnamn}: ${vad}`,
		text: rader({
			Till: post.mottagare,
			Ansvarig: post.ansvarig,
			Grund: post.paragraf,
			Antagande: antagande(post)
		}),
		paminnelse: 7
	};
}

/** What is taken for granted of the day: of a duty's that is not typed at least that it is the month's last. */
function antagande({ handelse, antagande }: Kalenderpost): string | null {
	return handelse.startsWith('plikt:') && antagande !== ENLIGT_KORPLANEN
		? [antagande, 'Dagen är månadens sista, eftersom avtalet inte anger någon dag.']
				.filter(Boolean)
				.join(' ')
		: antagande;
}

/** The quarter's plan, with the day it is counted from, reminded of the day before. */
export function planhandelser(
	kvartal: Kvartal,
	steg: readonly Plansteg[],
	stanger: IsoDate
): Kalenderhandelse[] {
	const handelse = (id: string, dag: IsoDate, namn: string, text: string) => ({
		// Without the day: a plan that is moved moves its events.
		uid: `korplan-${kvartal.id}-${id}@stegraknaren`,
		dag,
		rubrik: `${namn}, ${kvartalsnamn(kvartal).replaceAll('\u00a0', ' ')}`,
		text,
		paminnelse: 1
	});
	return [
		...steg.map(({ id, dag, namn, vem, varfor, fore }) =>
			handelse(id, dag, namn, rader({ Vem: vem, 'Arbetsdagar före': String(fore), Varför: varfor }))
		),
		handelse(
			'stanger',
			stanger,
			'Nämndens handlingar stänger',
			'Körplanen räknas från den här dagen.'
		)
	];
}

function rader(delar: Readonly<Record<string, string | null>>): string {
	return Object.entries(delar)
		.flatMap(([namn, text]) => (text === null || text === '' ? [] : [`${namn}: ${text}`]))
		.join('\n');
}
